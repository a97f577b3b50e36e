// What the Configure page is doing right now: the draft, its secrets, its save. One page, one save.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { callersOfQuery } from '#api/callers.ts'
import { credentialQuery, readCredential, saveCredential } from '#api/credentials.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import { undoChange, withField, type ChangeKey } from '#domain/changes/change.ts'
import { liveGuard, liveStepsOf, type LiveStep } from '#domain/changes/live-guard.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { refusalsOf } from '#domain/changes/refusal.ts'
import { hush } from '#page/announcement.tsx'
import { useProtected } from '#page/leaving/leaving.ts'
import { useNow } from '#page/time/now.ts'
import { useSession } from '#page/session.ts'
import { useSave } from '#saving/use-save.ts'

import { credentialForm, valueOf, type Field } from './draft.ts'
import { lossesOfCallers } from './given-keys.ts'
import { useSecrets } from './secrets.ts'
import { useUnfinished } from './unfinished.ts'

/** Holds everything unsaved of one credential. Lives as long as its page. */
export function useEditor(credentialId: string) {
  const { user, place, accounts } = useSession()
  const queryClient = useQueryClient()
  const { data: latest } = useSuspenseQuery(credentialQuery(place, credentialId))
  const unfinished = useUnfinished()
  const secrets = useSecrets(place, credentialId, discardSecrets)
  const [discarded, setDiscarded] = useState<readonly string[]>([])
  const [isReviewing, setReviewing] = useState(false)
  const [isSaveTried, setSaveTried] = useState(false)
  const save = useSave<CredentialDetail, CredentialChanges>({
    form: credentialForm,
    latest,
    read: () => readCredential(queryClient, place, credentialId),
    send: ({ revision }, changes, commandKey) =>
      saveCredential(queryClient, place, credentialId, { revision, changes }, commandKey),
    onSaved(row, { generated }) {
      secrets.markSaved(generated, row)
      setSaveTried(false)
    },
    words: 'Changes saved',
  })
  const { base, changes, sent } = save
  const now = useNow(base.expiringKeys.map(({ expiresAt }) => expiresAt))

  useEffect(() => secrets.forgetUnused(changes.generated, sent?.changes.generated))

  const merchants = accounts.filter(({ level }) => level === 'merchant').map(({ id }) => id)
  const mistakes = refusalsOf(base, changes, merchants, now)
  const refusals = [...mistakes, ...save.refused]
  const refusalOf = (name: string) => refusals.find((field) => field.name === name)?.message
  const liveSteps = liveStepsOf(base.environment, base, changes)
  const shown = (kind: SecretKind) => secrets.shown(kind, changes.generated, base)

  useProtected(() => [
    ...save.pending.map(({ words }) => words),
    ...unfinished.entries.map((text) => `Typed, but not added: ${text}`),
    ...lossesOfOthers(),
    ...save.openEnds,
  ])

  /** Callers that hold a key which leaving would discard. */
  function lossesOfOthers(): string[] {
    const key = shown('apiKey')
    const callers = queryClient.getQueryData(callersOfQuery(place, credentialId).queryKey)
    return key && !key.isSaved ? lossesOfCallers(callers?.data ?? [], key.value) : []
  }

  /** An unsaved secret whose cleartext is gone is of no use: its pending change goes with it. */
  function discardSecrets(): void {
    const unsaved = save.pending.filter(({ key }) => key.field === 'generated')
    if (unsaved.length === 0) return
    setDiscarded(unsaved.filter(({ isBeingSaved }) => !isBeingSaved).map(({ words }) => words))
    save.change(({ generated: _, ...others }) => others)
  }

  function generate(kind: SecretKind): Promise<void> {
    setDiscarded([])
    return secrets.generate(kind, (id) =>
      save.change(({ generated, ...others }) => ({
        ...others,
        generated: { ...generated, [kind]: id },
      })),
    )
  }

  async function trySave(): Promise<void> {
    setSaveTried(true)
    if (mistakes.length > 0 || unfinished.entries.length > 0) {
      hush()
      return focusFirstRefusal()
    }
    const outcome = await save.save()
    if (outcome?.status === 412) setReviewing(true)
    if (outcome?.status === 422) focusFirstRefusal()
  }

  return {
    credential: base,
    latest,
    /** For questions about its expiring keys, whose ends it never misses. */
    now,
    /** Why nothing here may be changed, or undefined. */
    lock: base.readOnlyReason ?? undefined,
    /** Whether the signed-in user lost the roles for this page while it is open. */
    hasLostAccess: whyNot(user, { action: 'see credentials' }) !== undefined,
    unfinished,
    draft: {
      changes,
      value: <F extends Field>(field: F) => valueOf(base, changes, field),
      set: <F extends Field>(field: F, value: CredentialChanges[F]) =>
        save.change((current, before) => withField(before, current, field, value)),
      undo: (key: ChangeKey) => save.change((current, before) => undoChange(before, current, key)),
      /** The sentence against one field, or undefined. */
      refusal: refusalOf,
      /** On LIVE, what this step would do to whoever works with this credential, or undefined. */
      guard: (step: LiveStep): string | undefined =>
        liveSteps.includes(step) ? liveGuard(step) : undefined,
    },
    secrets: {
      /** The secret to show: the newest one, unsaved before saved. */
      shown,
      generating: secrets.generating,
      generate,
      /** What speaks against a generated secret, or why none was generated. */
      refusal: (kind: SecretKind) =>
        secrets.failure?.kind === kind ? secrets.failure.sentence : refusalOf(`generated.${kind}`),
      /** What leaving the page made of secrets that were not saved, in words. */
      discarded,
    },
    conflict: {
      isStale: save.isStale,
      isShown: isReviewing && save.isStale,
      review: () => setReviewing(true),
      /** Goes on from what somebody else saved, with those of one's own changes that are kept. */
      settle(row: CredentialDetail, kept: CredentialChanges): void {
        save.settle(row, kept)
        setReviewing(false)
      },
    },
    saving: {
      pending: save.pending,
      isDirty: save.isDirty,
      isBusy: save.isBusy,
      isUnsure: save.isUnsure,
      /** Once somebody tried to save, text that was typed but not added counts as a mistake. */
      isTried: isSaveTried,
      /** Where somebody else saved, the page says so in more words. */
      failure: save.isStale ? undefined : save.failure,
      /** All that speaks against the save, each sentence once. */
      objections: [...new Set(refusals.map(({ message }) => message))],
      /** On LIVE, what the save would do to whoever works with this credential. */
      guards: liveSteps.map(liveGuard),
      save: trySave,
    },
  }
}

export type Editor = ReturnType<typeof useEditor>

/** The first thing on the page that speaks against the save, once it has been drawn. */
function focusFirstRefusal(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"], [data-refusal]')?.focus()
  })
}
