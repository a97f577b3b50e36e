// Where the backend is, in the words of a sentence: in this browser, or at the server of the page.
import { reach, told } from '#contract/served.ts'

const isOverHttp = () => told('backend') === 'http'

/** A whole sentence. */
export function howFar(): string {
  return isOverHttp() ? reach.overHttp : reach.inPage
}

/** Begins a sentence. */
export function backendName(): string {
  return isOverHttp() ? 'The simulator’s own server' : 'The simulated backend in this browser'
}

/** Until when what somebody does is kept, and where. */
export function howLong(): string {
  return isOverHttp()
    ? 'kept by the simulator’s own server until you start afresh, or have been away for an hour'
    : 'kept in this browser until you start afresh'
}
