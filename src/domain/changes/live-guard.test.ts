// On LIVE, every step that can stop payments says so before the save; on TEST nothing does.
import { describe, expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'

import { liveGuard, liveStepsOf } from './live-guard.ts'

type Loaded = Parameters<typeof liveStepsOf>[1]

const liveGuards = (...args: Parameters<typeof liveStepsOf>) => liveStepsOf(...args).map(liveGuard)

const before: Loaded = {
  apiKey: { tail: 'fghij', createdAt: 0, createdBy: 'Amara Diallo' },
  password: { changedAt: 0 },
  clientKey: { value: 'live_X', createdAt: 0 },
  description: '',
  isActive: true,
  roles: ['Checkout webservice role', 'Merchant Recurring role'],
  accounts: 'all',
  origins: ['https://a.example', 'https://b.example'],
  ipRanges: [],
  expiringKeys: [{ id: 'k', tail: 'abcde', createdAt: 0, expiresAt: 1 }],
}

describe('a save on LIVE', () => {
  test.each<[string, CredentialChanges, RegExp]>([
    ['deactivates', { isActive: false }, /stops every key/],
    ['ends a key now', { expiringKeys: [{ keyId: 'k', action: 'expire' }] }, /uses that key/],
    ['brings a new API key', { generated: { apiKey: 'x' } }, /the current key/],
    ['brings a new password', { generated: { password: 'x' } }, /no overlap/],
    ['brings a new client key', { generated: { clientKey: 'x' } }, /current client key/],
    ['removes a role', { roles: ['Checkout webservice role'] }, /need a role you remove/],
    ['removes an origin', { origins: ['https://b.example'] }, /origin you remove/],
    ['lets only some addresses in', { ipRanges: ['203.0.113.9'] }, /outside the allowed IP/],
    ['limits the accounts', { accounts: ['Shop'] }, /outside the list/],
  ])('that %s is guarded with one sentence; on TEST it is not', (_, changes, sentence) => {
    expect(liveGuards('live', before, changes)).toEqual([expect.stringMatching(sentence)])
    expect(liveGuards('test', before, changes)).toEqual([])
  })

  test.each<[string, Loaded, CredentialChanges]>([
    ['activates', { ...before, isActive: false }, { isActive: true }],
    ['gives a key more time', before, { expiringKeys: [{ keyId: 'k', action: 'reset' }] }],
    ['adds a role', before, { roles: [...before.roles, 'API dispute management'] }],
    ['adds an origin', before, { origins: [...before.origins, 'https://c.example'] }],
    ['lets every address in', { ...before, ipRanges: ['203.0.113.9'] }, { ipRanges: [] }],
    [
      'lets one more address in',
      { ...before, ipRanges: ['1.1.1.1'] },
      { ipRanges: ['1.1.1.1', '1.1.1.2'] },
    ],
    ['reaches more accounts', { ...before, accounts: ['Shop'] }, { accounts: ['Shop', 'Tills'] }],
    ['reaches all accounts', { ...before, accounts: ['Shop'] }, { accounts: 'all' }],
    ['brings the first API key', { ...before, apiKey: null }, { generated: { apiKey: 'x' } }],
    ['brings the first password', { ...before, password: null }, { generated: { password: 'x' } }],
    [
      'brings the first client key',
      { ...before, clientKey: null },
      { generated: { clientKey: 'x' } },
    ],
    ['changes the description', before, { description: 'Shop' }],
  ])('that %s takes nothing from anybody and is not guarded', (_, settings, changes) => {
    expect(liveGuards('live', settings, changes)).toEqual([])
  })

  test('that does several of them names each once', () => {
    const changes = {
      isActive: false,
      roles: ['Merchant Recurring role'],
      generated: { password: 'x' },
    }
    expect(liveStepsOf('live', before, changes)).toEqual([
      'deactivate',
      'new password',
      'remove role',
    ])
  })

  test('that resets one key and ends another is guarded for the one that it ends', () => {
    const expiringKeys = [
      { keyId: 'j', action: 'reset' as const },
      { keyId: 'k', action: 'expire' as const },
    ]
    expect(liveStepsOf('live', before, { expiringKeys })).toEqual(['expire key'])
  })

  test('that swaps one address or account for another is guarded', () => {
    const limited: Loaded = { ...before, ipRanges: ['1.1.1.1'], accounts: ['Shop'] }
    expect(liveStepsOf('live', limited, { ipRanges: ['1.1.1.2'] })).toEqual(['limit addresses'])
    expect(liveStepsOf('live', limited, { accounts: ['Tills'] })).toEqual(['limit accounts'])
  })
})

test('Taking a role from a person is told to apply on Live', () => {
  expect(liveGuard('take user role')).toMatch(/^Roles of people apply on Live/)
})
