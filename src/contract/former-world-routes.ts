// How the world that another one replaced is asked for: half of each row in former-world.ts.
import type { Route } from './endpoint.ts'

export const formerWorldRoutes = {
  /** The world that was replaced last, or none; and what would become of the one that is here. */
  getFormerWorld: { gate: 'open', method: 'GET', path: '/world/former', isRecovery: true },
  /** Puts it back as it was left. What is here is kept in its place, if anything was done in it. */
  bringBackWorld: { gate: 'open', method: 'POST', path: '/world/former', isRecovery: true },
} as const satisfies Record<string, Route>
