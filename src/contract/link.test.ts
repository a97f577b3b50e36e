// A link is told from any other address, and its parameters are taken away without a trace.
import { expect, test } from 'vitest'

import { isLink } from './link-parameters.ts'
import { readLink, writeLink } from './link.ts'

test.each(['', '?search=scenario', '?accounts=A', '?credential=S2-1&wait-for-worker'])(
  '“%s” is no link',
  (search) => {
    expect(isLink(search)).toBe(false)
    expect(readLink(search)).toEqual({})
  },
)

test.each([
  '?exercise=first-key',
  '?world',
  '?scenario=a',
  '?tab=x&size=2',
  '?now=1',
  '?freeze',
  '?as=b',
  '?account=c',
  '?environment=d',
])('“%s” is one', (search) => {
  expect(isLink(search)).toBe(true)
})

test('What a link asks for is read as it is written, also what stands alone', () => {
  expect(readLink('?tab=x&scenario=first-visit&freeze&as=')).toEqual({
    scenario: 'first-visit',
    freeze: '',
    as: '',
  })
})

test('What is left of a link is the address of its page', () => {
  expect(writeLink('?scenario=a&as=b&now=1&freeze&size=2&account=c&environment=d', {})).toBe('')
  expect(writeLink('?search=a%2Cb&scenario=x', {})).toBe('?search=a%2Cb')
  expect(writeLink('?scenario=x&as=y', { scenario: 'z' })).toBe('?scenario=z')
})
