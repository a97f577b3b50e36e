// Failures that a suite plans: of reads, of commands, and of code that comes late.
import type { Sandbox } from './sandbox.ts'

type OfRequests = {
  /** The name of an endpoint of the Customer Area API, or `*` for whatever is asked next. */
  endpoint: string
  /** So many requests fail like this; one, if left out. */
  times?: number
}

/** The README says what happens at each kind. */
export type Fault =
  | (OfRequests & {
      kind:
        | 'unavailable'
        | 'lost-answer'
        | 'dropped'
        | 'held'
        | 'storage-full'
        | 'signed-out'
        | 'role-removed'
        | 'saved-by-second-admin'
    })
  | (OfRequests & { kind: 'status'; status: number })
  | (OfRequests & { kind: 'slow'; ms: number })
  | { kind: 'part-missing'; part: string }

export type Faults = {
  /** Behind those that are planned already. */
  plan: (fault: Fault) => Promise<void>
  /** What is still to happen. */
  list: () => Promise<Fault[]>
  /** Lets go on what is held, of one endpoint or all, and holds no more. */
  release: (endpoint?: string) => Promise<void>
  /** Takes back what is planned: for one endpoint, for one part, or all of it. */
  remove: (which?: { endpoint?: string; part?: string }) => Promise<void>
}

export function createFaults(sandbox: Sandbox): Faults {
  return {
    async plan(fault) {
      const body = fault.kind === 'part-missing' ? fault : { times: 1, ...fault }
      await sandbox.post('faults', body)
    },
    async list() {
      return (await sandbox.get<{ data: Fault[] }>('faults')).data
    },
    async release(endpoint) {
      await sandbox.post('faults/release', endpoint === undefined ? {} : { endpoint })
    },
    async remove(which = {}) {
      await sandbox.delete(`faults?${new URLSearchParams(which).toString()}`)
    },
  }
}
