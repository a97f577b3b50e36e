// While an exercise goes on, every commit leaves what it has replaced, so that one can go back to before it.
import { timeOf } from '#contract/world-clock.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { keyOf } from '#mocks/database/row-key.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import type { WriteTx } from '#mocks/database/store.ts'
import type { TableName } from '#mocks/database/tables.ts'

import { differenceOf, type Moment } from './moment.ts'
import { PracticeRow } from './practice-row.ts'

/**
 * The moments of an exercise take at most so many characters: some 40 saves. Of more, the oldest can
 * no more be gone back to. [choice: try-again.test.ts]
 */
export const mostKept = 100_000

/** Carries out `work` and keeps with the exercise what it has replaced. */
export async function record<T>(
  tx: WriteTx,
  before: WorldRow,
  realNow: number,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const then = PracticeRow.safeParse(before.practice).data
  // Damaged, nobody can go back in it; another one can be begun.
  if (!then) return work(tx)
  const lastEvent = await eventLog.lastId(tx)
  const { recording, touched } = watch(tx)
  const result = await work(recording)
  const world = await tx.objectStore('world').get('world')
  const row = PracticeRow.safeParse(world?.practice).data
  // Another world has taken its place, or the exercise was quit.
  if (world?.bornAt !== before.bornAt || !row) return result
  const moment: Moment = {
    at: timeOf(before.clock, realNow),
    realAt: realNow,
    isFrozen: before.clock.frozenAt !== null,
    before: lastEvent,
    lastEvent: await eventLog.lastId(tx),
    rows: [...touched.values()],
    world: differenceOf(before, world, 'practice'),
    practice: differenceOf(then, row, 'moments'),
  }
  const moments = withinLimit([...row.moments, moment])
  await tx.objectStore('world').put({ ...world, practice: { ...row, moments } })
  return result
}

/** The newest of them, as many as there is room for. */
function withinLimit(moments: readonly Moment[]): Moment[] {
  let room = mostKept
  const first = moments.findLastIndex((moment) => {
    room -= JSON.stringify(moment).length
    return room < 0
  })
  return moments.slice(first + 1)
}

type Touched = Map<string, Moment['rows'][number]>

/** The same transaction, which notes of each row what it was before it was first written. */
function watch(tx: WriteTx): { recording: WriteTx; touched: Touched } {
  const touched: Touched = new Map()
  let isReplaced = false

  async function note(name: TableName, key: unknown): Promise<void> {
    const id = `${name} ${JSON.stringify(key)}`
    // The world's own row is compared as a whole.
    if (isReplaced || name === 'world' || touched.has(id)) return
    const from: { get(id: unknown): Promise<unknown> } = tx.objectStore(name)
    const row = await from.get(key)
    touched.set(id, { table: name, key, ...(row !== undefined && { row }) })
  }

  const recording: WriteTx = {
    db: tx.db,
    objectStore(name) {
      const table = tx.objectStore(name)
      return new Proxy(table, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property)
          if (typeof value !== 'function') return value
          const act = value.bind(target)
          if (property === 'clear') {
            return () => {
              isReplaced = true
              touched.clear()
              return act()
            }
          }
          if (property === 'delete') {
            return async (key: unknown) => {
              await note(name, key)
              return act(key)
            }
          }
          if (property !== 'put' && property !== 'add') return act
          return async (row: object) => {
            await note(name, keyOf(name, row))
            return act(row)
          }
        },
      })
    },
  }
  return { recording, touched }
}
