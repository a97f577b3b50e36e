// The worlds by name. Only the everyday one is there from the start: most visits never ask for another.
import { latePart } from '#mocks/transport/late-part.ts'

import { everyday } from './everyday.ts'
import type { Scenario } from './scenario.ts'

const catalogue = latePart(() => import('./catalogue.ts'))

/** Every world that there is, the everyday one first. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  return (await catalogue()).scenarios
}

/** The world of this name. The everyday one can be started even where the others do not load. */
export async function scenarioNamed(name: string): Promise<Scenario | undefined> {
  if (name === everyday.name) return everyday
  return (await allScenarios()).find((scenario) => scenario.name === name)
}
