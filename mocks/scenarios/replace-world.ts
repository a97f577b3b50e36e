// Puts a world in the place of the one that is here, which is kept so that it can be brought back.
import type { WorldAfter } from '#contract/former-world.ts'
import { timeOf } from '#contract/world-clock.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { readWorld } from '#mocks/database/context.ts'
import type { ReadTx, WriteTx } from '#mocks/database/store.ts'
import { worldTables } from '#mocks/database/tables.ts'
import { Refused } from '#mocks/transport/problem.ts'

/** A world of more rows is not kept: to copy 10,000 credentials takes half as long as to make them. */
export const mostRowsKept = 5_000

/**
 * A world in which something was done is kept when another one takes its place, until that happens
 * to the next one. [choice: former-world.test.ts] Answers whether it is kept. With `mustKeep` it is
 * left as it is where it could not be brought back; else a storage that cannot be written is removed
 * and made anew.
 */
export async function replaceWorld(
  { store, realTime, onCommit }: Surroundings,
  build: (tx: WriteTx) => Promise<void>,
  mustKeep = false,
): Promise<boolean> {
  const keepAndBuild = store.write(async (tx) => {
    const after = await keepFormer(tx, realTime())
    if (mustKeep && after === 'too large') throw tooLarge
    await build(tx)
    return after === 'kept'
  })
  const isKept = await keepAndBuild.catch(async (cause: unknown) => {
    // What is to be written was refused: the storage is not to blame.
    const isRefused = cause instanceof Refused && cause.refusal.status === 422
    if (mustKeep || isRefused) throw cause
    // There may be room for one of them, if not for both.
    await store.write(build).catch(async () => {
      await store.destroy()
      await store.write(build)
    })
    return false
  })
  onCommit()
  return isKept
}

/** Keeps the world that is about to go, if it is to be kept, and says why where it is not. */
export async function keepFormer(tx: WriteTx, realNow: number): Promise<WorldAfter> {
  const after = await whatBecomesOfIt(tx)
  if (after !== 'kept') return after
  const { clock } = await readWorld(tx)
  const row = { id: 'former', leftAt: timeOf(clock, realNow), rows: await allRows(tx) } as const
  await tx.objectStore('former').put(row)
  return after
}

/** What would become of the world that is here. Throws the storage refusal for one that is damaged. */
export async function whatBecomesOfIt(tx: ReadTx): Promise<WorldAfter> {
  const { isUsed = true, isOfExercise = false } = await readWorld(tx)
  if (!isUsed) return 'unchanged'
  // An exercise can be begun again: what somebody did of their own is worth more.
  if (isOfExercise && (await keepsOwn(tx))) return 'of an exercise'
  return (await countRows(tx)) > mostRowsKept ? 'too large' : 'kept'
}

/** How many rows the world has. */
export async function countRows(tx: ReadTx): Promise<number> {
  const counts = await Promise.all(worldTables.map((table) => tx.objectStore(table).count()))
  return counts.reduce((sum, count) => sum + count)
}

async function keepsOwn(tx: ReadTx): Promise<boolean> {
  const former = await tx.objectStore('former').get('former')
  const [world] = former?.rows['world'] ?? []
  return former !== undefined && Object(world).isOfExercise !== true
}

/** All rows of the world, as they lie there. */
export async function allRows(tx: ReadTx): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of worldTables) rows[table] = await tx.objectStore(table).getAll()
  return rows
}

const tooLarge = new Refused({
  status: 409,
  detail: `What was done here cannot be kept: this scenario has more than ${mostRowsKept} rows. To start another one all the same, choose Start afresh.`,
})
