// Durations are what their names say.
import { expect, test } from 'vitest'

import { day, days, hour, hours, minute, second } from './time.ts'

test('a day is 86,400,000 milliseconds', () => {
  expect(day).toBe(86_400_000)
  expect([second, minute, hour]).toEqual([1000, 60_000, 3_600_000])
})

test('the overlap of 24 hours is one day', () => {
  expect(hours(24)).toBe(days(1))
  expect(hours(0.5)).toBe(30 * minute)
  expect(days(30)).toBe(2_592_000_000)
})
