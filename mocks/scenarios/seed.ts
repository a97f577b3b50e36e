// Fills an empty database with a named world, or replaces the world that is there.
import { timeOf, type Clock } from '#contract/world-clock.ts'
import { realClock } from '#domain/values/clock.ts'

import { toEntry } from '#mocks/database/credential-store.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import { everyday } from './everyday.ts'
import { enabledRolesOf } from './enabled-roles.ts'
import { pastOf, revisionsOf } from './past.ts'
import type { Scenario } from './scenario.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import { damageRefusal, type WriteTx } from '#mocks/database/store.ts'
import { worldTables, type TableName, type Tables } from '#mocks/database/tables.ts'
import type { Beginning } from '#mocks/database/world-beginning.ts'

/**
 * Builds a world in an empty database, the everyday one unless another is asked for. Throws the
 * storage refusal for a world that lacks a part of itself: half a world would be shown as a whole one.
 */
export async function prepareWorld(
  tx: WriteTx,
  realNow: number,
  scenario: Scenario = everyday,
): Promise<void> {
  const rows = await Promise.all(worldTables.map((table) => tx.objectStore(table).count()))
  if (rows.every((count) => count === 0)) return seed(tx, scenario, realNow)
  const count = (table: (typeof worldTables)[number]) => rows[worldTables.indexOf(table)]
  // The list shows entries, and everything else the credentials that they belong to.
  const isWhole = count('world') === 1 && count('users') !== 0
  if (!isWhole || count('entries') !== count('credentials')) throw damageRefusal()
}

/**
 * Throws the present world away and builds this one as of the moment that its clock shows. All in
 * the caller's transaction.
 */
export async function seed(
  tx: WriteTx,
  scenario: Scenario,
  realNow: number,
  size?: number,
  clock: Clock = realClock,
): Promise<void> {
  const bornAt = await nextBirth(tx, realNow)
  const now = timeOf(clock, realNow)
  const built = scenario.build(now, size ?? scenario.usualSize)
  const { accounts, balancePlatform, users, callers, requests } = built
  const histories = await inTurns(tx, built.credentials, revisionsOf)
  const { credentials, events, replaced } = pastOf(histories, built, now)
  const begun: Beginning = {
    at: now,
    lastEvent: events.length,
    ...(size !== undefined && { size }),
  }
  const world: WorldRow = {
    id: 'world',
    scenario: scenario.name,
    seed: scenario.name,
    bornAt,
    draws: 0,
    change: credentials.length,
    clock,
    accounts,
    balancePlatform,
    enabledRoles: enabledRolesOf(credentials),
    faults: [],
    releases: {},
    begun,
    isUsed: false,
  }
  const people = users.map((user) => ({ ...user, revision: 1 }))
  const entries = credentials.map((row, index) => toEntry(row, index + 1))
  await Promise.all(worldTables.map((table) => tx.objectStore(table).clear()))
  await putAll(tx, 'world', [world])
  await putAll(tx, 'users', people)
  await putAll(tx, 'callers', callers)
  await putAll(tx, 'events', eventLog.number(events))
  await putAll(tx, 'requests', requestLog.number(requests ?? []))
  await putAll(tx, 'revisions', replaced)
  await putAll(tx, 'credentials', credentials)
  await putAll(tx, 'entries', entries)
}

/** How many turns the browser gets while the past of a world is told. */
const turns = 8

/**
 * What `work` makes of each. In between, the browser can draw and answer: the database gives it the
 * turn, as a transaction ends with any other pause.
 */
async function inTurns<Row, Made>(
  tx: WriteTx,
  rows: readonly Row[],
  work: (row: Row) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  const size = Math.ceil(rows.length / turns)
  for (let from = 0; from < rows.length; from += size) {
    // Asked before, answered meanwhile: nobody waits for it.
    const turn = tx.objectStore('world').count()
    for (const row of rows.slice(from, from + size)) made.push(work(row))
    await turn
  }
  return made
}

/** All at once: the database has its own queue, and nobody waits for each row alone. */
export async function putAll<Name extends TableName>(
  tx: WriteTx,
  table: Name,
  rows: Tables[Name]['value'][],
): Promise<void> {
  const to = tx.objectStore(table)
  await Promise.all(rows.map((row) => to.put(row)))
}

/** Later than the birth of the world before it, also while the clock stands still or goes back. */
export async function nextBirth(tx: WriteTx, realNow: number): Promise<number> {
  const before = await tx.objectStore('world').get('world')
  return Number.isFinite(before?.bornAt) ? Math.max(realNow, Number(before?.bornAt) + 1) : realNow
}
