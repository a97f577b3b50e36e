// How one asks for what was done, to do it again.
import type { Route } from './endpoint.ts'

export const runbookRoutes = {
  /** What was done in this world, as a runbook for people and as a spec for Playwright. */
  getRunbook: { gate: 'open', method: 'GET', path: '/runbook' },
} as const satisfies Record<string, Route>
