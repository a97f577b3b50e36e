// The world's time in the page: this machine's clock, shifted or frozen as the backend's replies say.
import { clockFrom, type Clock } from '#contract/world-clock.ts'

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
  return shown.frozenAt ?? Date.now() + shown.shiftMs
}

/** How the world's clock differs from this machine's. */
export function worldClock(): Clock {
  return shown
}

export function onWorldTimeShift(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
