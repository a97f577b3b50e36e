// The lives of a credential's keys side by side: from when, until when, and where now is.

import { day, hour } from './time.ts'

type Key = { tail: string; createdAt: number }

/** One key as a bar. Positions run from 0 to 1 over the span that is drawn. */
export type KeyBar = {
  tail: string
  from: number
  to: number
  /** Null for the current key, which has no end. */
  expiresAt: number | null
}

export type KeyTimeline = { startsAt: number; endsAt: number; now: number; bars: KeyBar[] }

/**
 * The span reaches from a day before `now` to an hour after the last end, at least a day ahead.
 * A bar that began earlier begins at the edge; the current key goes on to the other edge.
 */
export function keyTimeline(
  current: Key | null,
  expiring: readonly (Key & { expiresAt: number })[],
  now: number,
): KeyTimeline {
  const startsAt = now - day
  const endsAt = Math.max(now + day, ...expiring.map(({ expiresAt }) => expiresAt)) + hour
  const place = (at: number) => Math.min(1, Math.max(0, (at - startsAt) / (endsAt - startsAt)))
  const bars: KeyBar[] = expiring.map(({ tail, createdAt, expiresAt }) => ({
    tail,
    from: place(createdAt),
    to: place(expiresAt),
    expiresAt,
  }))
  if (current) {
    bars.unshift({ tail: current.tail, from: place(current.createdAt), to: 1, expiresAt: null })
  }
  return { startsAt, endsAt, now: place(now), bars }
}
