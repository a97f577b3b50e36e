// What the page of one person is doing right now: the draft of their roles, and its one save.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { readUserRoles, rolesHaveChanged, saveUserRoles, userRolesQuery } from '#api/users.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import type { ChangeKey } from '#domain/changes/change.ts'
import { liveGuard } from '#domain/changes/live-guard.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { useProtected } from '#page/leaving/leaving.ts'
import { useSession } from '#page/session.ts'
import { useSave } from '#saving/use-save.ts'

import {
  changesBetween,
  rebaseRoles,
  roleForm,
  wantedOf,
  withRoleToggled,
  type RoleChanges,
} from './role-draft.ts'

/** Holds everything unsaved of one person's roles. Lives as long as its page. */
export function useRoleEditor(userId: string) {
  const { user, environment } = useSession()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(userRolesQuery(user.id))
  const found = data.data.find(({ id }) => id === userId)
  const [loaded] = useState(() => existing(found))
  // Somebody who went out of reach meanwhile stays on screen, and with them what is pending.
  const latest = found ?? loaded
  const save = useSave<UserRoles, RoleChanges>({
    form: roleForm,
    latest,
    read: () => readUserRoles(queryClient, user.id, userId),
    send: ({ revision, roles }, changes, commandKey) =>
      saveUserRoles(
        queryClient,
        user.id,
        userId,
        { revision, roles: wantedOf(roles, changes) },
        commandKey,
      ),
    onSaved: () => rolesHaveChanged(queryClient),
    words: 'Changes saved',
  })
  const { base, changes } = save
  useProtected(() => [...save.pending.map(({ words }) => words), ...save.openEnds])
  const isTaking = changesBetween(base.roles, wantedOf(base.roles, changes)).some(
    ({ isGiven }) => !isGiven,
  )

  const toggle = (role: string) =>
    save.change((current, before) => withRoleToggled(before, current, role))

  return {
    person: latest,
    isOwn: userId === user.id,
    save,
    /** What others changed meanwhile, in words. */
    theirs: changesBetween(base.roles, latest.roles),
    /** Set once the signed-in user may no longer see this page. */
    loss: whyNot(user, { action: 'see users' }),
    /** On LIVE, the sentence for taking a role away; only while one is pending. */
    guard: isTaking && environment === 'live' ? liveGuard('take user role') : undefined,
    has: (role: string) => wantedOf(base.roles, changes).includes(role),
    toggle,
    undo({ field, item }: ChangeKey): void {
      if (field === 'roles') toggle(item)
    },
    keepMine: () => save.settle(latest, rebaseRoles(base, latest, changes)),
    takeTheirs: () => save.settle(latest, {}),
  }
}

export type RoleEditor = ReturnType<typeof useRoleEditor>

/** The loader of the page lets only those through who exist. */
function existing(person: UserRoles | undefined): UserRoles {
  if (!person) throw new Error('There is no such user.')
  return person
}
