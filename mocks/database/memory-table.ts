// One table in memory, with its indexes: what IndexedDB does with the rows of one, step by step undone.
import { keysOf, type Key, type KeyPath, type Range } from './memory-keys.ts'
import { createOrder, type Entry, type Order } from './memory-order.ts'

type IndexShape = { path: KeyPath; isMulti: boolean }
type State = { rows: Order; indexes: Map<string, Order> }

/** Hears how to undo each change, in the order in which they were made. */
type Note = (undo: () => void) => void

/**
 * A row as it was given, which nobody changes any more: so it is copied once, and whoever reads it
 * gets the row itself. A tenth of the time of all requests went into copies. (bench-http.ts)
 */
function frozenCopyOf<Value>(value: Value): Value
function frozenCopyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopyOf))
  const parts = Object.entries(value).map(([name, part]) => [name, frozenCopyOf(part)])
  return Object.freeze(Object.fromEntries(parts))
}

export type MemoryTable = ReturnType<typeof createMemoryTable>

export function createMemoryTable(keyPath: KeyPath, note: Note) {
  const shapes = new Map<string, IndexShape>()
  const empty = (): State => ({
    rows: createOrder(),
    indexes: new Map([...shapes.keys()].map((name) => [name, createOrder()])),
  })
  let state = empty()

  function idOf(row: object): Key {
    const [id] = keysOf(row, keyPath, false)
    if (id === undefined) throw new DOMException('The row has no key.', 'DataError')
    return id
  }

  /** Puts a row in the place of the one with its key, or takes that one out. */
  function replace(id: Key, row: object | undefined): object | undefined {
    const before = state.rows.find(id)?.row
    for (const [name, { path, isMulti }] of shapes) {
      const index = state.indexes.get(name)
      for (const key of before ? keysOf(before, path, isMulti) : []) index?.remove({ key, id })
      for (const key of row ? keysOf(row, path, isMulti) : [])
        index?.add({ key, id, row: row ?? {} })
    }
    if (before) state.rows.remove({ key: id, id })
    if (row) state.rows.add({ key: id, id, row })
    return before
  }

  function change(id: Key, row: object | undefined): void {
    const before = replace(id, row)
    note(() => void replace(id, before))
  }

  return {
    createIndex(name: string, path: KeyPath, { multiEntry = false } = {}): void {
      shapes.set(name, { path, isMulti: multiEntry })
      state = empty()
    },
    ...readers(() => state.rows),
    index: (name: string) =>
      readers(() => {
        const index = state.indexes.get(name)
        if (!index) throw new DOMException(`There is no index ${name}.`, 'NotFoundError')
        return index
      }),
    async put(row: object): Promise<void> {
      const kept = frozenCopyOf(row)
      change(idOf(kept), kept)
    },
    async add(row: object): Promise<void> {
      const kept = frozenCopyOf(row)
      const id = idOf(kept)
      if (state.rows.find(id)) throw new DOMException('The key is taken.', 'ConstraintError')
      change(id, kept)
    },
    async delete(key: Key): Promise<void> {
      change(key, undefined)
    },
    async clear(): Promise<void> {
      const before = state
      state = empty()
      note(() => {
        state = before
      })
    },
  }
}

type Asked = Range | Key | null | undefined

function isRange(asked: Asked): asked is Range {
  return typeof asked === 'object' && asked !== null && 'lowerOpen' in asked
}

/** A single key is the range of it alone. */
function toRange(asked: Asked): Range | undefined {
  if (asked === null || asked === undefined) return undefined
  if (isRange(asked)) return asked
  return { lower: asked, upper: asked, lowerOpen: false, upperOpen: false }
}

type Cursor = {
  key: Key
  primaryKey: Key
  value: object
  advance: (count: number) => Promise<Cursor | null>
  continue: () => Promise<Cursor | null>
}

/** What can be asked of rows in one order. */
function readers(order: () => Order) {
  const within = (asked: Asked, most = Infinity): Entry[] => {
    const { from, to } = order().span(toRange(asked))
    return order().slice(from, Math.min(to, from + most))
  }

  async function openCursor(asked?: Asked, direction: 'next' | 'prev' = 'next') {
    const { from, to } = order().span(toRange(asked))
    const step = direction === 'next' ? 1 : -1
    const cursorAt = (place: number): Cursor | null => {
      const entry = place >= from && place < to ? order().at(place) : undefined
      if (!entry) return null
      const goTo = async (count: number) => cursorAt(place + step * count)
      return {
        key: entry.key,
        primaryKey: entry.id,
        value: entry.row,
        advance: goTo,
        continue: () => goTo(1),
      }
    }
    return cursorAt(step > 0 ? from : to - 1)
  }

  return {
    get: async (key: Key) => order().find(key)?.row,
    getKey: async (key: Key) => order().find(key)?.id,
    getAll: async (asked?: Asked, most?: number) => within(asked, most).map(({ row }) => row),
    getAllKeys: async (asked?: Asked) => within(asked).map(({ id }) => id),
    async count(asked?: Asked) {
      const { from, to } = order().span(toRange(asked))
      return Math.max(0, to - from)
    },
    openCursor,
    openKeyCursor: openCursor,
  }
}
