// The faults that `npm run mutate` plants still have a place in the code.
import { expect, test } from 'vitest'

import { misplacedFaults } from './planted-faults.ts'

test('every planted fault finds the sound text that it takes the place of', () => {
  expect(misplacedFaults()).toEqual([])
})
