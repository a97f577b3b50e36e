// The list in memory: read once, then kept up by the rows that changed since, from any tab.
import type { ListQuery } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { defaultDirection } from '#domain/list-order.ts'
import { isReachedFrom } from '#domain/permission.ts'

import type { ReadContext } from './context.ts'
import type { EntryRow } from './rows.ts'

type Model = { bornAt: number; change: number; entries: Map<string, EntryRow> }

let model: Model | undefined

/** The entries of one shelf that match the filters, sorted; and how many could have matched. */
export async function matchingEntries(
  shelf: string,
  account: Account,
  query: ListQuery,
  at: ReadContext,
): Promise<{ entries: EntryRow[]; totalInTab: number }> {
  const { entries } = await current(at)
  const inTab = [...entries.values()].filter(
    (entry) => entry.shelf === shelf && isReachedFrom(account, entry),
  )
  const matching = inTab.filter((entry) => matches(entry, query))
  return { entries: matching.toSorted(order(query)), totalInTab: inTab.length }
}

/** Reads the rows with a change number beyond what is known; all of them in another world. */
async function current({ tx, world }: ReadContext): Promise<Model> {
  const known = model?.bornAt === world.bornAt && model.change <= world.change ? model : undefined
  const range = IDBKeyRange.lowerBound(known?.change ?? 0, known !== undefined)
  const fresh = await tx.objectStore('entries').index('change').getAll(range)
  const entries = known?.entries ?? new Map<string, EntryRow>()
  for (const entry of fresh) entries.set(entry.id, entry)
  model = { bornAt: world.bornAt, change: world.change, entries }
  return model
}

function matches(entry: EntryRow, query: ListQuery): boolean {
  const { types, statuses, accounts, search } = query
  if (types?.length && !types.includes(entry.type)) return false
  if (statuses?.length && !statuses.includes(entry.isActive ? 'active' : 'inactive')) return false
  if (accounts?.length && entry.accounts !== 'all') {
    const reached = entry.accounts
    if (!accounts.some((account) => reached.includes(account))) return false
  }
  const words = search?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const text = `${entry.username} ${entry.description} ${entry.id}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function order(query: ListQuery): (one: EntryRow, other: EntryRow) => number {
  const { sort = 'createdAt', direction = defaultDirection(sort) } = query
  const sign = direction === 'ascending' ? 1 : -1
  return (one, other) => {
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
