// Cleartext of generated secrets: in this page's memory alone, gone when the page is left.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { generateSecret, noteCopied } from '#api/credentials.ts'
import type { Place } from '#api/place.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import { useSecretState } from '#page/secret-state.ts'
import {
  addSecret,
  forgetUnused,
  markCopied,
  markSaved,
  noSecrets,
  secretToShow,
  type ShownSecret,
} from '#saving/secrets-in-hand.ts'

type Generated = CredentialChanges['generated']

/** What a card knows of its own kind of secret and may do to it. */
export type SecretPart = {
  /** Why none may be generated, or undefined. */
  lock: string | undefined
  /** The secret generated here that is shown: the unsaved one, or else the saved one. */
  fresh: ShownSecret | undefined
  isGenerating: boolean
  generate: () => Promise<void>
  /** To be called when somebody has copied `fresh`: only then can it be given to a caller. */
  noteCopied: () => void
  /** Why the generated secret is refused, or why none was generated. */
  refusal: string | undefined
}

/**
 * The secrets generated on one Configure page. Never a query, never a cache, never storage. Of
 * several keys that were generated before one save, only the last one counts. [choice:
 * generated-secret.test.ts] Whoever forgets to save a new key is refused with it: 401. [seen:
 * forgotten-save, generated-secret.test.ts]
 */
export function useSecrets(place: Place, credentialId: string, onForgotten: () => void) {
  const queryClient = useQueryClient()
  const [hand, setHand] = useSecretState(noSecrets, onForgotten)
  const [generating, setGenerating] = useState<SecretKind>()
  const [failure, setFailure] = useState<{ kind: SecretKind; sentence: string }>()

  return {
    generating,
    failure,
    shown: (kind: SecretKind, pending: Generated, row: CredentialDetail) =>
      secretToShow(hand, kind, pending, row),
    /** Calls `onMade` with the id that a save must name; shows a failure. */
    async generate(kind: SecretKind, onMade: (id: string) => void): Promise<void> {
      setGenerating(kind)
      setFailure(undefined)
      try {
        const secret = await generateSecret(place, credentialId, kind)
        setHand((current) => addSecret(current, secret))
        onMade(secret.id)
      } catch (cause) {
        setFailure({ kind, sentence: toApiError(cause).message })
      } finally {
        setGenerating(undefined)
      }
    },
    /** Without it nobody could give the secret to a caller, so a failure is shown. */
    async noteCopied(kind: SecretKind, { id, isCopied }: ShownSecret): Promise<void> {
      if (isCopied) return
      try {
        await noteCopied(queryClient, place, credentialId, id)
        setHand((current) => markCopied(current, id))
        setFailure(undefined)
      } catch (cause) {
        const sentence = `It is copied, but that was not noted: ${toApiError(cause).message}`
        setFailure({ kind, sentence })
      }
    },
    markSaved: (sent: Generated, row: CredentialDetail) =>
      setHand((current) => markSaved(current, sent, row)),
    forgetUnused: (...used: readonly Generated[]) =>
      setHand((current) => forgetUnused(current, ...used)),
  }
}
