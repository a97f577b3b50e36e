// The place of a message: inside its area, and over nothing that matters where that can be had.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { findFreePlace, overlapOf, type Box } from './free-place.ts'

const area: Box = { left: 16, top: 64, right: 1264, bottom: 700 }
const size = { width: 300, height: 48 }
const box = fc
  .tuple(
    fc.nat(1200),
    fc.nat(650),
    fc.integer({ min: 1, max: 500 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))

test('The message lies at the lower right while nothing is in its way', () => {
  expect(findFreePlace(size, [area], [])).toEqual({ left: 964, top: 652, right: 1264, bottom: 700 })
})

test('Three things that matter, wherever they are, stay uncovered', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 3 }), (obstacles) => {
      const place = findFreePlace(size, [area], obstacles)
      expect(obstacles.map((obstacle) => overlapOf(place, obstacle))).toEqual(
        obstacles.map(() => 0),
      )
      expect(place.left >= area.left && place.right <= area.right).toBe(true)
      expect(place.top >= area.top && place.bottom <= area.bottom).toBe(true)
    }),
  )
})

test('Where everything is full, the least is covered', () => {
  const full = [area, { ...area, left: 100 }]
  expect(findFreePlace(size, [area], full).left).toBe(16)
})

test('Where one area is full, the next one is tried', () => {
  const bar: Box = { left: 16, top: 0, right: 1264, bottom: 60 }
  expect(findFreePlace(size, [area, bar], [area]).bottom).toBeLessThanOrEqual(60)
})
