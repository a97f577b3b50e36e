// Which responses are refusals, and that they come first.
import { expect, test } from 'vitest'

import { isRefused, refusedFirst, statusInWords } from './call-status.ts'

test('a refusal begins at 400', () => {
  expect([200, 204, 399, 400, 401, 500].map(isRefused)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ])
})

test('refused lines come first, and each kind stays in its order', () => {
  const lines = [200, 401, 202, 403, 200].map((status, id) => ({ id, status }))
  expect(refusedFirst(lines).map(({ id }) => id)).toEqual([1, 3, 0, 2, 4])
  expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4])
})

test('a status has its name, where it has one', () => {
  expect(statusInWords(401)).toBe('401 Unauthorized')
  expect(statusInWords(418)).toBe('418')
})
