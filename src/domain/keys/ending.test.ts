// Keys that end: in use or not, urgent or not, at every edge.
import { describe, expect, test } from 'vitest'

import { day, hour } from '#domain/values/time.ts'

import { edgesOf, endsWithinADay, isInUse, isUrgent, mostUrgent } from './ending.ts'

const now = Date.parse('2026-03-02T10:00:00Z')
const key = (expiresAt: number, lastUsedAt: number | null = null) => ({ expiresAt, lastUsedAt })

test.each([
  ['one that was never used', null, false],
  ['one used this instant', now, true],
  ['one ms less than an hour ago', now - hour + 1, true],
  ['an hour ago', now - hour, false],
  ['one ms more than an hour ago', now - hour - 1, false],
])('in use: %s', (_, lastUsedAt, expected) => {
  expect(isInUse({ lastUsedAt }, now)).toBe(expected)
})

test.each([
  ['this instant', now, false],
  ['in one ms', now + 1, true],
  ['in a day', now + day, true],
  ['in a day and one ms', now + day + 1, false],
])('within a day: what ends %s', (_, expiresAt, expected) => {
  expect(endsWithinADay({ expiresAt }, now)).toBe(expected)
})

test.each([
  ['one ms less than an hour left', key(now + hour - 1), true],
  ['an hour left', key(now + hour), false],
  ['a day left, and in use', key(now + day, now), true],
  ['a day left, used an hour ago', key(now + day, now - hour), false],
])('urgent: %s', (_, ending, expected) => expect(isUrgent(ending, now)).toBe(expected))

describe('the one to tell of first', () => {
  const soon = key(now + 1)
  const later = key(now + hour)
  const used = key(now + day, now)
  test('is the one that ends first', () => expect(mostUrgent([later, soon], now)).toBe(soon))
  test('is one in use before that', () => expect(mostUrgent([soon, used], now)).toBe(used))
  test('is none that has ended', () => {
    expect(mostUrgent([soon, later], now + 1)).toBe(later)
    expect(mostUrgent([key(now, now)], now)).toBeUndefined()
    expect(mostUrgent([], now)).toBeUndefined()
  })
})

test('the edges are where an answer turns, and one ms before them it has not', () => {
  const ending = key(now + 5 * hour, now - 1)
  const answers = (at: number) => [
    isInUse(ending, at),
    isUrgent(ending, at),
    mostUrgent([ending], at),
  ]
  for (const edge of edgesOf(ending)) {
    expect(answers(edge - 1)).not.toEqual(answers(edge))
    expect(answers(edge + 1)).toEqual(answers(edge))
  }
  expect(edgesOf(ending)).toHaveLength(3)
  expect(edgesOf(key(now))).toHaveLength(2)
})
