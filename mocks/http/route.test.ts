// Every address of the server means one thing, whatever the base, and none reaches beyond the APIs.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { providerAddress } from '#contract/addresses.ts'
import { livePrefix, providerApis } from '#domain/calls/provider-api.ts'

import { meaningOf } from './route.ts'

const own = 'http://simulator.localhost/'
const me = 'management-test.adyen.com/v3/me'

test.each([
  ['/', { kind: 'page', rest: '/' }],
  ['/developers/api-credentials/payments?x=1', { kind: 'page' }],
  ['/assets/app-1.js', { kind: 'page', rest: '/assets/app-1.js' }],
  ['/sessionsless', { kind: 'page', rest: '/sessionsless' }],
  ['/sessions', { kind: 'page', rest: '/sessions' }],
  ['/sessions/abc', { kind: 'page', rest: '/', sessionId: 'abc' }],
  ['/sessions/abc/live/A?x#y', { kind: 'page', rest: '/live/A?x#y', sessionId: 'abc' }],
  ['/ca-api/v1/users', { kind: 'backend', url: `${own}ca-api/v1/users` }],
  ['/sessions/abc/ca-api/v1/users?a=b', { kind: 'backend', sessionId: 'abc' }],
  ['/sandbox-api/v1/clock', { kind: 'backend', url: `${own}sandbox-api/v1/clock` }],
  ['/sandbox-api/v1/sessions', { kind: 'sessions', url: `${own}sandbox-api/v1/sessions` }],
  ['/sandbox-api/v1/sessions/abc', { kind: 'sessions' }],
  ['/sandbox-api/v1/sessionsless', { kind: 'backend' }],
  ['/sandbox-api/v1/classes', { kind: 'classes', url: `${own}sandbox-api/v1/classes` }],
  ['/sandbox-api/v1/classes/ABC/results?after=1', { kind: 'classes' }],
  ['/ca-api', { kind: 'nothing' }],
  ['/ca-api/v2/users', { kind: 'nothing' }],
  ['/sandbox-api/v1', { kind: 'nothing' }],
  [`/provider/${me}`, { kind: 'backend', url: `https://${me}` }],
  [`/sessions/abc/provider/${me}?q=1`, { kind: 'backend', url: `https://${me}?q=1` }],
  ['/provider', { kind: 'nothing' }],
  ['/provider/', { kind: 'nothing' }],
  ['/provider/evil.example/v3/me', { kind: 'nothing' }],
  ['/provider/evil.example?x=.adyen.com/', { kind: 'nothing' }],
  ['/provider/management-test.adyen.com', { kind: 'nothing' }],
  ['/provider//adyen.com/v3/me', { kind: 'nothing' }],
])('%s means %o', (target, meaning) => {
  expect(meaningOf(target, '/')).toMatchObject(meaning)
  const below = 'rest' in meaning ? { ...meaning, rest: `/a/b${meaning.rest}` } : meaning
  expect(meaningOf(`/a/b${target}`, '/a/b/')).toMatchObject(below)
})

test('an address beside the base is a page, which the host of files refuses', () => {
  for (const target of ['/ca-api/v1/users', '/', '', '*', 'http://x/practice/ca-api/v1/users']) {
    expect(meaningOf(target, '/practice/')).toMatchObject({ kind: 'page', rest: target })
  }
})

test('every base of a provider API is reached below provider/, on Test and on Live', () => {
  const bases = Object.values(providerApis).flatMap(({ bases: all }) => Object.values(all))
  expect(bases.length).toBeGreaterThan(10)
  expect(bases.some((base) => base.includes(livePrefix))).toBe(true)
  for (const base of bases) {
    const target = `/provider/${base.slice('https://'.length)}/me`
    expect(meaningOf(target, '/')).toMatchObject({ kind: 'backend', url: `${base}/me` })
  }
})

test('Whatever is asked for below provider/ is an address of the provider, or nothing', () => {
  const piece = fc.constantFrom(
    'adyen.com',
    'a',
    '.',
    '/',
    '//',
    '@',
    ':',
    '?',
    '#',
    '\\',
    '%2f',
    ' ',
  )
  const host = fc.constantFrom('', 'checkout-test.adyen.com', 'kyc-live.adyen.com/')
  const address = fc
    .tuple(host, fc.array(piece, { maxLength: 8 }))
    .map(([start, pieces]) => start + pieces.join(''))
  let reached = 0
  fc.assert(
    fc.property(address, (rest) => {
      const meant = meaningOf(`/provider/${rest}`, '/')
      if (meant.kind !== 'backend') return
      reached += 1
      expect(providerAddress.test(meant.url)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
  expect(reached).toBeGreaterThan(100)
})
