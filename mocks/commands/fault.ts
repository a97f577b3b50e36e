// Failures that somebody planned: part of the world, visible, and the same each time.
import type { Fault } from '#contract/fault.ts'

import type { WorldRow } from '#mocks/database/rows.ts'

/** The next planned failure of this endpoint, if there is one. */
export function nextFault(world: WorldRow, endpoint: string): Fault | undefined {
  return world.faults.find((planned) => planned.endpoint === endpoint)
}

/** Takes the next planned failure of this endpoint off the world's list. */
export function takeFault(world: WorldRow, endpoint: string): Fault['kind'] | undefined {
  const fault = nextFault(world, endpoint)
  if (!fault) return undefined
  fault.times -= 1
  world.faults = world.faults.filter(({ times }) => times > 0)
  return fault.kind
}
