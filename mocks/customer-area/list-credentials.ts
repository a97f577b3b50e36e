// One page of the list: from an index where nothing is filtered, from the read model otherwise.
import type { IDBPIndex } from 'idb'

import type { CredentialSummary } from '#contract/credential.ts'
import type { Input, ListQuery, Reply } from '#contract/customer-area.ts'
import { nextExpiry } from '#domain/keys/api-key.ts'
import { defaultDirection } from '#domain/values/list-order.ts'
import { judge, visibleAccounts } from '#domain/permission/permission.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { shelfOf } from '#mocks/database/credential-store.ts'
import { matchingEntries } from '#mocks/database/list.ts'
import { allow } from '#mocks/transport/problem.ts'
import { EntryRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'
import type { TableName, Tables } from '#mocks/database/tables.ts'

/** Rows on a page. [choice] */
const pageSize = 50

export async function listCredentials(
  { params, query }: Input<'listCredentials'>,
  context: ReadContext,
): Promise<Reply<'listCredentials'>> {
  const account = findAccount(context, params.account)
  if (query.tab === 'platforms') {
    allow(judge(context.user, { action: 'see platform credentials', account }))
  }
  const shelf = shelfOf(params.environment, query.tab)
  const isWhole =
    account.level === 'company' &&
    !query.search?.trim() &&
    !query.types?.length &&
    !query.accounts?.length &&
    !query.statuses?.length &&
    !query.keys?.length &&
    query.sort !== 'expiry'
  const found = isWhole
    ? await readPageByIndex(shelf, query, context)
    : cutPage(await matchingEntries(shelf, account, query, context), query)
  return { ...found, data: found.data.map((entry) => toSummary(entry, context)) }
}

type EntryIndex = IDBPIndex<Tables, TableName[], 'entries', 'createdAt' | 'username' | 'status'>
type Found = Omit<Reply<'listCredentials'>, 'data'> & { data: EntryRow[] }

/** Reads fifty rows and a count, however many there are. */
async function readPageByIndex(
  shelf: string,
  query: ListQuery,
  { tx }: ReadContext,
): Promise<Found> {
  const { sort = 'createdAt', direction = defaultDirection(sort) } = query
  if (sort === 'expiry') throw new RangeError('No index is sorted by expiry.')
  const index = tx.objectStore('entries').index(sort)
  const range = IDBKeyRange.bound([shelf], [shelf, []])
  const total = await index.count(range)
  const page = Math.min(query.page ?? 1, pagesOf(total))
  const isAscending = direction === 'ascending'
  const data = await readRowsFrom(index, range, isAscending, (page - 1) * pageSize)
  return { data, page, pages: pagesOf(total), total, totalInTab: total }
}

/**
 * One page of rows in the order of the index, or against it. Three steps, however many rows: a
 * cursor finds the first and the last, and all between them are read at once.
 */
async function readRowsFrom(
  index: EntryIndex,
  all: IDBKeyRange,
  isAscending: boolean,
  skipped: number,
): Promise<EntryRow[]> {
  let cursor = await index.openKeyCursor(all, isAscending ? 'next' : 'prev')
  if (cursor && skipped > 0) cursor = await cursor.advance(skipped)
  if (!cursor) return []
  const first = cursor.key
  const last = (await cursor.advance(pageSize - 1))?.key
  if (isAscending) return index.getAll(IDBKeyRange.bound(first, last ?? all.upper))
  return (await index.getAll(IDBKeyRange.bound(last ?? all.lower, first))).toReversed()
}

function cutPage(
  { entries, totalInTab }: { entries: EntryRow[]; totalInTab: number },
  query: ListQuery,
): Found {
  const pages = pagesOf(entries.length)
  const page = Math.min(query.page ?? 1, pages)
  const data = entries.slice((page - 1) * pageSize, page * pageSize)
  return { data, page, pages, total: entries.length, totalInTab }
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}

function toSummary(entry: EntryRow, context: ReadContext): CredentialSummary {
  const { id, type, username, description, isActive, createdAt, expiries } = parseRow(
    EntryRow,
    entry,
  )
  const accounts = visibleAccounts(context.user, entry.accounts)
  const nextExpiryAt = nextExpiry(expiries, context.now)
  return { id, type, username, description, isActive, accounts, createdAt, nextExpiryAt }
}
