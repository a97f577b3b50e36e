// Everything unsaved on the page of one person, in parts: the roles, what others saved, the save.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { readUserRoles, rolesHaveChanged, saveUserRoles, userRolesQuery } from '#api/users.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { useProtected } from '#page/leaving/leaving.ts'
import { useSession } from '#page/session.ts'
import { liveEffect } from '#saving/live-effect.ts'
import { whyNoSave, type Saving } from '#saving/pending-bar.tsx'
import { useSave } from '#saving/use-save.ts'

import {
  changesBetween,
  rebaseRoles,
  roleForm,
  wantedOf,
  withRoleToggled,
  type RoleChanges,
} from './role-draft.ts'
import type { RoleDraft } from './role-list.tsx'
import type { Conflict } from './saved-meanwhile.tsx'

/** Holds everything unsaved of one person's roles. Lives as long as its page. */
export function useRoleEditor(userId: string) {
  const { user, environment } = useSession()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(userRolesQuery(user.id))
  const found = data.data.find(({ id }) => id === userId)
  const [loaded] = useState(() => requirePerson(found))
  // If the person goes out of reach meanwhile, they stay on screen with what is pending.
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

  const roles: RoleDraft = {
    choices: latest.choices,
    has: (role) => wantedOf(base.roles, changes).includes(role),
    toggle,
  }

  const conflict: Conflict = {
    isStale: save.isStale,
    name: latest.name,
    theirs: changesBetween(base.roles, latest.roles),
    keepMine: () => save.settle(latest, rebaseRoles(base, latest, changes)),
    takeTheirs: () => save.settle(latest, {}),
  }

  const saving: Saving = {
    pending: save.pending,
    undo({ field, item }) {
      if (field === 'roles') toggle(item)
    },
    isBusy: save.isBusy,
    isUnsure: save.isUnsure,
    failure: save.failure?.message,
    effects: isTaking && environment === 'live' ? [liveEffect('take user role')] : [],
    savedAt: save.savedAt,
    hasLostAccess: whyNot(user, { action: 'see users' }) !== undefined,
    whyNot: whyNoSave(save.isStale, save.isDirty || save.isUnsure),
    save: async () => void (await save.save()),
  }

  return { person: latest, isOwn: userId === user.id, roles, conflict, saving }
}

/** The loader of the page lets only those through who exist. */
function requirePerson(person: UserRoles | undefined): UserRoles {
  if (!person) throw new Error('There is no such user.')
  return person
}
