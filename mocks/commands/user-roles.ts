// The one save of somebody's Customer Area roles: written, and recorded as done by the signed-in user.
import { roleChange } from '#domain/permission/user-administration.ts'
import type { Context } from '#mocks/database/context.ts'
import type { UserRow } from '#mocks/database/rows.ts'

import { describeRoles, recordEvent } from './audit.ts'

/** Replaces all roles of a person; nothing of it is judged. Answers the person as they are now. */
export async function putRoles(
  person: UserRow,
  roles: readonly string[],
  context: Context,
): Promise<UserRow> {
  const next = { ...person, roles: [...new Set(roles)], revision: person.revision + 1 }
  await context.tx.objectStore('users').put(next)
  const { given, taken } = roleChange(person.roles, roles)
  const act = { is: 'roles' as const, given, taken }
  await recordEvent('user', next, describeRoles(given, taken), context, act)
  return next
}
