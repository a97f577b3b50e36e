// Everything unsaved on the Configure page, in parts: each card gets its own, and only the bar saves.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { callersOfQuery } from '#api/callers.ts'
import { credentialQuery, enableRole, readCredential, saveCredential } from '#api/credentials.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import { ceilingGuard } from '#domain/changes/ceiling-guard.ts'
import { undoChange, withField } from '#domain/changes/change.ts'
import { liveStepsOf } from '#domain/changes/live-guard.ts'
import { refusalsOf } from '#domain/changes/refusal.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { hush } from '#page/announcement.tsx'
import { useProtected } from '#page/leaving/leaving.ts'
import { useSession } from '#page/session.ts'
import { useLastPassed } from '#page/time/now.ts'
import type { Effect } from '#saving/effect.ts'
import { liveEffect } from '#saving/live-effect.ts'
import { whyNoSave, type Saving } from '#saving/pending-bar.tsx'
import { useSave } from '#saving/use-save.ts'

import type { Conflict } from './conflict-view.tsx'
import { credentialForm, valueOf, type Draft, type Field } from './draft.ts'
import type { ExpiryPlans } from './keys/expiring-key.tsx'
import { useRefusalWalk } from './refusal-walk.ts'
import { useSecrets, type SecretPart } from './secrets.ts'
import { useUnfinished } from './unfinished.ts'

