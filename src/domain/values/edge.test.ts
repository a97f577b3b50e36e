// What changes by itself changes at full minutes and at edges, and nowhere between.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { lastChange, nextChange } from './edge.ts'
import { minute } from './time.ts'

const start = 1_772_445_600_000

describe('the last change', () => {
  test('is the full minute where no edge came since, and that minute from itself on', () => {
    expect(lastChange([], start)).toBe(start)
    expect(lastChange([start - 1, start + 30_000], start + 29_999)).toBe(start)
    expect(lastChange([], start - 1)).toBe(start - minute)
  })

  test('is the newest edge since then, from the edge itself on', () => {
    const edges = [start + 40_000, start + 10_000, start + 20_000]
    expect(lastChange(edges, start + 19_999)).toBe(start + 10_000)
    expect(lastChange(edges, start + 20_000)).toBe(start + 20_000)
  })
})

describe('the next change', () => {
  test('is the next full minute where no edge comes before it', () => {
    expect(nextChange([], start)).toBe(start + minute)
    expect(nextChange([start - 1, start + minute + 1], start + minute - 1)).toBe(start + minute)
  })

  test('is the first edge ahead, which at itself has passed', () => {
    const edges = [start + 40_000, start + 10_000, start + 20_000]
    expect(nextChange(edges, start + 10_000)).toBe(start + 20_000)
    expect(nextChange(edges, start + 9_999)).toBe(start + 10_000)
  })
})

test('nothing lies between the last change and the next one, and now does', () => {
  const near = fc.integer({ min: start - 2 * minute, max: start + 2 * minute })
  fc.assert(
    fc.property(fc.array(near, { maxLength: 8, size: 'max' }), near, (edges, now) => {
      const [last, next] = [lastChange(edges, now), nextChange(edges, now)]
      expect(last).toBeLessThanOrEqual(now)
      expect(next).toBeGreaterThan(now)
      const minutes = [-3, -2, -1, 0, 1, 2, 3].map((count) => start + count * minute)
      expect([...edges, ...minutes].filter((at) => last < at && at < next)).toEqual([])
      expect([...edges, ...minutes]).toEqual(expect.arrayContaining([last, next]))
    }),
  )
})
