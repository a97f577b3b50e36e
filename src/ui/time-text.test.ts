// The words for time: never more time left than there is, and never an ambiguous zero.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { instantInWords } from '#domain/values/instant-words.ts'
import { day, hour, minute, second } from '#domain/values/time.ts'

import {
  absoluteText,
  dateText,
  futureText,
  futureTextChangesAt,
  lengthText,
  pastText,
  pastTextChangesAt,
  roughPastText,
  roughPastTextChangesAt,
  toSecondText,
} from './time-text.ts'

const now = Date.UTC(2026, 10, 24, 20, 5)

describe('time left', () => {
  test.each([
    [1, 'in less than 1 s'],
    [second - 1, 'in less than 1 s'],
    [second, 'in 1 s'],
    [minute - 1, 'in 59 s'],
    [minute, 'in 1 min'],
    [2 * minute - 1, 'in 1 min'],
    [hour - 1, 'in 59 min'],
    [hour, 'in 1 h'],
    [hour + minute - 1, 'in 1 h'],
    [hour + minute, 'in 1 h 1 min'],
    [23 * hour + 12 * minute, 'in 23 h 12 min'],
    [day - 1, 'in 23 h 59 min'],
    [day, 'in 24 h'],
    [2 * day - 1, 'in 47 h 59 min'],
    [2 * day, 'in 2 days'],
    [2 * day + hour - 1, 'in 2 days'],
    [3 * day + 5 * hour, 'in 3 days 5 h'],
    [7 * day - 1, 'in 6 days 23 h'],
    [7 * day, 'in 7 days'],
    [8 * day - 1, 'in 7 days'],
    [400 * day, 'in 400 days'],
  ])('%i ms ahead reads "%s"', (ahead, words) => {
    expect(futureText(now + ahead, now)).toBe(words)
  })

  test('is over at its end, and not in the past', () => {
    expect(futureText(now, now)).toBe('now')
    expect(futureText(now - hour, now)).toBe('now')
  })
})

describe('time gone by', () => {
  test.each([
    [0, 'just now'],
    [minute - 1, 'just now'],
    [minute, '1 min ago'],
    [hour, '1 h ago'],
    [25 * hour + 30 * minute, '25 h 30 min ago'],
    [2 * day, '2 days ago'],
    [30 * day, '30 days ago'],
  ])('%i ms back reads "%s"', (back, words) => {
    expect(pastText(now - back, now)).toBe(words)
  })
})

test('What has happened is never said as the future, however the clock of the page lags', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10 * day, max: 10 * day }), (back) => {
      expect(pastText(now - back, now)).toMatch(/^just now$|^\d.* ago$/)
    }),
  )
  expect(pastText(now + 3 * day, now)).toBe('just now')
})

describe('the next change of the words', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 0, max: 3 * minute }),
    fc.integer({ min: 0, max: 10 * day }),
    fc
      .constantFrom(second, minute, hour, day, 2 * day)
      .chain((unit) => fc.integer({ min: 0, max: 50 }).map((count) => count * unit)),
  )
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test.each([
    ['to come', 1, futureText, futureTextChangesAt],
    ['gone by', -1, pastText, pastTextChangesAt],
  ] as const)('is ahead and misses none, of time %s', (_, sign, text, changesAt) => {
    fc.assert(
      fc.property(lengths, share, (length, part) => {
        const at = now + sign * length
        const next = changesAt(at, now)
        expect(next).toBeGreaterThan(now)
        const last = Math.min(next - 1, now + 10 * day)
        const between = now + Math.floor(part * (last - now))
        for (const instant of [between, last]) expect(text(at, instant)).toBe(text(at, now))
      }),
    )
  })
})

const unitLength: Record<string, number> = { s: second, min: minute, h: hour, days: day }

