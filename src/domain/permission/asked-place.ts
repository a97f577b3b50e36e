// Who and where a link or a suite asks to be: people and accounts by id or name, in any case.
import { environments } from '#contract/choices.ts'
import type { Identity } from '#contract/identity.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { foldText } from '#domain/values/words.ts'

import { canChoose } from './permission.ts'

export type AskedPlace = {
  as?: string | undefined
  account?: string | undefined
  environment?: string | undefined
}

type Company = { users: readonly SandboxUser[]; accounts: readonly Account[] }

/**
 * Who and where that is, or every part of it that there is not. Somebody who is asked for without a
 * place is on Test, at the first account that they have. [choice: asked-place.test.ts]
 */
export function placeAsked(
  asked: AskedPlace,
  { users, accounts }: Company,
): { identity: Identity } | { refusals: InvalidField[] } {
  const refusals: InvalidField[] = []
  const refuse = (name: keyof AskedPlace, message: string) =>
    refusals.push({ name, value: asked[name] ?? '', message })

  const user = findNamed(users, asked.as)
  if (asked.as !== undefined && !user) {
    const known = users.map(({ id, name }) => `${id} (${name})`).join(', ')
    refuse('as', `There is nobody called “${shorten(asked.as)}”. There are: ${known}.`)
  }
  const own = accounts.filter(({ id }) => !user || canChoose(user, id))
  const account = findNamed(accounts, asked.account)
  if (asked.account !== undefined && !account) {
    const known = own.map(({ id }) => id).join(', ')
    refuse('account', `There is no account “${shorten(asked.account)}”. There are: ${known}.`)
  } else if (user && account && !own.includes(account)) {
    const known = own.map(({ name }) => name).join(', ')
    refuse('account', `${user.name} cannot go to ${account.name}, only to ${known}.`)
  }
  const environment = environments.find((one) => isSame(one, asked.environment ?? 'test'))
  if (environment === undefined) {
    const wrong = shorten(asked.environment ?? '')
    refuse('environment', `There is no environment “${wrong}”. There are: test, live.`)
  }
  if (refusals.length > 0 || environment === undefined) return { refusals }
  const accountId = account?.id ?? (user ? (own[0]?.id ?? null) : null)
  return { identity: { userId: user?.id ?? null, environment, accountId } }
}

/** Who or what has this id or name, in any spelling of it. */
export function findNamed<It extends { id: string; name: string }>(
  all: readonly It[],
  wanted: string | undefined,
): It | undefined {
  if (wanted === undefined) return undefined
  return all.find(({ id, name }) => isSame(id, wanted) || isSame(name, wanted))
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other)
}
