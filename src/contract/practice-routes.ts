// How exercises are asked for: half of each row in practice.ts, and all that a page has to know.
import type { Route } from './endpoint.ts'

/** Below the prefix of the sandbox's own API. */
const practicePath = '/practice'

export const practiceRoutes = {
  /** The exercise that is going on in this world, and its goals as they stand; null without one. */
  getPractice: { gate: 'open', method: 'GET', path: practicePath },
  /** Builds the world of this exercise in the place of the one that is here, and begins it there. */
  startPractice: { gate: 'open', method: 'POST', path: practicePath, isRecovery: true },
  /** Asks for more of the hint of one goal: first where to look, then what to do. */
  takeHint: { gate: 'open', method: 'POST', path: `${practicePath}/hints` },
  /** Says how many steps of the solution were shown. */
  noteShown: { gate: 'open', method: 'POST', path: `${practicePath}/shown` },
  /** Chooses an answer to one of the questions. */
  giveAnswer: { gate: 'open', method: 'POST', path: `${practicePath}/answers` },
  /** Says how it went. What happens afterwards counts no more. */
  finishPractice: { gate: 'open', method: 'POST', path: `${practicePath}/result` },
  /** Goes back to before or after an event of it: what was done since is undone, and it goes on. */
  tryAgain: { gate: 'open', method: 'POST', path: `${practicePath}/again` },
  /** Ends the exercise. The world stays as it is, and nothing of the exercise is left in it. */
  quitPractice: { gate: 'open', method: 'DELETE', path: practicePath },
} as const satisfies Record<string, Route>
