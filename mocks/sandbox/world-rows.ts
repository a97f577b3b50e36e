// The rows of a whole world: what they must be, and putting them in the place of those that are here.
import * as z from 'zod/mini'

import type { Clock } from '#contract/world-clock.ts'
import { applyMove, realClock } from '#domain/values/clock.ts'
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
import { keyOf } from '#mocks/database/row-key.ts'
import type { WriteTx } from '#mocks/database/store.ts'
import { worldTables } from '#mocks/database/tables.ts'
import { PracticeRow } from '#mocks/exercises/practice-row.ts'
import { nextBirth, putAll } from '#mocks/scenarios/seed.ts'
import { Refused } from '#mocks/transport/problem.ts'

import { sorted } from './canonical.ts'

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

/** On from that moment, still or running as it was then. */
export function clockFrom(now: number, { frozenAt }: Clock, realNow: number): Clock {
  return applyMove(realClock, { move: 'set', at: now, freeze: frozenAt !== null }, realNow)
}

/** Each row whole, none twice; a table may lack what others tell of it. Throws 422 otherwise. */
export function readRows(given: unknown): Rows {
  const read = Rows.safeParse(given)
  if (!read.success) {
    const [table = '', row] = read.error.issues[0]?.path ?? []
    throw damage(
      row === undefined
        ? `it lacks the table “${String(table)}”`
        : `row ${Number(row) + 1} of its table “${String(table)}” is not whole`,
    )
  }
  for (const table of worldTables) {
    const keys = read.data[table].map((row) => JSON.stringify(keyOf(table, row)))
    if (new Set(keys).size < keys.length) throw damage(`“${table}” has a row twice`)
  }
  return read.data
}

export type WholeWorld = Omit<Rows, 'world'> & { world: WorldRow }

/** A world with all that belongs to it. Throws 422 for anything less. */
export function readWhole(given: unknown): WholeWorld {
  const rows = readRows(given)
  const [world] = rows.world
  if (!world || rows.users.length === 0) throw damage('it has no people, or is none')
  checkEntries(rows)
  const { practice } = world
  if (practice !== undefined && !PracticeRow.safeParse(practice).success) {
    throw damage('its exercise is not whole')
  }
  return { ...rows, world }
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

/** In the place of the world that is here, as another one. */
export async function putWorld(
  { world, ...rows }: WholeWorld,
  clock: Clock,
  realNow: number,
  tx: WriteTx,
): Promise<void> {
  const bornAt = await nextBirth(tx, realNow)
  const all: Rows = { ...rows, world: [{ ...world, clock, bornAt }] }
  for (const table of worldTables) {
    await tx.objectStore(table).clear()
    await putAll(tx, table, all[table])
  }
}

export function damage(what: string): Refused {
  return refuse(`This world is damaged: ${what}. Nothing was changed.`)
}

export function refuse(detail: string): Refused {
  return new Refused({ status: 422, detail })
}
