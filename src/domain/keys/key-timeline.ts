// The lives of a credential's keys on one axis: from when, until when, last used, and where now is.
import type { KeyUse } from '#contract/caller.ts'

import { day, hour, hours } from '#domain/values/time.ts'

/** A key to draw. Its end as it stands, and its end once what is pending is saved; null is no end. */
export type DrawnKey = {
  tail: string
  startsAt: number
  endsAt: number | null
  endsAtOnceSaved: number | null
}

/** A part of the axis, which runs from 0 to 1. */
export type Span = { from: number; to: number }

/** One key as a bar. */
export type KeyBar = {
  tail: string
  /** While it works, whether or not anybody saves; null where that is never. */
  sure: Span | null
  /** While it works only with the save, or only without it; null where the save means nothing. */
  open: Span | null
  /** Where it was last used; null for never, and for before the axis begins. */
  used: number | null
}

export type Tick = { at: number; place: number }

export type KeyTimeline = { now: number; ticks: Tick[]; bars: KeyBar[] }

/** The distance between two ticks. */
export const tickMs = hours(6)

/**
 * The axis begins where the oldest key does, at least an hour and at most a day before `now`, and
 * ends an hour after the last end, at least a day ahead. `zoneOffset` is how far the clock on the
 * wall is ahead of UTC, in milliseconds: ticks stand at its midnight, six, noon and eighteen.
 */
export function keyTimeline(
  keys: readonly DrawnKey[],
  uses: readonly Pick<KeyUse, 'tail' | 'at'>[],
  now: number,
  zoneOffset: number,
): KeyTimeline {
  const oldest = Math.min(now - hour, ...keys.map(({ startsAt }) => startsAt))
  const begin = Math.max(now - day, oldest)
  const ends = keys.flatMap(({ endsAt, endsAtOnceSaved }) => [endsAt ?? 0, endsAtOnceSaved ?? 0])
  const end = Math.max(now + day, ...ends) + hour
  const place = (at: number) => Math.min(1, Math.max(0, (at - begin) / (end - begin)))

  const bar = ({ tail, startsAt, endsAt, endsAtOnceSaved }: DrawnKey): KeyBar => {
    const [first, last] = [endsAt ?? Infinity, endsAtOnceSaved ?? Infinity].toSorted(
      (one, other) => one - other,
    )
    const usedAt = uses.find((use) => use.tail === tail)?.at ?? -Infinity
    return {
      tail,
      sure: spanOf(place(startsAt), place(first ?? Infinity)),
      open: spanOf(place(first ?? Infinity), place(last ?? Infinity)),
      used: usedAt < begin ? null : place(usedAt),
    }
  }
  return {
    now: place(now),
    ticks: ticksBetween(begin, end, zoneOffset).map((at) => ({ at, place: place(at) })),
    bars: keys.map(bar),
  }
}

function spanOf(from: number, to: number): Span | null {
  return from < to ? { from, to } : null
}

function ticksBetween(begin: number, end: number, zoneOffset: number): number[] {
  const first = Math.ceil((begin + zoneOffset) / tickMs) * tickMs - zoneOffset
  const count = Math.max(0, Math.floor((end - first) / tickMs) + 1)
  return Array.from({ length: count }, (_, index) => first + index * tickMs)
}
