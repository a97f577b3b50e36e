// The one door of the backend to real time and real chance.

import { wholeMs } from '#contract/world-clock.ts'

/** Whole milliseconds since 1970 on this machine's clock, which Playwright's `page.clock` moves. */
export function realTime(): number {
  return wholeMs(Date.now())
}

/** A name that nobody can guess: who knows a session can use it. */
export function realName(): string {
  return crypto.randomUUID()
}
