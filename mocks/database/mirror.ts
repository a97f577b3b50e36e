// A table in memory, for what no index answers: read once, then kept up by whatever tab writes.
import type { ReadContext } from './context.ts'
import type { ReadTx } from './store.ts'

type Source<Row, Kept> = {
  /** Rows by their numbers, which grow with every write. */
  read: (tx: ReadTx, range: IDBKeyRange, count: number) => Promise<Row[]>
  numberOf: (row: Row) => number
  makeEmpty: () => Kept
  /** Adds a row to what is kept, or puts it in place of its predecessor. */
  keep: (kept: Kept, row: Row) => void
}

type Mirror<Kept> = { bornAt: number; last: number; kept: Kept }

/** Rows that are read at once, so that a long table is never in memory as a whole. */
const batch = 5000

/** Answers what is kept of a table, as it is in this transaction. */
export function createMirror<Row, Kept>({ read, numberOf, makeEmpty, keep }: Source<Row, Kept>) {
  /** One for each open database. */
  const mirrors = new WeakMap<object, Mirror<Kept>>()
  return async ({ tx, world }: ReadContext): Promise<Kept> => {
    const known = mirrors.get(tx.db)
    const isSameWorld = known?.bornAt === world.bornAt
    const mirror = isSameWorld ? known : { bornAt: world.bornAt, last: 0, kept: makeEmpty() }
    mirrors.set(tx.db, mirror)
    for (;;) {
      const { last } = mirror
      const rows = await read(tx, IDBKeyRange.lowerBound(last, true), batch)
      // Another reader has come first while this one waited.
      if (mirror.last !== last) continue
      for (const row of rows) {
        keep(mirror.kept, row)
        mirror.last = numberOf(row)
      }
      if (rows.length < batch) return mirror.kept
    }
  }
}
