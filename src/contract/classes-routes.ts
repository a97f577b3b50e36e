// How classes are asked for: half of each row in classes.ts, and all that a page has to know.
import type { Route } from './endpoint.ts'

/** Below the prefix of the sandbox's own API, on a server that has the backend. */
const classesPath = '/classes'

export const classesRoutes = {
  /** Opens a class under a code that a trainer chose. */
  openClass: { gate: 'open', method: 'POST', path: classesPath },
  /** Whether there is such a class. */
  getClass: { gate: 'open', method: 'GET', path: `${classesPath}/:classCode` },
  /** Its results are gone with it. */
  closeClass: { gate: 'open', method: 'DELETE', path: `${classesPath}/:classCode` },
  /** Sends a result to a class, as its code. */
  sendResult: { gate: 'open', method: 'POST', path: `${classesPath}/:classCode/results` },
  /** The results that came after one, oldest first. */
  listResults: { gate: 'open', method: 'GET', path: `${classesPath}/:classCode/results` },
} as const satisfies Record<string, Route>
