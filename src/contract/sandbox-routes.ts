// How the sandbox's own API is asked: half of each row in sandbox.ts, and all that a page has to know.
import type { Route } from './endpoint.ts'
import { arrangingRoutes } from './arranging-routes.ts'
import { formerWorldRoutes } from './former-world-routes.ts'
import { marksRoutes } from './marks-routes.ts'
import { practiceRoutes } from './practice-routes.ts'
import { runbookRoutes } from './runbook-routes.ts'

const ofFaults = { gate: 'open', news: 'faults' } as const

export const sandboxRoutes = {
  getClock: { gate: 'open', method: 'GET', path: '/clock' },
  /** Moves the world's clock, forward or back. */
  moveClock: { gate: 'open', method: 'POST', path: '/clock' },
  /** Every row of the database as it lies there, even a damaged one. Never a secret. */
  dump: { gate: 'open', method: 'GET', path: '/dump', isRecovery: true },
  /** All worlds, the usual one first, and which of them is here; null where that cannot be read. */
  listScenarios: { gate: 'open', method: 'GET', path: '/scenarios', isRecovery: true },
  /** Who is in a world that could be started, and at which accounts; or in the one that is here. */
  describeWorld: { gate: 'open', method: 'GET', path: '/world', isRecovery: true },
  /** Who and where somebody is that is asked for by name, as the page keeps it in a tab. */
  findIdentity: { gate: 'open', method: 'GET', path: '/identity' },
  /** The world that is here as a file: all of it, never a key or a password. */
  exportWorld: { gate: 'open', method: 'GET', path: '/world/file', isRecovery: true },
  /** Puts the world of a file in place of the one that is here, whole or not at all. */
  importWorld: {
    gate: 'open',
    method: 'POST',
    path: '/world/file',
    isRecovery: true,
    isLarge: true,
  },
  /** The world that is here as the text that a link has behind its `#`: never a key or a password. */
  packWorld: { gate: 'open', method: 'GET', path: '/world/link', isRecovery: true },
  /** Puts the world of a link in place of the one that is here, and says as whom one goes on. */
  unpackWorld: { gate: 'open', method: 'POST', path: '/world/link', isRecovery: true },
  ...formerWorldRoutes,
  /** Which release this is, and of which version its names are. */
  getVersion: { gate: 'open', method: 'GET', path: '/version', isRecovery: true },
  /** The product's own APIs as an OpenAPI document. */
  getOpenApi: { gate: 'open', method: 'GET', path: '/openapi.json', isRecovery: true },
  /** Builds a named world anew in the place of the one that is here, as of now or of another moment. */
  freshStart: { gate: 'open', method: 'POST', path: '/fresh-start', isRecovery: true },
  listFaults: { gate: 'open', method: 'GET', path: '/faults' },
  /** Plans failures of an endpoint of the Customer Area, behind those that are planned already. */
  planFault: { ...ofFaults, method: 'POST', path: '/faults' },
  /** Lets requests go on that are held, and holds no more: those of one endpoint, or all. */
  releaseHeld: { ...ofFaults, method: 'POST', path: '/faults/release' },
  /** Takes back what was planned: for one endpoint or part, or all of it. Answers what is left. */
  removeFaults: { ...ofFaults, method: 'DELETE', path: '/faults' },
  ...arrangingRoutes,
  ...marksRoutes,
  ...practiceRoutes,
  ...runbookRoutes,
} as const satisfies Record<string, Route>
