// How one marks a moment and asks what changed since.
import type { Route } from './endpoint.ts'

export const marksRoutes = {
  /** Nothing is kept of it: the mark itself says what it is compared with. */
  markMoment: { gate: 'open', method: 'GET', path: '/mark' },
  /** A question, too long for an address. */
  whatChanged: { gate: 'open', method: 'POST', isRead: true, path: '/changes' },
} as const satisfies Record<string, Route>
