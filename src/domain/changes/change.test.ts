// Pending changes in words: every one a sentence, every one undone alone.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'

import {
  accountsInWords,
  describeChanges,
  keyText,
  undoChange,
  withField,
  type Settings,
} from './change.ts'

const before: Settings = {
  description: 'Shop',
  isActive: true,
  roles: ['Checkout', 'Recurring'],
  accounts: 'all',
  origins: ['https://a.example:8443'],
  ipRanges: ['192.0.2.1'],
  expiringKeys: [
    { id: 'k1', tail: 'ab:c1', createdAt: 1, expiresAt: 2 },
    { id: 'k2', tail: 'abcd2', createdAt: 1, expiresAt: 3 },
  ],
}

const everything: CredentialChanges = {
  description: 'Spring shop',
  isActive: false,
  roles: ['Recurring', 'Payout'],
  accounts: ['Stores', 'Market'],
  origins: ['http://localhost:3000'],
  ipRanges: [],
  generated: { apiKey: 'g1', password: 'g2', clientKey: 'g3' },
  expiringKeys: [
    { keyId: 'k1', action: 'reset' },
    { keyId: 'k2', action: 'expire' },
  ],
}

const wordsOf = (changes: CredentialChanges) =>
  describeChanges(before, changes).map(({ words }) => words)

/** Changes as the page makes them: field by field, whatever somebody clicks. */
const anyChanges = fc
  .record(
    {
      description: fc.constantFrom('', 'Shop', 'Other'),
      isActive: fc.boolean(),
      roles: fc.subarray(['Checkout', 'Recurring', 'Payout', 'Reports: all']),
      accounts: fc.oneof(fc.constant('all' as const), fc.subarray(['Stores', 'Market'])),
      origins: fc.subarray([
        'https://a.example:8443',
        'http://localhost:3000',
        'https://c.example',
      ]),
      ipRanges: fc.subarray(['192.0.2.1', '2001:db8::/32']),
      generated: fc.record(
        { apiKey: fc.constant('g1'), password: fc.constant('g2'), clientKey: fc.constant('g3') },
        { requiredKeys: [] },
      ),
      expiringKeys: fc.subarray([
        { keyId: 'k1', action: 'reset' as const },
        { keyId: 'k2', action: 'expire' as const },
      ]),
    },
    { requiredKeys: [] },
  )
  .map((fields: CredentialChanges) => {
    let changes: CredentialChanges = fields
    for (const field of ['description', 'isActive', 'accounts', 'expiringKeys'] as const) {
      changes = withField(before, changes, field, fields[field])
    }
    for (const field of ['roles', 'origins', 'ipRanges'] as const) {
      changes = withField(before, changes, field, fields[field])
    }
    return changes
  })

describe('the pending changes', () => {
  test('are each told in words, in the order of the page', () => {
    expect(wordsOf(everything)).toEqual([
      'Status set to Inactive',
      'Description set to “Spring shop”',
      'New API key',
      'Reset expiry time of key …ab:c1 to 24 hours',
      'Expire key …abcd2 now',
      'New password',
      'IP range removed: 192.0.2.1',
      'New client key',
      'Allowed origin added: http://localhost:3000',
      'Allowed origin removed: https://a.example:8443',
      'Accounts set to Stores, Market',
      'Role added: Payout',
      'Role removed: Checkout',
    ])
  })

  test('name an emptied description, the way back to active, and every account', () => {
    expect(wordsOf({ description: '', isActive: true })).toEqual([
      'Status set to Active',
      'Description removed',
    ])
    expect(accountsInWords('all', [])).toBe('all merchant accounts')
    expect(accountsInWords([], [])).toBe('no merchant account')
  })

  test('call accounts by their names, as far as the reader knows them', () => {
    const known = [{ id: 'Stores', name: 'Larkfield Stores', level: 'merchant' as const }]
    const changes = { accounts: ['Stores', 'Market'] }
    expect(describeChanges(before, changes, known).map(({ words }) => words)).toEqual([
      'Accounts set to Larkfield Stores, Market',
    ])
  })

  test('are none for nothing changed, and for a list in another order', () => {
    expect(describeChanges(before, {})).toEqual([])
    expect(wordsOf({ roles: ['Recurring', 'Checkout'] })).toEqual([])
  })

  test('each have a key of their own', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const keys = describeChanges(before, changes).map(({ key }) => keyText(key))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('undoing', () => {
  test('one change leaves exactly the others', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const all = describeChanges(before, changes)
        for (const { key, words } of all) {
          const rest = wordsOf(undoChange(before, changes, key))
          expect(rest.toSorted()).toEqual(
            all
              .map((change) => change.words)
              .filter((other) => other !== words)
              .toSorted(),
          )
        }
      }),
    )
  })

  test('all changes, in whatever order, leaves nothing to save', () => {
    fc.assert(
      fc.property(anyChanges, fc.infiniteStream(fc.nat()), (changes, turns) => {
        let left = changes
        for (;;) {
          const pending = describeChanges(before, left)
          const next = pending[(turns.next().value ?? 0) % pending.length]
          if (!next) break
          left = undoChange(before, left, next.key)
        }
        expect(left).toEqual({})
      }),
    )
  })
})

describe('setting a field', () => {
  test('to what was loaded is no change', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { description, isActive, accounts, roles, origins, ipRanges } = before
        let back = withField(before, changes, 'description', description)
        back = withField(before, back, 'isActive', isActive)
        back = withField(before, back, 'accounts', accounts)
        back = withField(before, back, 'roles', roles.toReversed())
        back = withField(before, back, 'origins', origins)
        back = withField(before, back, 'ipRanges', ipRanges)
        back = withField(before, back, 'expiringKeys', [])
        expect(Object.keys(back).filter((field) => field !== 'generated')).toEqual([])
      }),
    )
  })

  test('leaves the other pending changes alone', () => {
    const { description: _, ...others } = everything
    expect(withField(before, everything, 'description', 'Shop')).toEqual(others)
    expect(withField(before, everything, 'roles', [])).toEqual({ ...everything, roles: [] })
  })
})
