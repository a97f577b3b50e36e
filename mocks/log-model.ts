// A log in memory, for filters that no shelf stands for: read once, then kept up line by line.
import type * as z from 'zod/mini'

import type { ReadContext } from './context.ts'
import { whole, type ReadTx } from './store.ts'

type Model<Row> = { bornAt: number; lines: Row[] }

/** A reader of all lines of a log, the newest first. `read` gets the range of ids that are new. */
export function logModel<Row extends { id: number }>(
  schema: z.ZodMiniType<Row>,
  read: (tx: ReadTx, range: IDBKeyRange) => Promise<Row[]>,
): (at: ReadContext) => Promise<Row[]> {
  /** One for each open database. */
  const models = new WeakMap<object, Model<Row>>()
  return async ({ tx, world }) => {
    const known = models.get(tx.db)
    const isSame = known !== undefined && known.bornAt === world.bornAt
    const model = isSame ? known : { bornAt: world.bornAt, lines: [] }
    models.set(tx.db, model)
    const fresh = await read(tx, IDBKeyRange.lowerBound(lastOf(model), true))
    for (const row of fresh) {
      // Another reader may have come first while this one waited.
      if (row.id > lastOf(model)) model.lines.push(whole(schema, row))
    }
    return model.lines.toReversed()
  }
}

function lastOf({ lines }: Model<{ id: number }>): number {
  return lines.at(-1)?.id ?? 0
}
