// The time on the page: exact to the millisecond, told at the very edge, and told no more than needed.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { rememberWorldClock, worldNow } from '#api/world-time.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { lastChange, lastPassed, nextChange, nextToPass } from '#domain/values/edge.ts'
import { minute, second } from '#domain/values/time.ts'
import { futureText, futureTextChangesAt, pastText, pastTextChangesAt } from '#ui/time-text.ts'

import { watchTime } from './time-watch.ts'

const startAt = Date.parse('2026-03-02T10:00:00.500Z')

beforeEach(() => {
  vi.useFakeTimers({ now: startAt })
  rememberWorldClock('shift 0')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const nearby = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: -3 * minute, max: 3 * minute }),
)

describe('the time of a part that counts in minutes', () => {
  test('says of every edge what the time itself says', () => {
    const ends = fc.array(nearby, { maxLength: 5 })
    fc.assert(
      fc.property(ends, nearby, (offsets, passed) => {
        const now = startAt + passed
        const edges = offsets.map((offset) => startAt + offset)
        for (const expiresAt of edges) {
          const isOver = isExpired({ expiresAt }, now)
          expect(isExpired({ expiresAt }, lastChange(edges, now))).toBe(isOver)
          expect(isExpired({ expiresAt }, lastPassed(edges, now))).toBe(isOver)
        }
        const next = nextChange(edges, now)
        expect(lastChange(edges, next - 1)).toBe(lastChange(edges, now))
        expect(lastChange(edges, next)).toBe(next)
        const edge = nextToPass(edges, now)
        expect(lastPassed(edges, edge - 1)).toBe(lastPassed(edges, now))
        if (edge < Infinity) expect(lastPassed(edges, edge)).toBe(edge)
      }),
    )
  })
})

/** A part of the page as it stands on screen: what it read when it was last told to. */
function part<Shown>(read: (now: number) => Shown, changesAt: (now: number) => number) {
  const told = { times: 0, shown: read(worldNow()) }
  const tell = () => {
    told.times += 1
    told.shown = read(worldNow())
  }
  return { told, forget: watchTime({ changesAt, tell }) }
}

describe('what stands on screen', () => {
  const clocks = fc.constantFrom('shift 0', 'shift 86399999', 'shift -7', `frozen ${startAt + 1}`)
  const steps = fc.array(
    fc.oneof(clocks, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 * minute })),
    { maxLength: 12 },
  )

  test('is what the time says at every instant, however the clock is moved', () => {
    fc.assert(
      fc.property(nearby, steps, (offset, moves) => {
        vi.setSystemTime(startAt)
        rememberWorldClock('shift 0')
        const at = startAt + offset
        const parts = [
          part(
            (now) => futureText(at, now),
            (now) => futureTextChangesAt(at, now),
          ),
          part(
            (now) => pastText(at, now),
            (now) => pastTextChangesAt(at, now),
          ),
          part(
            (now) => lastChange([at], now),
            (now) => nextChange([at], now),
          ),
        ]
        for (const move of moves) {
          if (typeof move === 'string') rememberWorldClock(move)
          else vi.advanceTimersByTime(move)
          const now = worldNow()
          const said = [futureText(at, now), pastText(at, now), lastChange([at], now)]
          expect(parts.map(({ told }) => told.shown)).toEqual(said)
        }
        for (const { forget } of parts) forget()
        expect(vi.getTimerCount()).toBe(0)
      }),
      { examples: [[1, [`frozen ${startAt + 1}`, 'shift 0', 3, minute]]] },
    )
  })

  test('follows somebody who moves the clock of the machine within a second', () => {
    const { told, forget } = part(
      (now) => pastText(startAt, now),
      () => Infinity,
    )
    vi.setSystemTime(startAt + 5 * minute)
    vi.advanceTimersByTime(second)
    expect(told.shown).toBe('5 min ago')
    forget()
  })

  test('costs nothing while the world stands still, and little while the machine does', () => {
    const edge = () => startAt + 1
    const { told, forget } = part((now) => now, edge)
    vi.spyOn(Date, 'now').mockReturnValue(startAt)
    vi.advanceTimersByTime(10 * second)
    expect(told.times).toBeLessThan(13)
    rememberWorldClock(`frozen ${startAt}`)
    expect(vi.getTimerCount()).toBe(0)
    forget()
  })
})
