// What the Configure page is doing right now: the draft, its secrets, its save. One page, one save.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { credentialQuery, saveCredential } from '#api/credentials.ts'
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Settings } from '#domain/change.ts'
import { liveGuard, liveGuards, type LiveStep } from '#domain/live-guard.ts'
import { whyNot } from '#domain/permission.ts'
import { refusalsOf } from '#domain/refusal.ts'
import { announce } from '#page/announcement.tsx'
import { createCommandKeys } from '#saving/command-key.ts'
import { pendingChanges, valueOf, withoutChange, withValue, type Draft } from './draft.ts'
import { useProtected } from '#page/leaving.ts'
import { useNow } from '#page/now.ts'
import { useSession } from '#page/session.ts'

import { useSecrets } from './secrets.ts'

type Field = keyof Settings & keyof CredentialChanges

/** Where text can be typed that only a press on Add makes part of the draft. */
export type Unfinished = { ipRanges: string; origins: string }
const nothingUnfinished: Unfinished = { ipRanges: '', origins: '' }

/** Holds everything unsaved of one credential. Lives as long as its page. */
export function useEditor(credentialId: string) {
  const { user, place, accounts } = useSession()
  const queryClient = useQueryClient()
  const { data: latest } = useSuspenseQuery(credentialQuery(place, credentialId))
  const [draft, setDraft] = useState<Draft>({ base: latest, changes: {} })
  const [unfinished, setUnfinished] = useState(nothingUnfinished)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  const [refused, setRefused] = useState<readonly InvalidField[]>([])
  const [isConflictShown, setConflictShown] = useState(false)
  const [isSaveTried, setSaveTried] = useState(false)
  const [commandKeys] = useState(() => createCommandKeys())
  const secrets = useSecrets(place, credentialId)
  const now = useNow()

  const pending = pendingChanges(draft)
  const isDirty = pending.length > 0
  const isStale = latest.revision > draft.base.revision
  // Nothing of one's own is at stake: the page simply follows what others save.
  if (isStale && !isDirty) setDraft({ base: latest, changes: {} })

  const losses = [
    ...pending.map(({ words }) => words),
    ...Object.values(unfinished)
      .filter((text) => text.trim() !== '')
      .map((text) => `Typed, but not added: ${text.trim()}`),
  ]
  useProtected(() => losses)

  const merchants = accounts.filter(({ level }) => level === 'merchant').map(({ id }) => id)
  const refusals = [...refusalsOf(draft.base, draft.changes, merchants, now), ...refused]
  const guards = liveGuards(draft.base.environment, draft.base, draft.changes)

  function change(next: Draft): void {
    setDraft(next)
    setRefused([])
    setFailure(undefined)
  }

  async function save(): Promise<void> {
    if (isSaving) return
    setSaveTried(true)
    if (refusals.length > 0 || hasUnfinished(unfinished)) return focusFirstRefusal()
    const body = { revision: draft.base.revision, changes: draft.changes }
    setSaving(true)
    setFailure(undefined)
    try {
      const saved = await saveCredential(
        queryClient,
        place,
        credentialId,
        body,
        commandKeys.keyFor(body),
      )
      commandKeys.settled()
      setDraft({ base: saved, changes: {} })
      setSaveTried(false)
      secrets.markSaved()
      announce('Changes saved')
    } catch (cause) {
      await explain(cause)
    } finally {
      setSaving(false)
    }
  }

  async function explain(cause: unknown): Promise<void> {
    if (!isApiError(cause)) throw cause
    if (cause.status >= 400 && cause.status < 500) commandKeys.settled()
    if (cause.status === 412) {
      await queryClient.refetchQueries(credentialQuery(place, credentialId))
      return setConflictShown(true)
    }
    if (cause.invalidFields.length > 0) setRefused(cause.invalidFields)
    setFailure(cause)
  }

  return {
    credential: draft.base,
    latest,
    draft,
    now,
    merchants,
    pending,
    isDirty,
    isSaving,
    /** Once somebody tried to save, text that was typed but not added counts as a mistake. */
    isSaveTried,
    isStale: isStale && isDirty,
    isConflictShown: isConflictShown && isStale,
    failure,
    secrets,
    unfinished,
    /** Why nothing here may be changed, or undefined. */
    lock: draft.base.readOnlyReason ?? undefined,
    /** Whether the signed-in user lost the roles for this page while it is open. */
    hasLostAccess: whyNot(user, { action: 'see credentials' }) !== undefined,
    /** On LIVE, what the save would do to whoever works with this credential. */
    guards,
    /** The one of them that is about this step, or undefined. */
    guard(step: LiveStep): string | undefined {
      const sentence = liveGuard(draft.base.environment, step)
      return sentence !== undefined && guards.includes(sentence) ? sentence : undefined
    },
    /** All that speaks against the save, each sentence once. */
    objections: [...new Set(refusals.map(({ message }) => message))],
    /** The sentence against one field, or undefined. */
    refusal: (name: string) => refusals.find((field) => field.name === name)?.message,
    value: <F extends Field>(field: F) => valueOf(draft, field),
    set: <F extends Field>(field: F, value: CredentialChanges[F]) =>
      change(withValue(draft, field, value)),
    setUnfinished: (part: Partial<Unfinished>) => setUnfinished({ ...unfinished, ...part }),
    async generate(kind: 'apiKey' | 'password' | 'clientKey'): Promise<void> {
      const id = await secrets.generate(kind)
      if (id === undefined) return
      setDraft((current) => ({
        ...current,
        changes: { ...current.changes, generated: { ...current.changes.generated, [kind]: id } },
      }))
    },
    undo(key: string): void {
      secrets.forgetUnsaved(key)
      change(withoutChange(draft, key))
    },
    reviewConflict: () => setConflictShown(true),
    /** Goes on from what somebody else saved, with those of one's own changes that are kept. */
    settleConflict(base: CredentialDetail, changes: CredentialChanges): void {
      const dropped = pending.filter(({ key }) => key.startsWith('generated:'))
      for (const { key } of dropped) {
        const kind = key.slice('generated:'.length)
        if (!Object.keys(changes.generated ?? {}).includes(kind)) secrets.forgetUnsaved(key)
      }
      change({ base, changes })
      setConflictShown(false)
    },
    save,
  }
}

export type Editor = ReturnType<typeof useEditor>

function hasUnfinished(unfinished: Unfinished): boolean {
  return Object.values(unfinished).some((text) => text.trim() !== '')
}

/** The first thing on the page that speaks against the save, once it has been drawn. */
function focusFirstRefusal(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"], [data-refusal]')?.focus()
  })
}
