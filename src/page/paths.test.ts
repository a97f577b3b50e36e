// Addresses: each place has its own, and a link to go on to leads nowhere but into the product.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { onwardAddress } from './onward-address.ts'
import { pathsOf, withoutWhere } from './paths.ts'

describe('the address of a page', () => {
  test('begins with the place, whatever the account is called', () => {
    const where = { environment: 'live', account: 'Larkfield / Goods?' }
    expect(pathsOf(where).configure('S2-1')).toBe(
      '/live/Larkfield%20%2F%20Goods%3F/developers/api-credentials/credential/S2-1',
    )
  })

  test('is the short one without its place, and gets it back', () => {
    const account = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(account, fc.constantFrom('test', 'live'), (code, environment) => {
        const there = pathsOf({ environment, account: code })
        expect(withoutWhere(there.user('amara'))).toBe(pathsOf().user('amara'))
        expect(there.at(pathsOf().apiLogs)).toBe(there.apiLogs)
      }),
    )
  })
})

describe('where to go on after signing in', () => {
  test.each([
    '/',
    '/live/LarkfieldGoods/developers/api-credentials/payments/S2-1?a=b#c',
    '/settings/users',
    '/?wait-for-worker',
  ])('is what was asked for: %s', (asked) => {
    expect(onwardAddress(asked)).toBe(asked)
  })

  test.each([
    null,
    '',
    'developers',
    '//evil.example',
    '//evil.example/settings/users',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '//',
    '/sign-in',
    '/sign-in/',
    '/Sign-In?from=/sign-in',
  ])('is the start for %j, which is no page to go on to', (asked) => {
    expect(onwardAddress(asked)).toBe('/')
  })

  test('never leaves the product, whatever a link says', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '.',
      '%2e',
      '@',
      ':',
      '?',
      '#',
      'evil',
      '\n',
      ' ',
    )
    const text = fc.array(parts, { maxLength: 12 }).map((some) => `/${some.join('')}`)
    fc.assert(
      fc.property(text, (asked) => {
        const here = 'https://practice.example'
        expect(new URL(onwardAddress(asked), here).origin).toBe(here)
      }),
    )
  })
})
