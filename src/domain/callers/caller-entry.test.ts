// What people may enter of a caller, at every edge.
import { expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'
import { callInWords } from '#domain/roles/api-call.ts'

import { callsFor, checkCallerEntry, keptEntry, whyNoCaller, whyNotCall } from './caller-entry.ts'

const check = (name: string, address = '', names: string[] = []) =>
  checkCallerEntry({ name, address }, names).map(({ name: field, message }) => [field, message])

test('a name is needed, has at most fifty characters, and is nobody else’s', () => {
  expect(check('Shop')).toEqual([])
  expect(check(' \u200b')).toEqual([['name', 'Enter a name.']])
  expect(check('a'.repeat(50))).toEqual([])
  expect(check(`  ${'a'.repeat(50)} `)).toEqual([])
  expect(check('a'.repeat(51))).toEqual([
    ['name', 'A name can have at most 50 characters; this one has 51.'],
  ])
  expect(check(' payout JOB', '', ['Payout job'])).toEqual([
    ['name', 'This credential already has a simulated integration called “payout JOB”.'],
  ])
  for (const [there, typed] of [
    ['Café', 'CAFE\u0301'],
    ['İstanbul', 'istanbul'],
    ['Web-shop', 'web–shop'],
    ['Payout job', 'Payout\u00a0\u00a0job'],
  ] as const) {
    expect(
      check(typed, '', [there]).map(([field]) => field),
      typed,
    ).toEqual(['name'])
  }
  expect(check('Refund job', '', ['Payout job', 'Web shop'])).toEqual([])
  expect(check('two\nlines')[0]?.[0]).toBe('name')
})

test('an address is optional, one, and kept as it is written everywhere', () => {
  expect(check('Shop', '192.0.2.10')).toEqual([])
  expect(check('Shop', '192.0.2.0/24')).toEqual([
    ['address', 'Enter one IPv4 or IPv6 address, or leave the field empty.'],
  ])
  expect(check('Shop', 'somewhere')[0]?.[0]).toBe('address')
  expect(keptEntry({ name: ' Shop ', address: ' ' })).toEqual({ name: 'Shop', address: null })
  expect(keptEntry({ name: 'Shop', address: '2001:DB8::0' }).address).toBe('2001:db8::')
})

test('a credential is offered the calls of the APIs that know its type, and no others', () => {
  expect(callsFor('lem').map(callInWords)).toEqual(['POST /sessions', 'GET /legalEntities/{id}'])
  expect(callsFor('report')).toEqual([])
  const pay = { api: 'Checkout', method: 'POST', path: '/payments' } as const
  expect(whyNotCall('web-service', pay)).toBeUndefined()
  expect(whyNotCall('lem', pay)).toBe('A LEM user cannot be used for this call.')
  expect(whyNotCall('web-service', { ...pay, path: '/refunds' })).toBeDefined()
  const session = { api: 'Session authentication', method: 'POST', path: '/sessions' } as const
  expect(whyNotCall('lem', session)).toBeUndefined()
  expect(whyNotCall('lem', { ...session, api: 'Checkout' })).toBeDefined()
})

test('ten of them is the most, and a report service user can have none', () => {
  expect(whyNoCaller('lem', limits.callers - 1)).toBeUndefined()
  expect(whyNoCaller('lem', limits.callers)).toBe(
    'A credential can have at most 10 simulated integrations.',
  )
  expect(whyNoCaller('report', 0)).toBe(
    'None of the simulated APIs can be called with a Report service user.',
  )
})
