// The direction in which a column sorts at first.
import { expect, test } from 'vitest'

import { defaultDirection } from './list-order.ts'

test('The newest comes first, names and states from the start of the alphabet', () => {
  expect(defaultDirection('createdAt')).toBe('descending')
  expect(defaultDirection('username')).toBe('ascending')
  expect(defaultDirection('status')).toBe('ascending')
})
