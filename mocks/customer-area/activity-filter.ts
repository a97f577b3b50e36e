// What both logs have in common: who may look at what, words to find, a span of time.
import type { Environment } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import { hasAnyWord, makeMatcher } from '#domain/values/words.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { findEntries } from '#mocks/database/list.ts'

import { find } from './find-credential.ts'

type Params = { environment: Environment; account: string }
type Filters = {
  search?: string | undefined
  credential?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

/** The account that a log is seen from. Throws 404 where it, or the credential, is out of reach. */
export async function checkView(
  params: Params,
  { credential }: Filters,
  action: 'see credential' | 'see API logs of credential',
  context: ReadContext,
): Promise<Account> {
  const account = findAccount(context, params.account)
  if (credential !== undefined) {
    await find({ ...params, credentialId: credential }, action, context)
  }
  return account
}

/** Whether a line about this credential, or about none, may be seen from the account. */
export async function readReach(
  { environment }: Params,
  account: Account,
  context: ReadContext,
): Promise<(credentialId: string | null) => boolean> {
  if (account.level === 'company') return () => true
  const { entries } = await findEntries(environment, account, { tab: 'payments' }, context)
  const ids = new Set(entries.map(({ id }) => id))
  return (credentialId) => credentialId !== null && ids.has(credentialId)
}

/** Whether the filters say nothing but, perhaps, which credential. */
export function isOpen({ search, from, to }: Filters): boolean {
  return !hasAnyWord(search ?? '') && from === undefined && to === undefined
}

/** A test for lines that have every word somewhere in what they say. */
export function hasWords({ search = '' }: Filters): (texts: readonly unknown[]) => boolean {
  const matches = makeMatcher(search)
  return (texts) => matches(texts.join(' '))
}

/** A test for instants; both ends belong to the span. */
export function isWithin({ from = -Infinity, to = Infinity }: Filters): (at: number) => boolean {
  return (at) => from <= at && at <= to
}
