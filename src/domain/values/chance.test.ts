// The same seed gives the same world, and no number is favoured.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chanceFrom, pick } from './chance.ts'

const draws = (seed: string, count: number) => {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => chance())
}

describe('a seeded chance', () => {
  test('draws the same numbers for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(draws(seed, 20)).toEqual(draws(seed, 20))
      }),
    )
  })

  test('draws these very numbers today and in any later version', () => {
    expect(draws('quiet harbour', 3).map((number) => number.toFixed(6))).toEqual([
      '0.854076',
      '0.223956',
      '0.959732',
    ])
  })

  test('stays at or above 0 and below 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(draws(seed, 100).every((number) => number >= 0 && number < 1)).toBe(true)
      }),
    )
  })

  test('tells apart seeds that differ in one character or in length', () => {
    const seeds = ['', '0', '1', '10', '01', 'a', 'b', 'ab', 'ba', 'world:1', 'world:2']
    expect(new Set(seeds.map((seed) => draws(seed, 2).join())).size).toBe(seeds.length)
  })

  test('spreads evenly over a hundred buckets', () => {
    const buckets = Array.from({ length: 100 }, () => 0)
    for (const number of draws('spread', 100_000)) {
      const bucket = Math.floor(number * 100)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    expect(Math.min(...buckets)).toBeGreaterThan(850)
    expect(Math.max(...buckets)).toBeLessThan(1150)
  })

  test('spreads evenly over the first draws of consecutive seeds too', () => {
    const first = Array.from({ length: 20_000 }, (_, index) => chanceFrom(`world:${index}`)())
    const mean = first.reduce((sum, number) => sum + number, 0) / first.length
    expect(mean).toBeGreaterThan(0.49)
    expect(mean).toBeLessThan(0.51)
    expect(new Set(first).size).toBeGreaterThan(19_990)
  })

  test('is not shared: two generators do not disturb each other', () => {
    const one = chanceFrom('seed')
    const other = chanceFrom('seed')
    const first = [one(), one(), one()]
    expect([other(), other(), other()]).toEqual(first)
  })
})

describe('pick', () => {
  test('gives as many characters as asked for, all of the alphabet', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), (seed, length) => {
        expect(pick('xyz', length, chanceFrom(seed))).toMatch(new RegExp(`^[xyz]{${length}}$`))
      }),
    )
  })

  test('reaches the first and the last character', () => {
    expect(pick('abc', 2, () => 0)).toBe('aa')
    expect(pick('abc', 2, () => 1 - 2 ** -32)).toBe('cc')
  })
})
