// Settings > Users: who has which Customer Area roles, and one atomic save of somebody's roles.
import type { Input, Reply } from '#contract/customer-area.ts'
import { personaOf } from '#contract/persona.ts'
import type { SandboxUser } from '#contract/session.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { checkCustomerAreaRoles, customerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { judge, noSuchUser, visibleAccounts, whyNot } from '#domain/permission/permission.ts'
import {
  countAdministrators,
  roleChange,
  sharesAccount,
} from '#domain/permission/user-administration.ts'
import { readRecordsSince } from '#mocks/commands/audit.ts'
import { carryOutOnce } from '#mocks/commands/once.ts'
import { putRoles } from '#mocks/commands/user-roles.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { allow, invalid, notFound, Refused } from '#mocks/transport/problem.ts'
import { readPeople } from '#mocks/database/people.ts'
import type { UserRow } from '#mocks/database/rows.ts'

/** Everybody who shares an account with the signed-in user. */
export async function listUserRoles(
  _: Input<'listUserRoles'>,
  context: ReadContext,
): Promise<Reply<'listUserRoles'>> {
  const people = await readCompanyPeople(context)
  const shown = people.filter((person) => sharesAccount(context.user, person))
  return { data: shown.map((person) => toReply(person, people, context.user)) }
}

/**
 * Throws 403 with the first role that may not be given or taken, 412 when somebody saved this
 * person's roles since `revision`, 422 for a role that does not exist.
 */
export async function saveUserRoles(
  { params: { userId }, body: { revision, roles } }: Input<'saveUserRoles'>,
  context: Context,
): Promise<Reply<'saveUserRoles'>> {
  const person = (await readCompanyPeople(context)).find(({ id }) => id === userId)
  if (!person || !sharesAccount(context.user, person)) throw notFound(noSuchUser(userId))
  const saved = await carryOutOnce(
    context,
    async () => person,
    () => changeRoles(person, revision, roles, context),
  )
  const people = await readCompanyPeople(context)
  const actor = people.find(({ id }) => id === context.user.id) ?? context.user
  return toReply(saved, people, actor)
}

async function changeRoles(person: UserRow, revision: number, roles: string[], context: Context) {
  if (person.revision !== revision) throw await staleRefusal(person, revision, context)
  const message = checkCustomerAreaRoles(roles, person.roles)
  if (message) throw invalid([{ name: 'roles', value: roles.join(', '), message }])
  const { given, taken } = roleChange(person.roles, roles)
  const admins = countAdministrators(await readCompanyPeople(context))
  for (const role of given) allow(judge(context.user, { action: 'give role', role, to: person }))
  for (const role of taken)
    allow(judge(context.user, { action: 'take role', role, from: person, admins }))
  if (given.length + taken.length === 0) {
    throw new Refused({ status: 422, detail: 'There is nothing to save.' })
  }
  return putRoles(person, roles, context)
}

async function readCompanyPeople({ tx }: ReadContext): Promise<UserRow[]> {
  const people = await readPeople(tx)
  // The simulator's own people are none of the company's.
  return people.filter(({ id }) => personaOf(id) === undefined)
}

function toReply(
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

async function staleRefusal(person: UserRow, revision: number, context: Context): Promise<Refused> {
  const last = (await readRecordsSince('user', person.id, revision, context)).at(-1)
  const by = last?.by ?? 'Somebody'
  return new Refused({
    status: 412,
    detail: `${by} changed the roles of ${person.name} after you opened them. Nothing of yours was saved yet.`,
  })
}
