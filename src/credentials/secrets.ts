// Cleartext of generated secrets: in this page's memory alone, gone when the page is left.
import { useState } from 'react'

import { isApiError } from '#api/api-error.ts'
import { generateSecret } from '#api/credentials.ts'
import type { Place } from '#api/place.ts'
import type { SecretKind } from '#contract/credential.ts'

type Secret = {
  /** Generated, not live, named by the draft. */
  unsaved?: string | undefined
  /** Live since a save on this page; still to be copied until the page is left. */
  saved?: string | undefined
}
type Secrets = Partial<Record<SecretKind, Secret>>

export type ShownSecret = { value: string; isSaved: boolean }

/** The secrets generated on one Configure page. Never a query, never a cache, never storage. */
export function useSecrets(place: Place, credentialId: string) {
  const [secrets, setSecrets] = useState<Secrets>({})
  const [generating, setGenerating] = useState<SecretKind>()
  const [failure, setFailure] = useState<{ kind: SecretKind; sentence: string }>()

  const put = (kind: SecretKind, part: Secret) =>
    setSecrets((current) => ({ ...current, [kind]: { ...current[kind], ...part } }))

  return {
    generating,
    failure,
    /** The secret to show: the newest one, unsaved before saved. */
    shown(kind: SecretKind): ShownSecret | undefined {
      const { unsaved, saved } = secrets[kind] ?? {}
      if (unsaved !== undefined) return { value: unsaved, isSaved: false }
      return saved === undefined ? undefined : { value: saved, isSaved: true }
    },
    /** Answers the id that a save must name, or undefined after a failure, which is shown. */
    async generate(kind: SecretKind): Promise<string | undefined> {
      setGenerating(kind)
      setFailure(undefined)
      try {
        const { id, value } = await generateSecret(place, credentialId, kind)
        put(kind, { unsaved: value })
        return id
      } catch (cause) {
        if (!isApiError(cause)) throw cause
        setFailure({ kind, sentence: cause.message })
        return undefined
      } finally {
        setGenerating(undefined)
      }
    },
    /** Forgets an unsaved secret; `key` is the key of its pending change. */
    forgetUnsaved(key: string): void {
      const kind = kinds.find((known) => key === `generated:${known}`)
      if (kind) put(kind, { unsaved: undefined })
    },
    /** What was unsaved has become live. */
    markSaved(): void {
      setSecrets((current) => {
        const next: Secrets = { ...current }
        for (const kind of kinds) {
          const unsaved = current[kind]?.unsaved
          if (unsaved !== undefined) next[kind] = { saved: unsaved }
        }
        return next
      })
    },
  }
}

const kinds: readonly SecretKind[] = ['apiKey', 'password', 'clientKey']
