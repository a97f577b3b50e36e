// Large numbers are read in groups of three digits.
import { expect, test } from 'vitest'

import { countText } from './count-text.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [10_000, '10,000'],
  [1_234_567, '1,234,567'],
])('%i is %s', (count, text) => expect(countText(count)).toBe(text))
