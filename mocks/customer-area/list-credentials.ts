// One page of the list, as far as the signed-in user may know of what it shows.
import type { CredentialSummary } from '#contract/credential-list.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { edgesOf } from '#domain/keys/ending.ts'
import { judge, visibleAccounts, whyNot } from '#domain/permission/permission.ts'
import { nextToPass } from '#domain/values/edge.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { nextEndOf, readListPage } from '#mocks/database/list.ts'
import type { EntryRow } from '#mocks/database/rows.ts'
import { damageRefusal } from '#mocks/database/store.ts'
import { allow } from '#mocks/transport/problem.ts'

import { isRefused, readCalls, readEndingKeys, readTabSummary, type Calls } from './list-facts.ts'

export async function listCredentials(
  asked: Input<'listCredentials'>,
  context: ReadContext,
): Promise<Reply<'listCredentials'>> {
  const { params, query } = asked
  const account = findAccount(context, params.account)
  if (query.tab === 'platforms') {
    allow(judge(context.user, { action: 'see platform credentials', account }))
  }
  const calls = readCalls(asked, context)
  const readRefused = async () =>
    new Set((await calls).filter(isRefused).map(({ credential }) => credential.id))
  const readRows = async () => {
    const found = readListPage(params.environment, account, query, context, readRefused)
    const [known, { data, ...page }] = await Promise.all([calls, found])
    const rows = data.map((entry) => toSummary(entry, account, known, context))
    return { page, rows: await Promise.all(rows) }
  }
  const [{ page, rows }, summary] = await Promise.all([
    readRows(),
    readTabSummary(asked, account, calls, context),
  ])
  const edges = rows.flatMap(({ endingKeys }) => endingKeys.flatMap(edgesOf))
  const next = nextToPass(edges, context.now)
  return {
    ...page,
    data: rows,
    changesAt: Number.isFinite(next) ? next : null,
    summary,
  }
}

/** Few rows have a key that ends: those alone are looked up in full. */
async function toSummary(
  entry: EntryRow,
  account: Account,
  calls: readonly Calls[],
  context: ReadContext,
): Promise<CredentialSummary> {
  const { id, type, username, description, isActive, createdAt } = entry
  const question = { action: 'change credential', account, credential: entry } as const
  const hasEnd = nextEndOf(entry, context.now) !== null
  const credential = hasEnd ? await findCredential(context, id) : undefined
  if (hasEnd && !credential) throw damageRefusal()
  return {
    id,
    type,
    username,
    description,
    isActive,
    accounts: visibleAccounts(context.user, entry.accounts),
    createdAt,
    endingKeys: credential ? await readEndingKeys(credential, calls, context) : [],
    callers: calls.flatMap(({ caller, status, credential: { id: used } }) =>
      used === id && status !== undefined ? [{ name: caller.name, status }] : [],
    ),
    readOnlyReason: whyNot(context.user, question) ?? null,
  }
}