/** Holds everything unsaved of one credential. Lives as long as its page. */
export function useEditor(credentialId: string) {
  const { user, place, accounts } = useSession()
  const queryClient = useQueryClient()
  const { data: latest } = useSuspenseQuery(credentialQuery(place, credentialId))
  const secrets = useSecrets(place, credentialId, discardSecrets)
  const [discarded, setDiscarded] = useState<readonly string[]>([])
  const [isReviewing, setReviewing] = useState(false)
  const [isSaveTried, setSaveTried] = useState(false)
  const { entries: unfinished, ...typed } = useUnfinished(isSaveTried)
  const save = useSave<CredentialDetail, CredentialChanges>({
    form: credentialForm(accounts),
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
  const { changes, sent, isStale, isBusy, isDirty, isUnsure } = save
  const base = withReachOf(latest, save.base)
  const { environment, expiringKeys } = base

  useEffect(() => secrets.forgetUnused(changes.generated, sent?.changes.generated))

  const lock = base.readOnlyReason ?? undefined
  const plans = changes.expiringKeys ?? []
  // A save is refused if a key that it resets or ends has expired before; no other end matters here.
  const plannedEnds = expiringKeys
    .filter(({ id }) => plans.some(({ keyId }) => keyId === id))
    .map(({ expiresAt }) => expiresAt)
  const merchants = accounts.filter(({ level }) => level === 'merchant').map(({ id }) => id)
  const mistakes = refusalsOf(base, changes, merchants, useLastPassed(plannedEnds))
  const refusals = [...mistakes, ...save.refused]
  const refusalOf = (name: string) => refusals.find((field) => field.name === name)?.message
  const walk = useRefusalWalk((name) => refusalOf(name) !== undefined)
  /** Why a save would be refused, each sentence once. */
  const objections = [...new Set(refusals.map(({ message }) => message))]
  const liveSteps = liveStepsOf(environment, base, changes)

  useProtected(() => [
    ...save.pending.map(({ words }) => words),
    ...unfinished.map((text) => `Typed, but not added: ${text}`),
    ...lossesOfOthers(),
    ...save.openEnds,
  ])

  /** Callers were given a secret that is not saved, and leaving discards it. */
  function lossesOfOthers(): string[] {
    const callers = queryClient.getQueryData(callersOfQuery(place, credentialId).queryKey)?.data
    const unsaved = Object.values(changes.generated ?? {})
    return (callers ?? [])
      .filter(({ secret }) => secret?.state === 'unknown' && unsaved.includes(secret.id ?? ''))
      .map(({ name, authentication }) => {
        const what = authentication === 'password' ? 'password' : 'API key'
        return `${name} uses the new ${what}: its calls will fail`
      })
  }

  /** An unsaved secret is useless once its cleartext is gone, so its pending change goes too. */
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

  const secretPart = (kind: SecretKind): SecretPart => {
    const fresh = secrets.shown(kind, changes.generated, base)
    return {
      lock,
      fresh,
      isGenerating: secrets.generating === kind,
      generate: () => generate(kind),
      noteCopied: () => void (fresh && secrets.noteCopied(kind, fresh)),
      refusal:
        secrets.failure?.kind === kind ? secrets.failure.sentence : refusalOf(`generated.${kind}`),
    }
  }

  async function trySave(): Promise<void> {
    setSaveTried(true)
    if (mistakes.length > 0 || unfinished.length > 0) {
      hush()
      return walk.showFirst()
    }
    const outcome = await save.save()
    if (outcome?.status === 412) setReviewing(true)
    if (outcome?.status === 422) walk.showFirst()
  }

  const draft: Draft<Field> = {
    lock,
    value: (field) => valueOf(base, changes, field),
    set: (field, value) =>
      save.change((current, before) => withField(before, current, field, value)),
    refusal: refusalOf,
  }

  const expiry: ExpiryPlans = {
    lock,
    planOf: (keyId) => plans.find((plan) => plan.keyId === keyId)?.action,
    plan: (keyId, action) =>
      save.change((current, before) => {
        const others = (current.expiringKeys ?? []).filter((plan) => plan.keyId !== keyId)
        return withField(before, current, 'expiringKeys', [...others, { keyId, action }])
      }),
    undo: (keyId) =>
      save.change((current, before) =>
        undoChange(before, current, { field: 'expiringKeys', item: keyId }),
      ),
    isBeingSaved: (keyId) =>
      save.pending.some(
        ({ key, isBeingSaved }) =>
          isBeingSaved && key.field === 'expiringKeys' && key.item === keyId,
      ),
  }

  const conflict: Conflict = {
    before: base,
    theirs: latest,
    mine: changes,
    isStale,
    isShown: isReviewing && isStale,
    review: () => setReviewing(true),
    settle(kept) {
      save.settle(latest, kept)
      setReviewing(false)
    },
  }

  const saving: Saving = {
    pending: save.pending,
    undo: (key) => save.change((current, before) => undoChange(before, current, key)),
    unfinished,
    isBusy,
    isUnsure,
    // The notice about somebody else's save says more than the failure does.
    failure: isStale ? undefined : save.failure?.message,
    objections,
    effects: [...liveSteps.map(liveEffect), ...ceilingEffects(base, changes)],
    isHeldBack: isSaveTried && mistakes.length + unfinished.length > 0,
    savedAt: save.savedAt,
    onShow: walk.showNext,
    hasLostAccess: whyNot(user, { action: 'see credentials' }) !== undefined,
    whyNot: lock ?? whyNoSave(conflict.isShown, isDirty || isUnsure || unfinished.length > 0),
    save: trySave,
  }

  return {
    credential: base,
    lock,
    draft,
    typed,
    expiry,
    authentication: walk.authentication,
    secrets: {
      apiKey: secretPart('apiKey'),
      password: secretPart('password'),
      clientKey: secretPart('clientKey'),
    },
    /** The unsaved secrets that leaving the page discarded, in words. */
    discarded,
    conflict,
    saving,
    /** Has support enable a role; a draft goes on as it is. */
    enable: (role: string) => enableRole(queryClient, place, credentialId, role),
    /**
     * The changes whose consequences can be asked for: none if a save would be refused, or if the
     * revision that the question names may be out of date.
     */
    previewed: objections.length > 0 || isStale || isUnsure ? {} : changes,
  }
}

/** The first credential takes along what all the others can be given. */
function ceilingEffects(base: CredentialDetail, changes: CredentialChanges): Effect[] {
  const words = ceilingGuard(base, changes)
  return words === undefined ? [] : [{ words, gravity: 'ends' }]
}

/** What can be given is no part of a save: it is as of now, whatever the draft was made on. */
function withReachOf(latest: CredentialDetail, base: CredentialDetail): CredentialDetail {
  const { assignableRoles, rolesThroughFirst, enabledRoles } = latest
  return { ...base, assignableRoles, rolesThroughFirst, enabledRoles }
}
