// Unsaved changes of one person's roles: what is wanted, in words, and on top of what others saved.
import type { UserRoles } from '#contract/user-roles.ts'
import type { Change } from '#domain/changes/change.ts'
import { roleChange } from '#domain/permission/user-administration.ts'
import type { Form } from '#saving/save-machine.ts'

/** All roles that somebody is to have; absent where nothing was turned over. */
export type RoleChanges = { roles?: readonly string[] }

export type RoleChange = Change & { isGiven: boolean }

export const roleForm: Form<UserRoles, RoleChanges> = {
  describe: ({ roles }, changes) => changesBetween(roles, wantedOf(roles, changes)),
  rest(base, sent, changes, saved) {
    const expected = { ...base, roles: wantedOf(base.roles, sent) }
    return rebaseRoles(expected, saved, { roles: wantedOf(base.roles, changes) })
  },
  noChanges: {},
}

/** All roles as the page shows them. */
export function wantedOf(roles: readonly string[], changes: RoleChanges): string[] {
  return [...(changes.roles ?? roles)]
}

/** Turns one role over: given if it was not, taken if it was. */
export function withRoleToggled(
  { roles }: UserRoles,
  changes: RoleChanges,
  role: string,
): RoleChanges {
  const wanted = wantedOf(roles, changes)
  return {
    roles: wanted.includes(role) ? wanted.filter((other) => other !== role) : [...wanted, role],
  }
}

/** What separates two states of somebody's roles. */
export function changesBetween(before: readonly string[], after: readonly string[]): RoleChange[] {
  const { given, taken } = roleChange(before, after)
  const toChange = (item: string, isGiven: boolean): RoleChange => ({
    key: { field: 'roles', item },
    words: `Role ${isGiven ? 'given' : 'taken away'}: ${item}`,
    isGiven,
  })
  return [
    ...given.map((role) => toChange(role, true)),
    ...taken.map((role) => toChange(role, false)),
  ]
}

/**
 * The same wishes on top of what somebody else saved meanwhile. A role is had or not, so two
 * changes of one role agree: none is lost, and none overwrites another.
 */
export function rebaseRoles(base: UserRoles, latest: UserRoles, changes: RoleChanges): RoleChanges {
  const { given, taken } = roleChange(base.roles, wantedOf(base.roles, changes))
  const kept = latest.roles.filter((role) => !taken.includes(role))
  return { roles: [...new Set([...kept, ...given])] }
}
