// Fills an empty database with a named world, or replaces the world that is there.
import { realClock } from '#domain/clock.ts'

import { shelvesOfEvent } from './audit.ts'
import { entryOf } from './credential-store.ts'
import { numbered } from './log.ts'
import { shelvesOfRequest } from './request-shelf.ts'
import { everyday } from './scenarios/everyday.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { WriteTx } from './store.ts'

/** The worlds that tell a story, by name. */
export const scenarios: Record<string, Scenario> = { everyday }

/** A world by name: one of those, or the crowd, which few ask for and which is loaded for them. */
export async function scenarioNamed(name: string): Promise<Scenario | undefined> {
  if (name === 'crowded') return (await import('./scenarios/crowded.ts')).crowded
  return Object.hasOwn(scenarios, name) ? scenarios[name] : undefined
}

/** Builds the everyday world unless there is one. */
export async function seedIfEmpty(tx: WriteTx, realNow: number): Promise<void> {
  if ((await tx.objectStore('world').count()) === 0) await seed(tx, everyday, realNow)
}

/** Throws the present world away and builds this one. All in the caller's transaction. */
export async function seed(
  tx: WriteTx,
  scenario: Scenario,
  realNow: number,
  size = 1,
): Promise<void> {
  const bornAt = await nextBirth(tx, realNow)
  for (const table of tx.objectStoreNames) await tx.objectStore(table).clear()
  const { accounts, balancePlatform, users, credentials, callers, events, requests } =
    scenario.build(realNow, size)
  await tx.objectStore('world').put({
    id: 'world',
    scenario: scenario.name,
    seed: scenario.name,
    bornAt,
    draws: 0,
    change: credentials.length,
    clock: realClock,
    accounts,
    balancePlatform,
    faults: [],
  })
  for (const user of users) await tx.objectStore('users').put({ ...user, revision: 1 })
  for (const caller of callers) await tx.objectStore('callers').put(caller)
  for (const event of numbered(events, shelvesOfEvent)) await tx.objectStore('events').add(event)
  for (const request of numbered(requests ?? [], shelvesOfRequest)) {
    await tx.objectStore('requests').add(request)
  }
  for (const [index, credential] of credentials.entries()) {
    await tx.objectStore('credentials').put(credential)
    await tx.objectStore('entries').put(entryOf(credential, index + 1))
  }
}

/** Later than the birth of the world before it, also while the clock stands still or goes back. */
async function nextBirth(tx: WriteTx, realNow: number): Promise<number> {
  const before = await tx.objectStore('world').get('world')
  return Number.isFinite(before?.bornAt) ? Math.max(realNow, Number(before?.bornAt) + 1) : realNow
}
