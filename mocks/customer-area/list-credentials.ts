// One page of the list, as far as the signed-in user may know of what it shows.
import type { CredentialSummary } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { nextExpiry } from '#domain/keys/api-key.ts'
import { judge, visibleAccounts } from '#domain/permission/permission.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { readListPage } from '#mocks/database/list.ts'
import { allow } from '#mocks/transport/problem.ts'
import type { EntryRow } from '#mocks/database/rows.ts'

export async function listCredentials(
  { params, query }: Input<'listCredentials'>,
  context: ReadContext,
): Promise<Reply<'listCredentials'>> {
  const account = findAccount(context, params.account)
  if (query.tab === 'platforms') {
    allow(judge(context.user, { action: 'see platform credentials', account }))
  }
  const { data, ...page } = await readListPage(params.environment, account, query, context)
  return { ...page, data: data.map((entry) => toSummary(entry, context)) }
}

function toSummary(entry: EntryRow, context: ReadContext): CredentialSummary {
  const { id, type, username, description, isActive, createdAt, expiries } = entry
  const accounts = visibleAccounts(context.user, entry.accounts)
  const nextExpiryAt = nextExpiry(expiries, context.now)
  return { id, type, username, description, isActive, accounts, createdAt, nextExpiryAt }
}
