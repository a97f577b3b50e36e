// The way of a page's requests through a worker, where there can be one and nobody does without.
import { told } from '#contract/served.ts'

import { createRelay, type Answer } from './relay.ts'
import { startWorker } from './worker.ts'

type Parts = Omit<Parameters<typeof createRelay>[0], 'hasWorker'>

/** Settles once a request can go that way, or once it is certain that none will: undefined then. */
export async function openWayThroughWorker(
  base: string,
  parts: Parts,
): Promise<Answer | undefined> {
  // A server that was asked for a backend in the page alone says so there.
  if (told('backend') !== undefined) return undefined
  const { relay, meet } = createRelay({ ...parts, hasWorker: async () => isControlled() })
  return (await startWorker(base, meet)) ? relay : undefined
}

/** The controller is gone after a hard reload, or once somebody cleared the site's data. */
function isControlled(): boolean {
  return navigator.serviceWorker.controller !== null
}
