// Fills an empty database with a named world, or replaces the world that is there.
import { entryOf } from './credential-store.ts'
import { everyday } from './scenarios/everyday.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { WriteTx } from './store.ts'

/** The worlds by name. */
export const scenarios: Record<string, Scenario> = { everyday }

/** Builds the everyday world unless there is one. */
export async function seedIfEmpty(tx: WriteTx, realNow: number): Promise<void> {
  if ((await tx.objectStore('world').count()) === 0) await seed(tx, everyday, realNow)
}

/** Throws the present world away and builds this one. All in the caller's transaction. */
export async function seed(tx: WriteTx, scenario: Scenario, realNow: number): Promise<void> {
  for (const table of tx.objectStoreNames) await tx.objectStore(table).clear()
  const { accounts, balancePlatform, users, credentials, events } = scenario.build(realNow)
  await tx.objectStore('world').put({
    id: 'world',
    scenario: scenario.name,
    seed: scenario.name,
    bornAt: realNow,
    draws: 0,
    change: credentials.length,
    clockShiftMs: 0,
    accounts,
    balancePlatform,
    faults: [],
  })
  for (const user of users) await tx.objectStore('users').put(user)
  for (const event of events) await tx.objectStore('events').add(event)
  for (const [index, credential] of credentials.entries()) {
    await tx.objectStore('credentials').put(credential)
    await tx.objectStore('entries').put(entryOf(credential, index + 1))
  }
}
