// What the page of one person is doing right now: the draft of their roles, and its one save.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { rolesHaveChanged, saveUserRoles, userRolesQuery } from '#api/users.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { liveGuard } from '#domain/live-guard.ts'
import { whyNot } from '#domain/permission.ts'
import { announce } from '#page/announcement.tsx'
import { createCommandKeys } from '#saving/command-key.ts'
import { useProtected } from '#page/leaving.ts'
import { useSession } from '#page/session.ts'

import {
  changesBetween,
  pendingRoleChanges,
  rebaseRoles,
  startRoleDraft,
  withRoleToggled,
  type RoleDraft,
} from './role-draft.ts'

/** Holds everything unsaved of one person's roles. Lives as long as its page. */
export function useRoleEditor(userId: string) {
  const { user, environment } = useSession()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(userRolesQuery(user.id))
  const found = data.data.find(({ id }) => id === userId)
  const [draft, setDraft] = useState(() => startRoleDraft(existing(found)))
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  const [commandKeys] = useState(() => createCommandKeys())

  // Somebody who went out of reach meanwhile stays on screen, and with them what is pending.
  const latest = found ?? draft.base
  const pending = pendingRoleChanges(draft)
  const isDirty = pending.length > 0
  // Where no answer came, the newer revision may be one's own: sent again, it has one effect.
  const isUnsure = isSaving || failure?.status === 0
  const isStale = !isUnsure && latest.revision > draft.base.revision
  // Nothing of one's own is at stake: the page simply follows what others save.
  if (isStale && !isDirty) setDraft(startRoleDraft(latest))

  useProtected(() => pending.map(({ words }) => words))

  function change(next: RoleDraft): void {
    setDraft(next)
    setFailure(undefined)
  }

  async function save({ base, wanted }: RoleDraft): Promise<void> {
    if (isSaving) return
    const body = { revision: base.revision, roles: [...wanted] }
    setSaving(true)
    setFailure(undefined)
    try {
      const key = commandKeys.keyFor(body)
      const saved = await saveUserRoles(queryClient, user.id, userId, body, key)
      commandKeys.settled()
      setDraft(startRoleDraft(saved))
      await rolesHaveChanged(queryClient)
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
    if (cause.status === 412) await queryClient.refetchQueries(userRolesQuery(user.id))
    setFailure(cause)
  }

  return {
    person: latest,
    isOwn: userId === user.id,
    pending,
    isSaving,
    isDirty,
    /** Somebody else saved while something was pending here. */
    isStale: isStale && isDirty,
    /** What they changed, in words. */
    theirs: changesBetween(draft.base.roles, latest.roles),
    failure,
    /** Set once the signed-in user may no longer see this page. */
    loss: whyNot(user, { action: 'see users' }),
    /** On LIVE, the sentence for taking a role away; only while one is pending. */
    guard: pending.some(({ kind }) => kind === 'taken')
      ? liveGuard(environment, 'take user role')
      : undefined,
    has: (role: string) => draft.wanted.includes(role),
    toggle: (role: string) => change(withRoleToggled(draft, role)),
    keepMine: () => change(rebaseRoles(draft, latest)),
    takeTheirs: () => change(startRoleDraft(latest)),
    save: () => save(draft),
  }
}

export type RoleEditor = ReturnType<typeof useRoleEditor>

/** The loader of the page lets only those through who exist. */
function existing(person: UserRoles | undefined): UserRoles {
  if (!person) throw new Error('There is no such user.')
  return person
}
