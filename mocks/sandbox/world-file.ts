// A world as a file: all of it in one order, never a secret; put back whole or refused in a sentence.
import * as z from 'zod/mini'

import type { SandboxInput, SandboxReply, WorldFile } from '#contract/sandbox.ts'
import { timeOf, type Clock } from '#contract/world-clock.ts'
import { applyMove, realClock } from '#domain/values/clock.ts'
import { isInTime } from '#domain/values/given-instant.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { readWorld } from '#mocks/database/context.ts'
import { toEntry } from '#mocks/database/credential-store.ts'
import {
  AnswerRow,
  CallerRow,
  CommandRow,
  CredentialRow,
  EntryRow,
  EventRow,
  GeneratedRow,
  RequestRow,
  RevisionRow,
  UserRow,
  WorldRow,
} from '#mocks/database/rows.ts'
import { tables } from '#mocks/database/tables.ts'
import type { WriteTx } from '#mocks/database/store.ts'
import { writeAnew } from '#mocks/database/write-anew.ts'
import { databaseVersion } from '#mocks/database/upgrade.ts'
import { PracticeRow } from '#mocks/exercises/practice-row.ts'
import { nextBirth, putAll } from '#mocks/scenarios/seed.ts'
import { Refused } from '#mocks/transport/problem.ts'

import { sorted } from './canonical.ts'

/** Tells a file of this product from any other JSON. */
const product = 'api-credentials-simulator'

const Rows = z.object({
  world: z.array(WorldRow),
  users: z.array(UserRow),
  credentials: z.array(CredentialRow),
  entries: z.array(EntryRow),
  generated: z.array(GeneratedRow),
  commands: z.array(CommandRow),
  answers: z.array(AnswerRow),
  revisions: z.array(RevisionRow),
  callers: z.array(CallerRow),
  events: z.array(EventRow),
  requests: z.array(RequestRow),
})
type Rows = z.infer<typeof Rows>

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
    const rows: Record<string, unknown[]> = {}
    for (const table of tables) rows[table] = await tx.objectStore(table).getAll()
    const now = timeOf(world.clock, realTime())
    const file = { product, kind: 'world', version: databaseVersion, scenario: world.scenario, now }
    return { ...file, rows: sorted(readRows(rows)) }
  })
}

export async function importWorld(
  { body: { world: file, timePassed = false } }: SandboxInput<'importWorld'>,
  surroundings: Surroundings,
): Promise<SandboxReply<'importWorld'>> {
  const read = readWorldFile(file)
  await putWorld(read, timePassed, surroundings)
  return { scenario: read.world.scenario }
}

/** A file of which every row was looked at, and the one row of the world itself. */
type ReadFile = { file: WorldFile; rows: Rows; world: WorldRow }

/** Throws 422 for a file that is no whole world. */
export function readWorldFile(file: WorldFile): ReadFile {
  if (file.product !== product || file.kind !== 'world') {
    throw refuse('This is no world of this simulator.')
  }
  if (file.version !== databaseVersion) {
    const age = file.version > databaseVersion ? 'a newer' : 'an older'
    throw refuse(
      `This world was saved by ${age} version of the simulator, which keeps worlds in another form.`,
    )
  }
  if (!isInTime(file.now)) throw damage('its time is no time')
  const rows = readRows(file.rows)
  const [world] = rows.world
  if (!world || rows.users.length === 0) throw damage('it has no people, or is none')
  checkEntries(rows)
  const { practice } = world
  if (practice !== undefined && !PracticeRow.safeParse(practice).success) {
    throw damage('its exercise is not whole')
  }
  return { file, rows, world }
}

/** Puts it in place of the world that is here, also where the storage is in trouble. */
export async function putWorld(
  { file, rows, world }: ReadFile,
  timePassed: boolean,
  { store, realTime, onCommit }: Surroundings,
): Promise<void> {
  await writeAnew(store, async (tx) => {
    const realNow = realTime()
    const clock = timePassed ? world.clock : clockFrom(file.now, world.clock, realNow)
    const bornAt = await nextBirth(tx, realNow)
    await replaceRows({ ...rows, world: [{ ...world, clock, bornAt }] }, tx)
  })
  onCommit()
}

/** On from the moment of the file, still or running as it was then. */
function clockFrom(now: number, { frozenAt }: Clock, realNow: number): Clock {
  return applyMove(realClock, { move: 'set', at: now, freeze: frozenAt !== null }, realNow)
}

function readRows(given: unknown): Rows {
  const read = Rows.safeParse(given)
  if (!read.success) {
    const [table = '', row] = read.error.issues[0]?.path ?? []
    throw damage(
      row === undefined
        ? `it lacks the table “${String(table)}”`
        : `row ${Number(row) + 1} of its table “${String(table)}” is not whole`,
    )
  }
  for (const [table, rows] of Object.entries(read.data)) {
    if (new Set(rows.map(keyOf)).size < rows.length) throw damage(`“${table}” has a row twice`)
  }
  return read.data
}

/** What tells a row from the others of its table. */
function keyOf(row: object): string {
  const { id, key, credential }: { id?: unknown; key?: unknown; credential?: unknown } = row
  const { id: of, revision }: { id?: unknown; revision?: unknown } = Object(credential)
  return JSON.stringify(credential === undefined ? (key ?? id) : [of, revision])
}

/** The list shows entries: each belongs to a credential, and says what that says. */
function checkEntries({ credentials, entries, callers }: Rows): void {
  const changes = new Map(entries.map(({ id, change }) => [id, change]))
  const right = credentials.map((one) => toEntry(one, changes.get(one.id) ?? 0))
  const text = (all: readonly EntryRow[]) =>
    JSON.stringify(sorted(all.toSorted((one, other) => (one.id < other.id ? -1 : 1))))
  if (text(entries) !== text(right)) throw damage('its list does not fit its credentials')
  const known = new Set(credentials.map(({ id }) => id))
  if (!callers.every(({ credentialId }) => known.has(credentialId))) {
    throw damage('an integration has no credential')
  }
}

async function replaceRows(rows: Rows, tx: WriteTx): Promise<void> {
  for (const table of tables) {
    await tx.objectStore(table).clear()
    await putAll(tx, table, rows[table])
  }
}

function damage(what: string): Refused {
  return refuse(`This world is damaged: ${what}. Nothing was changed.`)
}

function refuse(detail: string): Refused {
  return new Refused({ status: 422, detail })
}
