// The world's time in the page: this machine's clock, shifted or frozen as the backend's replies say.
import { clockFrom, timeOf, type Clock } from '#contract/world-clock.ts'

let shown: Clock = { shiftMs: 0, frozenAt: null }
const listeners = new Set<() => void>()

/**
 * Takes over the clock that a reply tells of, if it does.
 * A shift, not the time: a reply can be old when it is read, after a sleep of the machine for one.
 */
export function rememberWorldClock(header: string | null): void {
  const next = clockFrom(header ?? '')
  if (!next) return
  if (next.shiftMs === shown.shiftMs && next.frozenAt === shown.frozenAt) return
  shown = next
  for (const listener of listeners) listener()
}

/** Milliseconds since 1970, on the clock that the backend decides by. */
export function worldNow(): number {
  return timeOf(shown, Date.now())
}

/**
 * Milliseconds of real time until the world comes to the first of these instants that is ahead;
 * false while it comes to none.
 */
export function msUntilFirst(instants: readonly (number | null)[]): number | false {
  const now = worldNow()
  const ahead = instants.flatMap((at) => (at !== null && at > now ? [at - now] : []))
  return shown.frozenAt === null && ahead.length > 0 ? Math.min(...ahead) : false
}

/** How the world's clock differs from this machine's. */
export function worldClock(): Clock {
  return shown
}

export function onWorldTimeShift(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
