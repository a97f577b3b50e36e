// The lives of a credential's keys side by side: from when, until when, last used, and where now is.
import type { KeyUse } from '#contract/caller.ts'

import { day, hour } from '#domain/values/time.ts'

type Key = { tail: string; createdAt: number }

/** One key as a bar. Positions run from 0 to 1 over the span that is drawn. */
export type KeyBar = {
  tail: string
  createdAt: number
  from: number
  to: number
  /** Null for the current key, which has no end. */
  expiresAt: number | null
  /** Null for a key that nobody used yet. `used` is where it lies, null before the span. */
  usedAt: number | null
  used: number | null
}

export type KeyTimeline = { startsAt: number; endsAt: number; now: number; bars: KeyBar[] }

/**
 * The span reaches from a day before `now` to an hour after the last end, at least a day ahead.
 * A bar that began earlier begins at the edge; the current key goes on to the other edge.
 */
export function keyTimeline(
  current: Key | null,
  expiring: readonly (Key & { expiresAt: number })[],
  uses: readonly KeyUse[],
  now: number,
): KeyTimeline {
  const startsAt = now - day
  const endsAt = Math.max(now + day, ...expiring.map(({ expiresAt }) => expiresAt)) + hour
  const place = (at: number) => Math.min(1, Math.max(0, (at - startsAt) / (endsAt - startsAt)))
  const bar = ({ tail, createdAt }: Key, expiresAt: number | null): KeyBar => {
    const usedAt = uses.find((use) => use.tail === tail)?.at ?? null
    const used = usedAt === null || usedAt < startsAt ? null : place(usedAt)
    const to = expiresAt === null ? 1 : place(expiresAt)
    return { tail, createdAt, from: place(createdAt), to, expiresAt, usedAt, used }
  }
  const bars = expiring.map((key) => bar(key, key.expiresAt))
  return { startsAt, endsAt, now: place(now), bars: current ? [bar(current, null), ...bars] : bars }
}
