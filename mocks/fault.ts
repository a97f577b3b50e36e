// Failures that somebody planned: part of the world, visible, and the same each time.
import type { Fault, WorldRow } from './rows.ts'

/** Takes the next planned failure of this endpoint off the world's list, if there is one. */
export function takeFault(world: WorldRow, endpoint: string): Fault['kind'] | undefined {
  const fault = world.faults.find((planned) => planned.endpoint === endpoint)
  if (!fault) return undefined
  fault.times -= 1
  world.faults = world.faults.filter(({ times }) => times > 0)
  return fault.kind
}
