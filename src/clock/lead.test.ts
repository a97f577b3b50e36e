// The simulated time against real time, in the words of the top bar.
import { expect, test } from 'vitest'

import { isRealTime, leadInWords } from './lead.ts'

const hour = 3_600_000

test.each([
  [0, false, 'Real time', true],
  [999, false, 'Real time', true],
  [-999, false, 'Real time', true],
  [1000, false, '1 s ahead', false],
  [-1000, false, '1 s behind', false],
  [2 * hour, false, '2 h ahead', false],
  [-hour - 60_000, false, '1 h 1 min behind', false],
  [0, true, 'Frozen', false],
  [5 * hour, true, 'Frozen', false],
])('%i ms, frozen %s: %s', (shiftMs, isFrozen, words, isReal) => {
  expect(leadInWords({ shiftMs, isFrozen })).toBe(words)
  expect(isRealTime({ shiftMs, isFrozen })).toBe(isReal)
})
