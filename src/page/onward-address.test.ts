// Signing in leads on to where a link wanted to go, and never out of the product.
import { expect, test } from 'vitest'

import { onwardAddress } from './onward-address.ts'
import { signIn } from './paths.ts'

test.each([
  '/live/LarkfieldGoods/developers/api-logs?statuses=403#lines',
  '/developers/api-credentials/payments/S2-1',
  '/?search=%2F%2Fevil.example',
])('A page of the product is gone on to, whole: %s', (asked) =>
  expect(onwardAddress(asked)).toBe(asked),
)

test.each([
  null,
  '',
  'developers',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%09/../..//evil.example',
  'javascript:alert(1)',
  signIn,
  `${signIn}?from=/developers`,
])('Anything else leads to the start: %j', (asked) => {
  const onward = onwardAddress(asked)
  expect(new URL(onward, 'https://here.example').host).toBe('here.example')
  expect(onward).toBe('/')
})
