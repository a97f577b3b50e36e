// Failures that somebody planned: part of the world, visible, and the same each time.
import { anyEndpoint, type RequestFault } from '#contract/fault.ts'

import type { WorldRow } from '#mocks/database/rows.ts'

/** The next planned failure of this endpoint, if there is one. */
export function nextFault({ faults }: WorldRow, endpoint: string): RequestFault | undefined {
  return faults.find(
    (planned): planned is RequestFault =>
      'endpoint' in planned && [endpoint, anyEndpoint].includes(planned.endpoint),
  )
}

/** Takes this failure off the world's list, once. */
export function takeFault(world: WorldRow, fault: RequestFault): void {
  fault.times -= 1
  world.faults = world.faults.filter((planned) => !('times' in planned) || planned.times > 0)
}

/** What a build writes behind the name of a part: a mark of its content. */
const afterName = '-12345678.js'

/** Whether somebody planned that one of these files does not come. */
export function lacksPart({ faults }: WorldRow, files: readonly string[]): boolean {
  const names = files.map((file) => file.slice(file.lastIndexOf('/') + 1, -afterName.length))
  return faults.some((planned) => planned.kind === 'part-missing' && names.includes(planned.part))
}

/** How often requests of this endpoint were released that were held. */
export function releasesOf({ releases }: WorldRow, endpoint: string): number {
  return (releases[endpoint] ?? 0) + (releases[anyEndpoint] ?? 0)
}

/** Lets all requests go on that are held: those of this endpoint, or of any. */
export function release(world: WorldRow, endpoint = anyEndpoint): void {
  world.releases = { ...world.releases, [endpoint]: (world.releases[endpoint] ?? 0) + 1 }
}
