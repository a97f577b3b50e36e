// The body of a refusal: what its status means where the documentation names no type for it.
import { expect, test } from 'vitest'

import { problemBody } from './problem.ts'

const titleOf = (status: number) => problemBody({ status, detail: 'Why.' }, 'id').title

test('a status without a type of its own is a refusal below 500, and a failure from there on', () => {
  expect([402, 451, 499].map(titleOf)).toEqual(Array(3).fill('Request refused'))
  expect([500, 501, 599].map(titleOf)).toEqual(Array(3).fill('Internal error'))
  expect(problemBody({ status: 451, detail: 'Why.' }, 'id')).toEqual({
    type: 'https://docs.adyen.com/errors/internal',
    title: 'Request refused',
    status: 451,
    detail: 'Why.',
    errorCode: '00_451',
    requestId: 'id',
  })
})
