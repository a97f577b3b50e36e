// Dates as people type them: as typed, never guessed, and refused in a sentence.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { firstInstant, lastInstant } from '#domain/values/given-instant.ts'
import { minute } from '#domain/values/time.ts'

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
    ['0099-01-01 00:00', /between 1970 and 9999/],
    ['99-01-01 00:00', /between 1970 and 9999/],
    ['1969-12-31 23:00', /between 1970 and 9999/],
    ['10000-01-01 02:00', /between 1970 and 9999/],
    ['99999-01-01 00:00', /between 1970 and 9999/],
    ['2026-02-30 10:00', /Write the date and time as/],
    ['2026-13-01 10:00', /Write the date and time as/],
    ['2026-03-02 24:00', /Write the date and time as/],
    ['2026-03-02 10:60', /Write the date and time as/],
    ['tomorrow', /Write the date and time as/],
    ['', /Write the date and time as/],
    ['2026-03-29 02:30', /leave out this time/],
    ['2026-10-25 02:30', /comes twice/],
  ])('%s is refused in a sentence', (text, sentence) => {
    inZone('Europe/Amsterdam')
    expect(instantOf(text)).toEqual({ refusal: expect.stringMatching(sentence) })
  })

  test('of a half-hour change is not guessed either', () => {
    inZone('Australia/Lord_Howe')
    expect(instantOf('2026-04-05 01:45')).toEqual({ refusal: expect.stringMatching(/twice/) })
    expect(instantOf('2026-10-04 02:15')).toEqual({ refusal: expect.stringMatching(/leave out/) })
  })

  test('that is written for an instant means this instant, unless clocks make it two', () => {
    const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']
    const lastMinute = Math.floor(lastInstant / minute)
    const minutes = fc.integer({ min: firstInstant + 1440, max: lastMinute - 1440 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, count) => {
        inZone(zone)
        const read = instantOf(localText(count * minute))
        expect([
          { at: count * minute },
          { refusal: expect.stringMatching(/twice/) },
        ]).toContainEqual(read)
      }),
    )
  })
})
