// Goes back to a moment of an exercise: all that was done since is undone, and it goes on from there.
import type { PracticeInput, PracticeReply } from '#contract/practice.ts'
import { applyMove, realClock } from '#domain/values/clock.ts'
import { readHeldFingerprints } from '#mocks/database/held-secrets.ts'
import { readWorld, type Context } from '#mocks/database/context.ts'
import { GeneratedRow, WorldRow } from '#mocks/database/rows.ts'
import { parseRow, type WriteTx } from '#mocks/database/store.ts'
import { tables, type TableName } from '#mocks/database/tables.ts'
import { nextBirth } from '#mocks/scenarios/seed.ts'
import { notFound } from '#mocks/transport/problem.ts'

import { eventsWithMoments, undone, type Moment } from './moment.ts'
import { practiceOf, PracticeRow } from './practice-row.ts'
import { rowOf, stateOf } from './practice.ts'

/**
 * The exercise can be tried again from before or after anything that was done in it. [choice:
 * try-again.test.ts] Throws 404 for an event that there is no way back to.
 */
export async function tryAgain(
  { body: { event, from } }: PracticeInput<'tryAgain'>,
  context: Omit<Context, 'user'>,
): Promise<PracticeReply<'tryAgain'>> {
  const { tx, world, realNow } = context
  const row = rowOf(world)
  const index = row.moments.findIndex((it) => it.before < event && event <= it.lastEvent)
  const moment = row.moments[index]
  if (!moment || !eventsWithMoments(row).includes(event)) {
    throw notFound(`There is no way back to event ${event} of this exercise.`)
  }
  const kept = from === 'before' ? index : index + 1
  const { moments, ...present } = row
  let then: object = world
  let practice: object = present
  const returned = new Set<string>()
  for (const later of moments.slice(kept).toReversed()) {
    await putBack(later, returned, tx)
    then = undone(then, later.world)
    practice = undone(practice, later.practice)
  }
  await dropLost(returned, tx)
  const began = parseRow(PracticeRow, practice)
  const restored: PracticeRow = {
    ...began,
    moments: moments.slice(0, kept),
    tries: row.tries + 1,
    // What it took until then counts on.
    startedOnWallAt: began.startedOnWallAt + (realNow - moment.realAt),
  }
  const move = { move: 'set', at: moment.at, freeze: moment.isFrozen } as const
  const clock = applyMove(realClock, move, realNow)
  const bornAt = await nextBirth(tx, realNow)
  await tx
    .objectStore('world')
    .put(parseRow(WorldRow, { ...then, clock, bornAt, practice: restored }))
  const now = await readWorld(tx)
  // The command writes the world that it was given once more.
  for (const name of Object.keys(world)) Reflect.deleteProperty(world, name)
  Object.assign(world, now)
  const again = practiceOf(now)
  return { data: again ? await stateOf(again, { tx, now: moment.at }) : null }
}

/** A table whose rows are what they were when they were read from it. */
type AnyTable = { put(row: unknown): Promise<unknown>; delete(key: unknown): Promise<unknown> }

const isTable = (name: string): name is TableName => tables.some((table) => table === name)

/** `returned` are the secrets that wait for a save again. */
async function putBack({ rows }: Moment, returned: Set<string>, tx: WriteTx): Promise<void> {
  for (const { table, key, row } of rows) {
    if (!isTable(table)) continue
    const to: AnyTable = tx.objectStore(table)
    if (row === undefined) await to.delete(key)
    else await to.put(row)
    if (table !== 'generated') continue
    if (row === undefined) returned.delete(String(key))
    else returned.add(String(key))
  }
}

/**
 * A secret that a save took was in somebody's hand at that moment. Nobody has it now, so it is none
 * that was thrown away either; one that an integration holds stays, as its calls are refused.
 */
async function dropLost(returned: ReadonlySet<string>, tx: WriteTx): Promise<void> {
  const held = await readHeldFingerprints(tx)
  for (const id of returned) {
    const made = await tx.objectStore('generated').get(id)
    if (made && !held.has(parseRow(GeneratedRow, made).fingerprint)) {
      await tx.objectStore('generated').delete(id)
    }
  }
}
