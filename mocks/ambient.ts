// The one door of the backend to real time and real chance.

/** Milliseconds since 1970 on this machine's clock, which Playwright's `page.clock` moves. */
export function realTime(): number {
  return Date.now()
}
