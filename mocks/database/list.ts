// The list in memory: read once, then kept up by the rows that changed since, from any tab.
import type { ListQuery } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { nextExpiry } from '#domain/keys/api-key.ts'
import { defaultDirection } from '#domain/values/list-order.ts'
import { makeMatcher } from '#domain/values/words.ts'
import { canChoose, isReachedFrom } from '#domain/permission/permission.ts'

import type { ReadContext } from './context.ts'
import { EntryRow } from './rows.ts'
import { parseRow } from './store.ts'

type Model = { bornAt: number; change: number; entries: Map<string, EntryRow> }

/** One for each open database. */
const models = new WeakMap<object, Model>()

/** The entries of one shelf that match the filters, sorted; and how many could have matched. */
export async function matchingEntries(
  shelf: string,
  account: Account,
  query: ListQuery,
  context: ReadContext,
): Promise<{ entries: EntryRow[]; totalInTab: number }> {
  const { entries } = await current(context)
  const inTab = [...entries.values()].filter(
    (entry) => entry.shelf === shelf && isReachedFrom(account, entry),
  )
  const hasWords = makeMatcher(query.search ?? '')
  const matching = inTab.filter(
    (entry) =>
      matches(entry, query, context) &&
      hasWords(`${entry.username} ${entry.description} ${entry.id}`),
  )
  return { entries: matching.toSorted(order(query, context.now)), totalInTab: inTab.length }
}

/** Reads the rows with a change number beyond what is known; all of them in another world. */
async function current({ tx, world }: ReadContext): Promise<Model> {
  const model = models.get(tx.db)
  const known = model?.bornAt === world.bornAt && model.change <= world.change ? model : undefined
  const range = IDBKeyRange.lowerBound(known?.change ?? 0, known !== undefined)
  const fresh = await tx.objectStore('entries').index('change').getAll(range)
  const entries = known?.entries ?? new Map<string, EntryRow>()
  for (const entry of fresh) entries.set(entry.id, parseRow(EntryRow, entry))
  const next = { bornAt: world.bornAt, change: world.change, entries }
  models.set(tx.db, next)
  return next
}

/** Asking for an account that the user may not choose finds nothing more than an unknown one. */
function matches(entry: EntryRow, query: ListQuery, { user, now }: ReadContext): boolean {
  const { types, statuses, keys, accounts } = query
  if (types?.length && !types.includes(entry.type)) return false
  if (statuses?.length && !statuses.includes(entry.isActive ? 'active' : 'inactive')) return false
  if (keys?.length && nextExpiry(entry.expiries, now) === null) return false
  if (accounts?.length && entry.accounts !== 'all') {
    const reached = entry.accounts
    const isReached = (id: string) => reached.includes(id) && canChoose(user, id)
    if (!accounts.some(isReached)) return false
  }
  return true
}

function order(query: ListQuery, now: number): (one: EntryRow, other: EntryRow) => number {
  const { sort = 'createdAt', direction = defaultDirection(sort) } = query
  const sign = direction === 'ascending' ? 1 : -1
  return (one, other) => {
    if (sort === 'expiry') {
      const ends = [one, other].map(({ expiries }) => nextExpiry(expiries, now) ?? Infinity)
      const [first = 0, second = 0] = ends
      if (first !== second) return sign * (first < second ? -1 : 1)
    }
    if (sort === 'createdAt') {
      return sign * (one.createdAt - other.createdAt || compare(one.id, other.id))
    }
    const rank = sort === 'status' ? one.activeRank - other.activeRank : 0
    return sign * (rank || compare(one.username, other.username))
  }
}

/** The order of IndexedDB's own keys, so that both ways of paging agree. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
