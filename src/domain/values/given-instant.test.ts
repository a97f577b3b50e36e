// Which instants can be given, and what is said of the others.
import { describe, expect, test } from 'vitest'

import { isInTime, outOfTime, readInstant } from './given-instant.ts'
import { lastInstant } from './iso.ts'

const unreadable = expect.stringMatching(/^Enter milliseconds since 1970, or a date and time/)

test.each([
  ['2026-03-02T10:00:00Z', Date.UTC(2026, 2, 2, 10)],
  ['2026-03-02T10:00Z', Date.UTC(2026, 2, 2, 10)],
  ['2026-03-02T10:00:00.5Z', Date.UTC(2026, 2, 2, 10) + 500],
  ['2026-03-02T10:00:00+01:00', Date.UTC(2026, 2, 2, 9)],
  ['2026-03-02', Date.UTC(2026, 2, 2)],
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['2026-12-31T23:59:59Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
  [0, 0],
  [1_772_445_600_000, 1_772_445_600_000],
])('%j is an instant', (given, at) => expect(readInstant(given)).toEqual({ at }))

test.each([
  '',
  'tomorrow',
  '2026-03-02T10:00:00',
  '2026-3-2',
  '2026-02-29',
  '2026-04-31T10:00:00Z',
  '2026-13-01',
  '2026-00-10',
  '2026-03-02T25:00:00Z',
  ' 2026-03-02',
  '2026-03-02 ',
])('%j is none, and what is wanted is said', (given) =>
  expect(readInstant(given)).toEqual({ refusal: unreadable }),
)

describe('an instant', () => {
  test('lies between 1970 and the last millisecond of 9999', () => {
    expect([-1, 0, lastInstant, lastInstant + 1].map(isInTime)).toEqual([false, true, true, false])
    expect(readInstant(lastInstant)).toEqual({ at: Date.parse('9999-12-31T23:59:59.999Z') })
  })

  test('beyond is refused with the span', () => {
    for (const given of [-1, lastInstant + 1, NaN, '1969-12-31T23:59:59Z']) {
      expect(readInstant(given)).toEqual({ refusal: outOfTime })
    }
  })
})
