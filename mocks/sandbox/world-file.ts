// A world as a file: all of it in one order, never a secret; put back whole or refused in a sentence.
import type { SandboxInput, SandboxReply, WorldFile } from '#contract/sandbox.ts'
import { timeOf } from '#contract/world-clock.ts'
import { isInTime } from '#domain/values/given-instant.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { readWorld } from '#mocks/database/context.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import { rowsVersion } from '#mocks/database/upgrade.ts'
import { allRows, replaceWorld } from '#mocks/scenarios/replace-world.ts'

import { sorted } from './canonical.ts'
import {
  clockFrom,
  damage,
  putWorld,
  readRows,
  readWhole,
  refuse,
  type WholeWorld,
} from './world-rows.ts'

/** Tells a file of this product from any other JSON. */
const product = 'api-credentials-simulator'

/**
 * What a world is at a moment can be saved as a file and brought back, here or elsewhere; the file
 * holds no key and no password. [choice: world-file.test.ts]
 */
export async function exportWorld(
  _: SandboxInput<'exportWorld'>,
  { store, realTime }: Surroundings,
): Promise<SandboxReply<'exportWorld'>> {
  return store.read(async (tx) => {
    const world = await readWorld(tx)
    const now = timeOf(world.clock, realTime())
    const file = { product, kind: 'world', version: rowsVersion, scenario: world.scenario, now }
    const rows = readRows(await allRows(tx))
    return { ...file, rows: sorted({ ...rows, world: rows.world.map(withoutUse) }) }
  })
}

/** A command without an effect leaves the same file. */
function withoutUse({ isUsed: _, ...row }: WorldRow): WorldRow {
  return row
}

export async function importWorld(
  { body: { world: file, timePassed = false } }: SandboxInput<'importWorld'>,
  surroundings: Surroundings,
): Promise<SandboxReply<'importWorld'>> {
  const read = readWorldFile(file)
  await replaceByFile(read, surroundings, { timePassed })
  return { scenario: read.whole.world.scenario }
}

/** A file of which every row was looked at. */
type ReadFile = { file: WorldFile; whole: WholeWorld }

/** Throws 422 for a file that is no whole world. */
export function readWorldFile(file: WorldFile): ReadFile {
  if (file.product !== product || file.kind !== 'world') {
    throw refuse('This is no world of this simulator.')
  }
  if (file.version !== rowsVersion) {
    const age = file.version > rowsVersion ? 'a newer' : 'an older'
    throw refuse(
      `This world was saved by ${age} version of the simulator, which keeps worlds in another form.`,
    )
  }
  if (!isInTime(file.now)) throw damage('its time is no time')
  return { file, whole: readWhole(file.rows) }
}

/**
 * Puts it in place of the world that is here, also where the storage is in trouble, unless that
 * `mustKeep` what it has. Answers whether it is kept.
 */
export async function replaceByFile(
  { file, whole }: ReadFile,
  surroundings: Surroundings,
  { timePassed = false, mustKeep = false },
): Promise<boolean> {
  const realNow = surroundings.realTime()
  const { clock: own } = whole.world
  const clock = timePassed ? own : clockFrom(file.now, own, realNow)
  return replaceWorld(surroundings, (tx) => putWorld(whole, clock, realNow, tx), mustKeep)
}
