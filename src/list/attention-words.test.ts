// The sentence above the list, for every number that reads differently.
import { expect, test } from 'vitest'

import { endingInWords, refusedInWords } from './attention-words.ts'

test.each([
  [1, 0, '1 key ends within 24 hours; it is not in use.'],
  [1, 1, '1 key ends within 24 hours; it is still in use.'],
  [2, 0, '2 keys end within 24 hours; none is in use.'],
  [2, 1, '2 keys end within 24 hours; 1 is still in use.'],
  [2, 2, '2 keys end within 24 hours; both are still in use.'],
  [3, 2, '3 keys end within 24 hours; 2 are still in use.'],
  [3, 3, '3 keys end within 24 hours; all are still in use.'],
])('%i ending, %i in use', (ending, inUse, words) => {
  expect(endingInWords({ ending, inUse })).toBe(words)
})

test.each([
  [1, '1 integration is being refused.'],
  [2, '2 integrations are being refused.'],
])('%i refused', (count, words) => expect(refusedInWords(count)).toBe(words))
