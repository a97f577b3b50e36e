// How a state is arranged through the sandbox's own API: what a person could have done, in one request.
import type { Route } from './endpoint.ts'

export const arrangingRoutes = {
  /** A credential in a state that saves can lead to. Answers its secrets in full, this once. */
  arrangeCredential: { gate: 'open', method: 'POST', path: '/credentials' },
  /** An integration that uses a credential, with its current secret, an expiring key, or none. */
  arrangeCaller: { gate: 'open', method: 'POST', path: '/callers' },
  /** A new person, or other roles and accounts for one who is there. */
  arrangeUser: { gate: 'open', method: 'POST', path: '/users' },
} as const satisfies Record<string, Route>
