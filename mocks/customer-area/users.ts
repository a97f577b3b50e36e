// Settings > Users: who has which Customer Area roles, and one atomic save of somebody's roles.
import type { Input, Reply } from '#contract/customer-area.ts'
import type { SandboxUser } from '#contract/session.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { checkCustomerAreaRoles, customerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { judge, noSuchUser, visibleAccounts, whyNot } from '#domain/permission/permission.ts'
import {
  countAdministrators,
  roleChange,
  sharesAccount,
} from '#domain/permission/user-administration.ts'
import { record, recordsSince } from '#mocks/commands/audit.ts'
import { once } from '#mocks/commands/once.ts'
import type { Context, ReadContext } from '#mocks/context.ts'
import { allow, invalid, notFound, Refused } from '#mocks/transport/problem.ts'
import { UserRow } from '#mocks/database/rows.ts'
import { whole } from '#mocks/database/store.ts'

/** Everybody who shares an account with the signed-in user. */
export async function listUserRoles(
  _: Input<'listUserRoles'>,
  at: ReadContext,
): Promise<Reply<'listUserRoles'>> {
  allow(judge(at.user, { action: 'see users' }))
  const people = await allPeople(at)
  const shown = people.filter((person) => sharesAccount(at.user, person))
  return { data: shown.map((person) => present(person, people, at.user)) }
}

/**
 * Throws 403 with the first role that may not be given or taken, 412 when somebody saved this
 * person's roles since `revision`, 422 for a role that does not exist.
 */
export async function saveUserRoles(
  { params: { userId }, body: { revision, roles } }: Input<'saveUserRoles'>,
  at: Context,
): Promise<Reply<'saveUserRoles'>> {
  allow(judge(at.user, { action: 'see users' }))
  const person = (await allPeople(at)).find(({ id }) => id === userId)
  if (!person || !sharesAccount(at.user, person)) throw notFound(noSuchUser(userId))
  const saved = await once(
    at,
    async () => person,
    () => withRoles(person, revision, roles, at),
  )
  const people = await allPeople(at)
  const actor = people.find(({ id }) => id === at.user.id) ?? at.user
  return present(saved, people, actor)
}

async function withRoles(person: UserRow, revision: number, roles: string[], at: Context) {
  if (person.revision !== revision) throw await savedMeanwhile(person, revision, at)
  const message = checkCustomerAreaRoles(roles, person.roles)
  if (message) throw invalid([{ name: 'roles', value: roles.join(', '), message }])
  const { given, taken } = roleChange(person.roles, roles)
  const admins = countAdministrators(await allPeople(at))
  for (const role of given) allow(judge(at.user, { action: 'give role', role, to: person }))
  for (const role of taken)
    allow(judge(at.user, { action: 'take role', role, from: person, admins }))
  if (given.length + taken.length === 0) {
    throw new Refused({ status: 422, detail: 'There is nothing to save.' })
  }
  const next = { ...person, roles: [...new Set(roles)], revision: person.revision + 1 }
  await at.tx.objectStore('users').put(next)
  const words = [
    ...given.map((role) => ({ words: `Role given: ${role}` })),
    ...taken.map((role) => ({ words: `Role taken away: ${role}` })),
  ]
  await record('user', next, words, at)
  return next
}

async function allPeople({ tx }: ReadContext): Promise<UserRow[]> {
  const rows = await tx.objectStore('users').getAll()
  return rows.map((row) => whole(UserRow, row))
}

function present(
  { id, name, roles, accounts, revision }: UserRow,
  people: readonly SandboxUser[],
  reader: SandboxUser,
): UserRoles {
  const person = { id, name, roles, accounts }
  const admins = countAdministrators(people)
  const all = new Set([...customerAreaRoles.map((role) => role.name), ...roles])
  const choices = [...all].map((role) => {
    const isGiven = roles.includes(role)
    const reason = isGiven
      ? whyNot(reader, { action: 'take role', role, from: person, admins })
      : whyNot(reader, { action: 'give role', role, to: person })
    return { role, isGiven, whyNot: reason ?? null }
  })
  return { ...person, accounts: visibleAccounts(reader, accounts), revision, choices }
}

async function savedMeanwhile(person: UserRow, revision: number, at: Context): Promise<Refused> {
  const last = (await recordsSince('user', person.id, revision, at)).at(-1)
  const by = last?.by ?? 'Somebody'
  return new Refused({
    status: 412,
    detail: `${by} changed the roles of ${person.name} after you opened them. Nothing of yours was saved yet.`,
  })
}
