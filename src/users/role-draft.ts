// Unsaved changes of one person's roles: what was loaded, what is wanted, and both in words.
import type { UserRoles } from '#contract/user-roles.ts'
import { roleChange } from '#domain/user-administration.ts'

/** One draft, for one person, at the revision they were loaded with. */
export type RoleDraft = {
  readonly base: UserRoles
  readonly wanted: readonly string[]
}

/** One change. The key is the role, of which each can change once. */
export type RoleChange = { key: string; words: string; kind: 'given' | 'taken' }

export function startRoleDraft(base: UserRoles): RoleDraft {
  return { base, wanted: base.roles }
}

/** Turns one role over: given if it was not, taken if it was. */
export function withRoleToggled(draft: RoleDraft, role: string): RoleDraft {
  const { wanted } = draft
  const next = wanted.includes(role) ? wanted.filter((other) => other !== role) : [...wanted, role]
  return { ...draft, wanted: next }
}

/** The pending changes, in the words that the audit trail uses. */
export function pendingRoleChanges({ base, wanted }: RoleDraft): RoleChange[] {
  return changesBetween(base.roles, wanted)
}

/** What separates two states of somebody's roles. */
export function changesBetween(before: readonly string[], after: readonly string[]): RoleChange[] {
  const { given, taken } = roleChange(before, after)
  return [
    ...given.map((role) => ({ key: role, words: `Role given: ${role}`, kind: 'given' as const })),
    ...taken.map((role) => ({
      key: role,
      words: `Role taken away: ${role}`,
      kind: 'taken' as const,
    })),
  ]
}

/**
 * The same wishes on top of what somebody else saved meanwhile. A role is had or not, so two
 * changes of one role agree: none is lost, and none overwrites another.
 */
export function rebaseRoles({ base, wanted }: RoleDraft, latest: UserRoles): RoleDraft {
  const { given, taken } = roleChange(base.roles, wanted)
  const kept = latest.roles.filter((role) => !taken.includes(role))
  return { base: latest, wanted: [...new Set([...kept, ...given])] }
}
