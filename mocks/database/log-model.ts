// A log in memory, for filters that no shelf stands for: read once, then kept up line by line.
import type * as z from 'zod/mini'

import type { ReadContext } from './context.ts'
import { parseRow, type ReadTx } from './store.ts'

type Line = { id: number; at: number; kind: number }
type Model<Kind> = { bornAt: number; lines: Line[]; kinds: Kind[]; numbers: Map<string, number> }

/** What a log is, for its model. */
type Source<Row, Kind> = {
  schema: z.ZodMiniType<Row>
  read: (tx: ReadTx, range: IDBKeyRange, count: number) => Promise<Row[]>
  /** What a filter asks about, the instant apart. Most lines of a log are alike in it. */
  kindOf: (row: Row) => Kind
}

/** Lines that are read at once, so that a long log is never in memory as a whole. */
const batch = 5000

/**
 * Finds lines: ids, the newest first, of those whose kind is wanted and whose instant is. A filter
 * is asked once for each kind, not for each line.
 */
export function logModel<Row extends { id: number; at: number }, Kind>(source: Source<Row, Kind>) {
  /** One for each open database. */
  const models = new WeakMap<object, Model<Kind>>()
  return async (
    context: ReadContext,
    isWanted: (kind: Kind) => boolean,
    isWithin: (instant: number) => boolean,
  ): Promise<number[]> => {
    const known = models.get(context.tx.db)
    const isSame = known !== undefined && known.bornAt === context.world.bornAt
    const model = isSame ? known : modelOf<Kind>(context.world.bornAt)
    models.set(context.tx.db, model)
    await keepUp(model, source, context.tx)
    const wanted = model.kinds.map(isWanted)
    const found = model.lines.filter(({ kind, at: instant }) => wanted[kind] && isWithin(instant))
    return found.map(({ id }) => id).toReversed()
  }
}

function modelOf<Kind>(bornAt: number): Model<Kind> {
  return { bornAt, lines: [], kinds: [], numbers: new Map() }
}

async function keepUp<Row extends { id: number; at: number }, Kind>(
  model: Model<Kind>,
  { schema, read, kindOf }: Source<Row, Kind>,
  tx: ReadTx,
): Promise<void> {
  const { lines, kinds, numbers } = model
  const last = () => lines.at(-1)?.id ?? 0
  for (;;) {
    const fresh = await read(tx, IDBKeyRange.lowerBound(last(), true), batch)
    for (const row of fresh) {
      // Another reader may have come first while this one waited.
      if (row.id <= last()) continue
      const kind = kindOf(row)
      const text = JSON.stringify(kind)
      const number = numbers.get(text) ?? kinds.push(kindOf(parseRow(schema, row))) - 1
      numbers.set(text, number)
      lines.push({ id: row.id, at: row.at, kind: number })
    }
    if (fresh.length < batch) return
  }
}
