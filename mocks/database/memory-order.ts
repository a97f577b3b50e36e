// Rows in the order of their keys: found by halving, and put in order when somebody reads again.
import { asKey, compareKeys, type Key, type Range } from './memory-keys.ts'

/** A row under one of its keys; `id` is its own, by which rows of one key are told apart. */
export type Entry = { key: Key; id: Key; row: object }

/** More than these are sorted together with all others, which nearly are in order already. */
const few = 8

/** The place of the first entry that this one does not come after. */
function placeOf(entries: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry && isBefore(entry)) low = middle + 1
    else high = middle
  }
  return low
}

function compareEntries(one: Entry, other: Entry): number {
  return compareKeys(one.key, other.key) || compareKeys(one.id, other.id)
}

export type Order = ReturnType<typeof createOrder>

export function createOrder() {
  let entries: Entry[] = []
  /** Added since somebody read: a world is filled row by row, and read afterwards. */
  let added: Entry[] = []

  function settle(): Entry[] {
    if (added.length === 0) return entries
    if (added.length > few) {
      entries = [...entries, ...added].toSorted(compareEntries)
    } else {
      for (const entry of added) {
        entries.splice(
          placeOf(entries, (one) => compareEntries(one, entry) < 0),
          0,
          entry,
        )
      }
    }
    added = []
    return entries
  }

  return {
    add(entry: Entry): void {
      added.push(entry)
    },

    remove(entry: Pick<Entry, 'key' | 'id'>): void {
      const all = settle()
      const gone = { ...entry, row: {} }
      const place = placeOf(all, (one) => compareEntries(one, gone) < 0)
      const found = all[place]
      if (found && compareEntries(found, gone) === 0) all.splice(place, 1)
    },

    /** The first entry of this key. */
    find(key: Key): Entry | undefined {
      const all = settle()
      const found = all[placeOf(all, (one) => compareKeys(one.key, key) < 0)]
      return found && compareKeys(found.key, key) === 0 ? found : undefined
    },

    /** From where to where the entries of a range lie, the latter excluded. */
    span(range: Range | undefined): { from: number; to: number } {
      const all = settle()
      const lower = asKey(range?.lower)
      const upper = asKey(range?.upper)
      const afterLower = range?.lowerOpen ? 1 : 0
      const afterUpper = range?.upperOpen ? 0 : 1
      return {
        from:
          lower === undefined ? 0 : placeOf(all, (one) => compareKeys(one.key, lower) < afterLower),
        to:
          upper === undefined
            ? all.length
            : placeOf(all, (one) => compareKeys(one.key, upper) < afterUpper),
      }
    },

    at: (place: number): Entry | undefined => settle()[place],
    slice: (from: number, to: number): Entry[] => settle().slice(from, to),
  }
}