function stated(words: string): number {
  if (words.startsWith('less than')) return 0
  const parts = words.matchAll(/(\d+) (s|min|h|days)/g)
  return [...parts].reduce(
    (sum, part) => sum + Number(part[1]) * (unitLength[part[2] ?? ''] ?? NaN),
    0,
  )
}

describe('any length of time', () => {
  const lengths = fc.integer({ min: 0, max: 1000 * day })

  test('is never overstated, and understated by less than its smallest unit', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const words = lengthText(length)
        expect(stated(words)).toBeLessThanOrEqual(length)
        expect(length - stated(words)).toBeLessThan(length < 7 * day ? hour : day)
      }),
    )
  })

  test('never shows a zero of any unit', () => {
    fc.assert(fc.property(lengths, (length) => !/\b0 /.test(lengthText(length))))
  })
})

describe('the exact moment', () => {
  test.each([
    ['UTC', '24 Nov 2026, 20:05 UTC'],
    ['Europe/Amsterdam', '24 Nov 2026, 21:05 CET'],
  ])('is shown with its zone %s', (zone, words) => {
    expect(absoluteText(now, zone)).toBe(words)
  })

  test('follows daylight saving of its date, not of today', () => {
    expect(absoluteText(Date.UTC(2026, 6, 1, 8), 'Europe/Amsterdam')).toBe('1 Jul 2026, 10:00 CEST')
  })

  test('is said to the second as well', () => {
    expect(toSecondText(now + 7_000)).toMatch(/^\d{1,2} \w{3} \d{4}, \d\d:\d\d:07 \S+$/)
    expect(toSecondText(now)).toBe(absoluteText(now).replace(/ (?=\S+$)/, ':00 '))
  })

  test('writes midnight as 00:00', () => {
    expect(absoluteText(Date.UTC(2026, 0, 5), 'UTC')).toBe('5 Jan 2026, 00:00 UTC')
  })
})

describe('roughly how long ago', () => {
  test.each([
    [0, 'just now'],
    [minute - 1, 'just now'],
    [minute, '1 min ago'],
    [hour - 1, '59 min ago'],
    [hour, '1 h ago'],
    [17 * hour + 59 * minute, '17 h ago'],
    [2 * day - 1, '47 h ago'],
    [2 * day, '2 days ago'],
    [3 * day - 1, '2 days ago'],
    [-minute, 'just now'],
  ])('%i ms', (gone, words) => expect(roughPastText(-gone, 0)).toBe(words))

  test('turns at the instant that is told ahead, and not before', () => {
    for (const gone of [-5, 0, minute, hour, hour + 7, 47 * hour, 2 * day, 9 * day + 3]) {
      const turn = roughPastTextChangesAt(-gone, 0)
      expect(turn).toBeGreaterThan(0)
      expect(roughPastText(-gone, turn - 1)).toBe(roughPastText(-gone, 0))
      expect(roughPastText(-gone, turn)).not.toBe(roughPastText(-gone, 0))
    }
  })
})

describe('the day of an instant', () => {
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    ['UTC', '2 Mar 2026'],
    ['Pacific/Auckland', '3 Mar 2026'],
  ])('in %s', (zone, words) => {
    vi.stubEnv('TZ', zone)
    expect(dateText(Date.parse('2026-03-02T12:00:00Z'))).toBe(words)
  })

  test('is written as the browser’s own format writes it, and so is the instant in a sentence', () => {
    const min = new Date(0)
    const max = new Date('9999-12-31T23:59:59.999Z')
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const asDay = { day: 'numeric', month: 'short', year: 'numeric' } as const
        expect(dateText(Number(date))).toBe(new Intl.DateTimeFormat('en-GB', asDay).format(date))
        const inMinutes = {
          ...asDay,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        } as const
        const inUtc = new Intl.DateTimeFormat('en-GB', { ...inMinutes, timeZone: 'UTC' })
        expect(instantInWords(Number(date))).toBe(`${inUtc.format(date)} UTC`)
      }),
    )
  })
})
