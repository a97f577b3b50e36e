// The list of credentials: by index where nothing narrows it, otherwise from memory.
import type { Environment, Tab } from '#contract/credential.ts'
import type { ListQuery } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { nextExpiry } from '#domain/keys/api-key.ts'
import { defaultDirection } from '#domain/values/list-order.ts'
import { hasAnyWord, makeMatcher } from '#domain/values/words.ts'
import { canChoose, isReachedFrom } from '#domain/permission/permission.ts'

import type { ReadContext } from './context.ts'
import { listGroup } from './credential-store.ts'
import { createMirror } from './mirror.ts'
import { cutPage, readPage, type Page } from './page.ts'
import { EntryRow } from './rows.ts'
import { parseRow } from './store.ts'

/** The list shows 50 credentials on a page. [choice: list-paging.test.ts] */
const size = 50

const readEntries = createMirror<EntryRow, Map<string, EntryRow>>({
  read: (tx, range, count) => tx.objectStore('entries').index('change').getAll(range, count),
  numberOf: ({ change }) => change,
  makeEmpty: () => new Map(),
  keep: (entries, row) => entries.set(row.id, parseRow(EntryRow, row)),
})

/** The credentials whose callers are refused, by id: no entry knows it, and one filter alone asks. */
export type ReadRefused = () => Promise<ReadonlySet<string>>

/** One page of the list, with how many entries could have matched. */
export async function readListPage(
  environment: Environment,
  account: Account,
  query: ListQuery,
  context: ReadContext,
  readRefused: ReadRefused,
): Promise<Page<EntryRow> & { totalInTab: number }> {
  const wanted = { page: query.page, size }
  const { sort = 'createdAt', direction = defaultDirection(sort) } = query
  if (account.level === 'company' && !isNarrowed(query) && sort !== 'expiry') {
    const index = context.tx.objectStore('entries').index(sort)
    const group = listGroup(environment, query.tab)
    const page = await readPage(index, group, direction === 'ascending', wanted)
    const data = page.data.map((row) => parseRow(EntryRow, row))
    return { ...page, data, totalInTab: page.total }
  }
  const found = await findEntries(environment, account, query, context, readRefused)
  const { entries, totalInTab } = found
  return { ...cutPage(entries, wanted), totalInTab }
}

/** Whether the query asks for less than the tab. What it asks for besides an order is a filter. */
function isNarrowed({
  tab: _,
  sort: _sort,
  direction: _direction,
  page: _page,
  ...filters
}: ListQuery) {
  return Object.values(filters).some((filter) =>
    typeof filter === 'string' ? hasAnyWord(filter) : (filter?.length ?? 0) > 0,
  )
}

/** The entries of a tab that match the filters, sorted; and how many could have matched. */
export async function findEntries(
  environment: Environment,
  account: Account,
  query: ListQuery,
  context: ReadContext,
  readRefused: ReadRefused = async () => new Set(),
): Promise<{ entries: EntryRow[]; totalInTab: number }> {
  const inTab = await readTab(environment, account, query.tab, context)
  const refused = query.keys?.includes('refused') ? await readRefused() : new Set<string>()
  const hasWords = makeMatcher(query.search ?? '')
  const matching = inTab.filter(
    (entry) =>
      matches(entry, query, context, refused) &&
      hasWords(`${entry.username} ${entry.description} ${entry.id}`),
  )
  return { entries: matching.toSorted(makeComparer(query, context.now)), totalInTab: inTab.length }
}

/** The keys of a tab that end after now, and at or before `until`: counted. */
export async function countEndingKeys(
  environment: Environment,
  account: Account,
  tab: Tab,
  until: number,
  context: ReadContext,
): Promise<number> {
  const { now, tx } = context
  if (account.level === 'company') {
    const group = listGroup(environment, tab)
    const span = IDBKeyRange.bound([group, now], [group, until], true)
    return tx.objectStore('entries').index('ends').count(span)
  }
  const ends = (await readTab(environment, account, tab, context)).flatMap(endsOf)
  return ends.filter((end) => end > now && end <= until).length
}

async function readTab(
  environment: Environment,
  account: Account,
  tab: Tab,
  context: ReadContext,
): Promise<EntryRow[]> {
  const group = listGroup(environment, tab)
  return [...(await readEntries(context)).values()].filter(
    (entry) => entry.group === group && isReachedFrom(account, entry),
  )
}

/** When the next of its keys ends, or null. */
export function nextEndOf(entry: EntryRow, now: number): number | null {
  return nextExpiry(endsOf(entry), now)
}

function endsOf({ ends }: EntryRow): number[] {
  return ends.map(([, at]) => at)
}

/** Asking for an account that the user may not choose finds nothing more than an unknown one. */
function matches(
  entry: EntryRow,
  query: ListQuery,
  { user, now }: ReadContext,
  refused: ReadonlySet<string>,
): boolean {
  const { types, statuses, keys, accounts } = query
  if (types?.length && !types.includes(entry.type)) return false
  if (statuses?.length && !statuses.includes(entry.isActive ? 'active' : 'inactive')) return false
  if (keys?.length) {
    const isExpiring = keys.includes('expiring') && nextEndOf(entry, now) !== null
    if (!isExpiring && !refused.has(entry.id)) return false
  }
  if (accounts?.length && entry.accounts !== 'all') {
    const reached = entry.accounts
    const isReached = (id: string) => reached.includes(id) && canChoose(user, id)
    if (!accounts.some(isReached)) return false
  }
  return true
}

function makeComparer(query: ListQuery, now: number): (one: EntryRow, other: EntryRow) => number {
  const { sort = 'createdAt', direction = defaultDirection(sort) } = query
  const sign = direction === 'ascending' ? 1 : -1
  return (one, other) => {
    if (sort === 'expiry') {
      const ends = [one, other].map((entry) => nextEndOf(entry, now) ?? Infinity)
      const [first = 0, second = 0] = ends
      if (first !== second) return sign * (first < second ? -1 : 1)
    }
    if (sort === 'createdAt') {
      return sign * (one.createdAt - other.createdAt || compareTexts(one.id, other.id))
    }
    const rank = sort === 'status' ? one.activeRank - other.activeRank : 0
    return sign * (rank || compareTexts(one.username, other.username))
  }
}

/** The order of IndexedDB's own keys, so that both ways of paging agree. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
