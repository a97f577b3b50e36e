// Where the backend is, in the words of a sentence: in this browser, or at the server of the page.
import { reach } from '#contract/served.ts'

import { isOnServer } from './on-server.ts'

/** A whole sentence. */
export function howFar(): string {
  return isOnServer() ? reach.overHttp : reach.inPage
}

/** Begins a sentence. */
export function backendName(): string {
  return isOnServer() ? 'The simulator’s own server' : 'The simulated backend in this browser'
}

/** Until when what somebody does is kept, and where. */
export function howLong(): string {
  return isOnServer()
    ? 'kept by the simulator’s own server until you start afresh, or have been away for an hour'
    : 'kept in this browser until you start afresh'
}
