// The words of the clock, at the edges of what counts as real time.
import { describe, expect, test } from 'vitest'

import { hour, second } from '#domain/values/time.ts'

import { clockInWords, distanceInWords, isRealTime } from './clock-words.ts'

const running = (shiftMs: number) => ({ shiftMs, frozenAt: null })

describe('the clock in words', () => {
  test.each([
    [0, 'Real time'],
    [second - 1, 'Real time'],
    [1 - second, 'Real time'],
    [second, '1 s ahead'],
    [-second, '1 s behind'],
    [2 * hour, '2 h ahead'],
    [2 * hour - 1, '1 h 59 min ahead'],
    [-2 * hour, '2 h behind'],
  ])('a running clock that is shifted by %d ms reads %s', (shiftMs, words) => {
    expect(clockInWords(running(shiftMs))).toBe(words)
    expect(isRealTime(running(shiftMs))).toBe(words === 'Real time')
  })

  test('a frozen clock tells where it stands, and is no real time even there', () => {
    const frozen = { shiftMs: 0, frozenAt: Date.parse('2026-03-02T11:00:00Z') }
    expect(clockInWords(frozen)).toMatch(/^Frozen at 2 Mar 2026, \d\d:00 /)
    expect(isRealTime(frozen)).toBe(false)
  })

  test('no distance is told where there is none', () => {
    expect(distanceInWords(0)).toBeUndefined()
  })
})
