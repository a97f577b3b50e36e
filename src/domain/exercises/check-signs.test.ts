// The check signs find every wrong sign and every swap of neighbours, whatever the length.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { checkOf, isChecked, signs } from './check-signs.ts'

const sign = fc.integer({ min: 0, max: signs.length - 1 })
const values = fc.array(sign, { minLength: 1, maxLength: 200 })
const whole = (given: readonly number[]) => [...given, ...checkOf(given)]

test('what carries its check signs is whole', () => {
  fc.assert(
    fc.property(values, (given) => {
      expect(isChecked(whole(given))).toBe(true)
    }),
  )
})

test('every single wrong sign is found, the check signs included', () => {
  fc.assert(
    fc.property(values, fc.nat(), fc.integer({ min: 1, max: 31 }), (given, place, by) => {
      const wrong = whole(given)
      const at = place % wrong.length
      wrong[at] = ((wrong[at] ?? 0) + by) % signs.length
      expect(isChecked(wrong)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

test('every swap of neighbours is found', () => {
  let swaps = 0
  fc.assert(
    fc.property(values, fc.nat(), (given, place) => {
      const wrong = whole(given)
      const at = place % (wrong.length - 1)
      const [one = 0, other = 0] = wrong.slice(at, at + 2)
      if (one === other) return
      swaps += 1
      wrong.splice(at, 2, other, one)
      expect(isChecked(wrong)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
  expect(swaps).toBeGreaterThan(1_000)
})

test('two wrong signs near each other are found as well', () => {
  fc.assert(
    fc.property(
      values,
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })),
      (given, place, apart, [one, other]) => {
        const wrong = whole(given)
        const first = place % wrong.length
        const second = first + apart
        if (second >= wrong.length) return
        wrong[first] = (wrong[first] ?? 0) ^ one
        wrong[second] = (wrong[second] ?? 0) ^ other
        expect(isChecked(wrong)).toBe(false)
      },
    ),
    { numRuns: 2_000 },
  )
})
