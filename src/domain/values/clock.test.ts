// The world's clock: however it gets somewhere, it shows the same time there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clockFrom, clockText, timeOf, type Clock } from '#contract/world-clock.ts'

import { applyMove, realClock, type ClockMove } from './clock.ts'

const realNow = Date.parse('2026-03-02T10:00:00Z')

describe('the clock', () => {
  test('shows real time until somebody moves it', () => {
    expect(timeOf(realClock, realNow)).toBe(realNow)
  })

  test('goes on from where it was set', () => {
    const clock = applyMove(realClock, { move: 'set', at: 5000 }, realNow)
    expect(timeOf(clock, realNow)).toBe(5000)
    expect(timeOf(clock, realNow + 70)).toBe(5070)
  })

  test('stands still while frozen, also when it is moved, and runs on from there', () => {
    const frozen = applyMove(realClock, { move: 'freeze' }, realNow)
    const later = applyMove(frozen, { move: 'advance', ms: 60 }, realNow + 1000)
    expect(timeOf(later, realNow + 9000)).toBe(realNow + 60)
    const running = applyMove(later, { move: 'run' }, realNow + 9000)
    expect(timeOf(running, realNow + 9005)).toBe(realNow + 65)
  })

  test('is set and frozen by one move, and set free by one', () => {
    const frozen = applyMove(realClock, { move: 'set', at: 5000, freeze: true }, realNow)
    expect(timeOf(frozen, realNow + 70)).toBe(5000)
    const running = applyMove(frozen, { move: 'set', at: 7000, freeze: false }, realNow)
    expect(timeOf(running, realNow + 70)).toBe(7070)
  })

  test.each<Clock>([
    realClock,
    { shiftMs: -77, frozenAt: null },
    { shiftMs: 0, frozenAt: realNow },
    { shiftMs: 0, frozenAt: 8.64e15 },
    { shiftMs: -8.64e15, frozenAt: null },
    { shiftMs: 1e21, frozenAt: null },
    { shiftMs: 0.1 + 0.2, frozenAt: null },
    { shiftMs: 0, frozenAt: -1e-7 },
  ])('is the same after it was told of: %o', (clock) => {
    expect(clockFrom(clockText(clock))).toEqual(clock)
  })

  test('shows whole milliseconds, whatever it is moved by and read from', () => {
    const clock = applyMove(realClock, { move: 'advance', ms: 0.5 }, realNow)
    expect(timeOf(clock, realNow + 0.9)).toBe(realNow)
    const frozen = applyMove(
      applyMove(clock, { move: 'freeze' }, realNow),
      { move: 'set', at: 7.9 },
      realNow,
    )
    expect(timeOf(frozen, realNow)).toBe(7)
  })

  test('is the same after it was told of, whatever its digits', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((ms) => ms + 0)
    fc.assert(
      fc.property(number, fc.boolean(), (ms, isFrozen) => {
        const clock = isFrozen ? { shiftMs: 0, frozenAt: ms } : { shiftMs: ms, frozenAt: null }
        expect(clockFrom(clockText(clock))).toEqual(clock)
      }),
    )
  })

  test('goes back to real time from anywhere', () => {
    const anywhere: Clock = { shiftMs: -77, frozenAt: 12 }
    expect(applyMove(anywhere, { move: 'real' }, realNow)).toEqual(realClock)
  })

  test('shows the same time whether it jumped or stepped there', () => {
    const steps = fc.array(fc.integer({ min: -100_000_000, max: 100_000_000 }), { maxLength: 20 })
    fc.assert(
      fc.property(steps, fc.boolean(), (ms, isFrozen) => {
        const start = isFrozen ? applyMove(realClock, { move: 'freeze' }, realNow) : realClock
        const advance = (clock: Clock, by: number) =>
          applyMove(clock, { move: 'advance', ms: by } satisfies ClockMove, realNow)
        const total = ms.reduce((sum, by) => sum + by, 0)
        expect(ms.reduce(advance, start)).toEqual(ms.length > 0 ? advance(start, total) : start)
      }),
    )
  })
})
