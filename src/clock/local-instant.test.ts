// Dates as people type them: as typed, never guessed, and refused in a sentence.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { lastInstant } from '#domain/values/iso.ts'
import { minute, second } from '#domain/values/time.ts'

import { instantOf, localText } from './local-instant.ts'

afterEach(() => vi.unstubAllEnvs())

const inZone = (zone: string) => vi.stubEnv('TZ', zone)

describe('a typed date and time', () => {
  test.each([
    ['2026-03-02 14:05', '2026-03-02T13:05:00Z'],
    ['2026-03-02T14:05:09', '2026-03-02T13:05:09Z'],
    [' 2026-3-2 9:05 ', '2026-03-02T08:05:00Z'],
    ['2028-02-29 00:00', '2028-02-28T23:00:00Z'],
    ['9999-12-31 23:59', '9999-12-31T22:59:00Z'],
  ])('%s is that time of this zone', (text, expected) => {
    inZone('Europe/Amsterdam')
    expect(instantOf(text)).toEqual({ at: Date.parse(expected) })
  })

  test.each([
    ['2026-10-25 02:30+02:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25 02:30 +01:00', '2026-10-25T01:30:00Z'],
    ['2026-03-02 14:05Z', '2026-03-02T14:05:00Z'],
    ['2026-03-02T14:05:09-05:30', '2026-03-02T19:35:09Z'],
    ['\u200B2026-03-02 14:05\u202C', '2026-03-02T13:05:00Z'],
  ])('%s is that time of the zone that is typed', (text, expected) => {
    inZone('Europe/Amsterdam')
    expect(instantOf(text)).toEqual({ at: Date.parse(expected) })
  })

  const howTo = 'Write the date and time as 2026-03-02 14:05.'
  const bounds = 'Enter a date between 1970 and 9999.'
  test.each([
    ['0099-01-01 00:00', bounds],
    ['99-01-01 00:00', bounds],
    ['1969-12-31 23:00', bounds],
    ['1970-01-01 00:30+01:00', bounds],
    ['9999-12-31 23:30-01:00', bounds],
    ['10000-01-01 02:00', bounds],
    ['999999-01-01 00:00', bounds],
    ['2026-02-30 10:00', 'There is no day 2026-02-30.'],
    ['2026-13-01 10:00', 'There is no day 2026-13-01.'],
    ['2026-00-01', 'There is no day 2026-00-01.'],
    ['2026-03-02 24:00', 'There is no such time of day as 24:00.'],
    ['2026-03-02 10:60', 'There is no such time of day as 10:60.'],
    ['2026-03-02 10:00:60', 'There is no such time of day as 10:00:60.'],
    ['2026-03-02', 'Write the time as well, as in 2026-03-02 14:05.'],
    ['02.03.2026 14:05', howTo],
    ['3/2/2026', howTo],
    ['tomorrow', howTo],
    ['', howTo],
    [
      '2026-03-02\u200B 14:05',
      'Leave out the character U+200B (zero-width space), which cannot be seen.',
    ],
    [
      '2026-03-29 02:30',
      'In your time zone, the clocks skip 2026-03-29 02:30. Did you mean 2026-03-29 03:30?',
    ],
    [
      '2026-10-25 02:30',
      'In your time zone, 2026-10-25 02:30 comes twice, because the clocks go back. Write 2026-10-25 02:30+02:00 for the first time, or 2026-10-25 02:30+01:00 for the second.',
    ],
  ])('%s is refused in a sentence', (text, refusal) => {
    inZone('Europe/Amsterdam')
    expect(instantOf(text)).toEqual({ refusal })
  })

  test.each([
    ['Australia/Lord_Howe', '2026-04-05 01:45', /comes twice.* 01:45\+11:00 .* 01:45\+10:30/],
    ['Australia/Lord_Howe', '2026-10-04 02:15', /skip .* mean 2026-10-04 02:45\?/],
    // A whole day was left out when the date line was moved.
    ['Pacific/Apia', '2011-12-30 12:00', /skip 2011-12-30 12:00.* mean 2011-12-31 12:00\?/],
    ['Antarctica/Troll', '2026-10-25 02:30', /comes twice/],
  ])('of an unusual change of the clocks is not guessed either: %s, %s', (zone, text, sentence) => {
    inZone(zone)
    expect(instantOf(text)).toEqual({ refusal: expect.stringMatching(sentence) })
  })
})

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const lastMinute = Math.floor(lastInstant / minute)
const anyMinute = fc.oneof(
  fc.integer({ min: 1440, max: lastMinute - 500 * 1440 }),
  // The years in which zones were changed most, and in which people live.
  fc.integer({ min: Date.UTC(1970, 1) / minute, max: Date.UTC(2037, 1) / minute }),
)

/** The first minute after this one at which a zone changes its clocks, within some 400 days. */
function nextChange(from: number): number | undefined {
  const offset = (count: number) => new Date(count * minute).getTimezoneOffset()
  let before = from
  const end = Array.from({ length: 400 }, (_, days) => from + (days + 1) * 1440)
  const after = end.find((count) => offset(count) !== offset(from))
  if (after === undefined) return undefined
  let change = after
  while (change - before > 1) {
    const middle = Math.floor((before + change) / 2)
    if (offset(middle) === offset(from)) before = middle
    else change = middle
  }
  return change
}

describe('in any time zone', () => {
  test('what is written for an instant means that instant', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, fc.integer({ min: -90, max: 90 }), (zone, count, offset) => {
        inZone(zone)
        for (const near of [count, (nextChange(count) ?? count) + offset]) {
          const text = localText(near * minute)
          // Clocks of long ago were some seconds away from a full minute.
          const seconds = new Date(near * minute).getSeconds() * second
          expect(instantOf(text), `${zone} ${text}`).toEqual({ at: near * minute - seconds })
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a time around a change of the clocks is one instant, or said to be none or two', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyZone, anyMinute, fc.integer({ min: -90, max: 90 }), (zone, count, offset) => {
        inZone(zone)
        const change = nextChange(count)
        fc.pre(change !== undefined)
        const shift = -new Date((change ?? 0) * minute - minute).getTimezoneOffset()
        const wall = new Date(((change ?? 0) + offset + shift) * minute).toISOString()
        const text = wall.slice(0, 16).replace('T', ' ')
        const read = instantOf(text)
        if ('at' in read) {
          seen.add('one')
          expect(localText(read.at)).toBe(text)
          return
        }
        const named = read.refusal.match(/\d{4}-\d\d-\d\d \d\d:\d\d[+\-:\d]*/g) ?? []
        const meant = named.filter((one) => one !== text).map(instantOf)
        seen.add(meant.length === 1 ? 'none' : 'two')
        for (const one of meant) expect(one, `${zone}: ${read.refusal}`).toHaveProperty('at')
        expect(read.refusal).toMatch(meant.length === 1 ? /skip/ : /comes twice/)
      }),
      { numRuns: 400 },
    )
    expect([...seen].toSorted()).toEqual(['none', 'one', 'two'])
  })
})
