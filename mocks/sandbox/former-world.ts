// The world that another one replaced, as endpoints: what is told of it, and bringing it back.
import * as z from 'zod/mini'

import { Instant } from '#contract/credential.ts'
import type { FormerWorld } from '#contract/former-world.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { WorldRow, type FormerRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'
import { practiceOf } from '#mocks/exercises/practice-row.ts'
import { keepFormer, whatBecomesOfIt } from '#mocks/scenarios/replace-world.ts'
import { scenarioNamed } from '#mocks/scenarios/worlds.ts'
import { notFound } from '#mocks/transport/problem.ts'

import { clockFrom, putWorld, readWhole } from './world-rows.ts'

const Former = z.object({
  id: z.literal('former'),
  leftAt: Instant,
  rows: z.record(z.string(), z.array(z.unknown())),
}) satisfies z.ZodMiniType<FormerRow>

export async function getFormerWorld(
  _: SandboxInput<'getFormerWorld'>,
  { store }: Surroundings,
): Promise<SandboxReply<'getFormerWorld'>> {
  const told = await store
    .read(async (tx) => ({ former: await findFormer(tx), here: await whatBecomesOfIt(tx) }))
    // Told also where the storage is in trouble: that is when one wants another world.
    .catch(() => ({ former: undefined, here: null }))
  return { data: told.former ? await toView(told.former) : null, here: told.here }
}

/** All of it or nothing: what is here stays where the other one is damaged. */
export async function bringBackWorld(
  { body: { id } }: SandboxInput<'bringBackWorld'>,
  { store, realTime, onCommit }: Surroundings,
): Promise<SandboxReply<'bringBackWorld'>> {
  const scenario = await store.write(async (tx) => {
    const former = await findFormer(tx)
    if (!former || (id !== undefined && id !== idOf(former))) throw gone
    const rows = readWhole(former.rows)
    const realNow = realTime()
    await tx.objectStore('former').clear()
    await keepFormer(tx, realNow)
    await putWorld(rows, clockFrom(former.leftAt, rows.world.clock, realNow), realNow, tx)
    return rows.world.scenario
  })
  onCommit()
  return { scenario }
}

const gone = notFound('That scenario is not kept any more: it was brought back, or another one is.')

async function findFormer(tx: ReadTx): Promise<FormerRow | undefined> {
  const row: unknown = await tx.objectStore('former').get('former')
  return row === undefined ? undefined : parseRow(Former, row)
}

async function toView(former: FormerRow): Promise<FormerWorld> {
  const world = worldIn(former)
  const { scenario: name } = world
  return {
    id: idOf(former),
    scenario: name,
    title: (await scenarioNamed(name))?.title ?? name,
    exercise: practiceOf(world)?.exercise.title ?? null,
    leftAt: former.leftAt,
  }
}

/** No two worlds of a database were born at one moment. */
function idOf(former: FormerRow): string {
  return String(worldIn(former).bornAt)
}

function worldIn({ rows }: FormerRow): WorldRow {
  return parseRow(WorldRow, rows['world']?.[0])
}
