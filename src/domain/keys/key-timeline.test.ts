// The drawing of keys: every bar, mark and tick lies where its time is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { keyTimeline, tickMs, type DrawnKey } from './key-timeline.ts'
import { day, hour, minute } from '#domain/values/time.ts'

const now = 100 * day

function key(startsAt: number, endsAt: number | null, endsAtOnceSaved = endsAt): DrawnKey {
  return { tail: 'a', startsAt, endsAt, endsAtOnceSaved }
}

/** Where `now` lies on an axis that begins so long before it, and ends 25 hours after it. */
function after(past: number): number {
  return past / (past + 25 * hour)
}

describe('the axis', () => {
  test('begins with the oldest key, at least an hour and at most a day before now', () => {
    const placeOfNow = (startsAt: number) => keyTimeline([key(startsAt, null)], [], now, 0).now
    expect(placeOfNow(now)).toBeCloseTo(after(hour))
    expect(placeOfNow(now - hour)).toBeCloseTo(after(hour))
    expect(placeOfNow(now - hour - minute)).toBeCloseTo(after(hour + minute))
    expect(placeOfNow(now - day)).toBeCloseTo(after(day))
    expect(placeOfNow(0)).toBeCloseTo(after(day))
  })

  test('ends an hour after the last end, also after one that a save would bring', () => {
    const placeOfNow = (...keys: DrawnKey[]) => keyTimeline(keys, [], now, 0).now
    const threeDays = day / (day + 73 * hour)
    expect(placeOfNow(key(0, now + 3 * day), key(0, now + hour))).toBeCloseTo(threeDays)
    expect(placeOfNow(key(0, now + hour, now + 3 * day))).toBeCloseTo(threeDays)
  })

  test('has a tick at midnight, six, noon and eighteen of the clock on the wall', () => {
    const zones = fc
      .integer({ min: -12 * 4, max: 14 * 4 })
      .map((quarters) => quarters * 15 * minute)
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: day }), (zone, gone) => {
        const { ticks } = keyTimeline([key(0, null)], [], now + gone, zone)
        expect(ticks.map(({ at }) => (at + zone) % tickMs)).toEqual(ticks.map(() => 0))
        expect(ticks.length).toBeGreaterThanOrEqual(8)
        const steps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0))
        expect(steps).toEqual(steps.map(() => tickMs))
        expect(ticks[0]?.at).toBeGreaterThanOrEqual(now + gone - day)
        expect(ticks.at(-1)?.at).toBeGreaterThan(now + gone + day + hour - tickMs)
        expect(ticks.every(({ place }) => place >= 0 && place <= 1)).toBe(true)
      }),
    )
  })
})

describe('the bar of a key', () => {
  const barOf = (drawn: DrawnKey) => {
    const { bars, now: place } = keyTimeline([drawn], [], now, 0)
    return { bar: bars[0], place }
  }

  test('goes from its start to its end, or on to the edge', () => {
    const { bar, place } = barOf(key(0, now))
    expect(bar).toMatchObject({ sure: { from: 0, to: place }, open: null })
    expect(barOf(key(now - hour, null)).bar).toMatchObject({ sure: { from: 0, to: 1 }, open: null })
  })

  test('is open where it depends on the save, whichever way that moves its end', () => {
    const reset = barOf(key(0, now + hour, now + day)).bar
    const ended = barOf(key(0, now + day, now + hour)).bar
    expect(reset).toEqual(ended)
    expect(reset?.sure?.to).toBe(reset?.open?.from)
    const replaced = barOf(key(0, null, now + day)).bar
    expect(replaced?.open?.to).toBe(1)
  })

  test('of a key that is not saved is open from now on, and that of one to end now is sure before', () => {
    const { bar, place } = barOf(key(now, now, null))
    expect(bar).toMatchObject({ sure: null, open: { from: place, to: 1 } })
    expect(barOf(key(0, now + hour, now)).bar).toMatchObject({ sure: { to: after(day) } })
  })

  test('has a mark where it was last used, as far as that lies on the axis', () => {
    const used = (at: number | undefined) =>
      keyTimeline([key(0, null)], at === undefined ? [] : [{ tail: 'a', at }], now, 0).bars[0]?.used
    expect(used(now)).toBeCloseTo(after(day))
    expect(used(now - day)).toBe(0)
    expect(used(now - day - 1)).toBeNull()
    expect(used(undefined)).toBeNull()
  })
})

test('nobody is drawn where there are no keys', () => {
  expect(keyTimeline([], [], now, 0).bars).toEqual([])
})
