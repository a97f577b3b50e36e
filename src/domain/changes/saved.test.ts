// What was saved, in the past tense: which key, and until when the one before works.
import { describe, expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'
import { days } from '#domain/values/time.ts'

import { describeChanges, type Settings } from './change.ts'
import { describeSaved } from './saved.ts'

const now = Date.parse('2026-03-02T10:00:00Z')

const before: Settings = {
  description: 'Shop',
  isActive: true,
  roles: ['Checkout'],
  accounts: 'all',
  origins: [],
  ipRanges: [],
  expiringKeys: [
    { id: 'k1', tail: 'ab:c1', createdAt: 1, expiresAt: 2 },
    { id: 'k2', tail: 'abcd2', createdAt: 1, expiresAt: 3 },
  ],
}
const loaded = { ...before, apiKey: { tail: 'zCeb3' }, password: {}, clientKey: {} }
const withoutSecrets = { ...before, apiKey: null, password: null, clientKey: null }

const changes: CredentialChanges = {
  isActive: false,
  roles: ['Payout'],
  generated: { apiKey: 'g1', password: 'g2', clientKey: 'g3' },
  expiringKeys: [
    { keyId: 'k1', action: 'reset' },
    { keyId: 'k2', action: 'expire' },
  ],
}
const made = { apiKey: { tail: 'C"VF!' } }
const told = (row: typeof loaded | typeof withoutSecrets) =>
  describeSaved(row, changes, made, now).map(({ key: _, ...change }) => change)

describe('what was saved', () => {
  test('names keys by their endings, and ends by their instants', () => {
    const until = now + days(1)
    expect(told(loaded)).toEqual([
      { words: 'Status set to Inactive' },
      { words: 'New API key …C"VF!; previous key …zCeb3 expires', until },
      { words: 'Expiry time of key …ab:c1 reset to 24 hours; it expires', until },
      { words: 'Key …abcd2 expired' },
      { words: 'New password; the previous one stopped working' },
      { words: 'New client key; the previous one expires', until },
      { words: 'Role added: Payout' },
      { words: 'Role removed: Checkout' },
    ])
  })

  test('tells of no key before the first', () => {
    expect(told(withoutSecrets)).toEqual(
      expect.arrayContaining([
        { words: 'New API key …C"VF!' },
        { words: 'New password' },
        { words: 'New client key' },
      ]),
    )
  })

  test('is told item by item as it was pending', () => {
    const keys = (all: { key: unknown }[]) => all.map(({ key }) => key)
    expect(keys(describeSaved(loaded, changes, made, now))).toEqual(
      keys(describeChanges(loaded, changes)),
    )
  })
})
