// A new person of the company, or other roles and accounts for one who is there.
import { userIdPattern } from '#contract/identity.ts'
import { isLonger, limits } from '#contract/limits.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { accountsChange } from '#domain/changes/change.ts'
import { checkCustomerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { countAdministrators, roleChange } from '#domain/permission/user-administration.ts'
import { whyNotPlain } from '#domain/values/invisible.ts'
import { shorten, trimText } from '#domain/values/plain-text.ts'
import { recordEvent, type InWords } from '#mocks/commands/audit.ts'
import { putRoles } from '#mocks/commands/user-roles.ts'
import { readCompany, type Context } from '#mocks/database/context.ts'
import type { UserRow } from '#mocks/database/rows.ts'
import { invalid } from '#mocks/transport/problem.ts'

import { asArranger } from './arranger.ts'

type Body = SandboxInput<'arrangeUser'>['body']

/** People come and go in the sandbox alone; their roles change as a save of them would have it. */
export async function arrangeUser(
  { body }: SandboxInput<'arrangeUser'>,
  given: Omit<Context, 'user'>,
): Promise<SandboxReply<'arrangeUser'>> {
  const context = await asArranger('users', body, given)
  const before = context.people.find(({ id }) => id === body.id)
  const name = trimText(body.name ?? before?.name ?? '')
  const accounts = body.accounts ?? before?.accounts ?? 'all'
  const person: UserRow = { id: body.id, name, accounts, roles: [], revision: 0, ...before }
  const wanted: SandboxUser = { id: body.id, name, accounts, roles: [...new Set(body.roles)] }
  const refusals = refusalsOf(body, wanted, person, context)
  if (refusals.length > 0) throw invalid(refusals)

  const { people: _, ...asked } = context
  const words = before
    ? changeWords(before, wanted, context.world.accounts)
    : [{ words: 'User added' }]
  let next = { ...person, name, accounts }
  if (words.length > 0) {
    next = { ...next, revision: next.revision + 1 }
    await context.tx.objectStore('users').put(next)
    await recordEvent('user', next, words, asked)
  }
  const { given: more, taken: less } = roleChange(next.roles, wanted.roles)
  if (more.length + less.length > 0) await putRoles(next, wanted.roles, asked)
  return wanted
}

function changeWords(
  before: SandboxUser,
  { name, accounts }: SandboxUser,
  known: readonly Account[],
): InWords[] {
  const words: InWords[] = []
  if (before.name !== name) words.push({ words: `Renamed from “${before.name}”` })
  if (JSON.stringify(before.accounts) !== JSON.stringify(accounts)) {
    const named = accounts === 'all' ? [] : accounts
    words.push({ words: accountsChange(accounts, known), accounts: named })
  }
  return words
}

function refusalsOf(
  { id, roles, accounts }: Body,
  wanted: SandboxUser,
  { roles: had }: UserRow,
  { people, world }: Context & { people: UserRow[] },
): InvalidField[] {
  const refusals: InvalidField[] = []
  const refuse = (name: string, value: string, message: string | undefined) => {
    if (message !== undefined) refusals.push({ name, value, message })
  }
  if (!userIdPattern.test(id) || isLonger(id, limits.callerName)) {
    refuse(
      'id',
      id,
      `An id has 1 to ${limits.callerName} visible characters of ASCII and no space.`,
    )
  }
  refuse('name', wanted.name, whyNotName(wanted.name))
  refuse('roles', roles.join(', '), checkCustomerAreaRoles(roles, had))
  const { merchants, company } = readCompany(world)
  const codes = Array.isArray(accounts) ? accounts : []
  const unknown = codes.find((code) => ![company.id, ...merchants].includes(code))
  if (unknown !== undefined || (Array.isArray(accounts) && codes.length === 0)) {
    const message = `“${shorten(unknown ?? '')}” is no account of this company. There are: ${[company.id, ...merchants].join(', ')}.`
    refuse('accounts', codes.join(', '), message)
  }
  const others = people.filter((one) => one.id !== id)
  if (countAdministrators([...others, wanted]) === 0) {
    refuse('roles', roles.join(', '), 'There must always be a Merchant admin of the whole company.')
  }
  return refusals
}

function whyNotName(name: string): string | undefined {
  if (name === '') return 'A new person needs a name.'
  if (!isLonger(name, limits.callerName)) return whyNotPlain(name)
  return `A name can have at most ${limits.callerName} characters.`
}
