// Two people, one credential: nobody's intention is lost, and what clashes is named.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'

import { describeChanges, keyText, withField, type ChangeKey, type Settings } from './change.ts'
import { isChangedByBoth, keptInstead, rebase, restOf } from './conflict.ts'

const before: Settings = {
  description: 'Shop',
  isActive: true,
  roles: ['Checkout', 'Recurring'],
  accounts: ['Stores'],
  origins: ['https://a.example'],
  ipRanges: [],
  expiringKeys: [
    { id: 'k1', tail: 'abcd1', createdAt: 1, expiresAt: 20 },
    { id: 'k2', tail: 'abcd2', createdAt: 1, expiresAt: 30 },
  ],
}

const someRoles = fc.subarray(['Checkout', 'Recurring', 'Payout', 'Reports'])
const sorted = (list: readonly string[] | undefined) => [...(list ?? [])].toSorted()

describe('changes carried over to what somebody else has saved', () => {
  test('stay the same when nobody saved anything else', () => {
    const changes: CredentialChanges = {
      description: '',
      roles: ['Checkout'],
      origins: ['https://a.example', 'https://b.example'],
      generated: { apiKey: 'g1' },
      expiringKeys: [{ keyId: 'k1', action: 'reset' }],
    }
    expect(rebase(before, before, changes)).toEqual(changes)
  })

  test('keep what the other added and removed, beside what I add and remove', () => {
    fc.assert(
      fc.property(someRoles, someRoles, someRoles, (loaded, mine, theirs) => {
        const base = { ...before, roles: loaded }
        const other = { ...before, roles: theirs }
        const changes = rebase(base, other, withField(base, {}, 'roles', mine))
        const added = mine.filter((role) => !loaded.includes(role))
        const removed = loaded.filter((role) => !mine.includes(role))
        const wanted = [...new Set([...theirs, ...added])].filter((role) => !removed.includes(role))
        expect(sorted(changes.roles ?? theirs)).toEqual(sorted(wanted))
      }),
    )
  })

  test('win over a value that the other changed, until I let go of mine', () => {
    const theirs = { ...before, description: 'Theirs', accounts: 'all' as const }
    expect(rebase(before, theirs, { description: 'Mine' })).toEqual({ description: 'Mine' })
    expect(rebase(before, theirs, { description: '' })).toEqual({ description: '' })
    expect(rebase(before, theirs, { isActive: false })).toEqual({ isActive: false })
  })

  test('are none any more where the other did the same', () => {
    const theirs = { ...before, description: 'Same', isActive: false, ipRanges: ['192.0.2.1'] }
    const mine = { description: 'Same', isActive: false, ipRanges: ['192.0.2.1'] }
    expect(rebase(before, theirs, mine)).toEqual({})
  })

  test('let go of what the other has removed and I had only left alone', () => {
    const theirs = { ...before, origins: [] }
    const changes = { origins: ['https://a.example', 'https://b.example'] }
    expect(rebase(before, theirs, changes)).toEqual({ origins: ['https://b.example'] })
  })

  test('lose the action on a key that works no longer, and keep the generated ones', () => {
    const theirs = { ...before, expiringKeys: before.expiringKeys.slice(1) }
    const changes: CredentialChanges = {
      generated: { password: 'g1' },
      expiringKeys: [
        { keyId: 'k1', action: 'reset' },
        { keyId: 'k2', action: 'expire' },
      ],
    }
    expect(rebase(before, theirs, changes)).toEqual({
      generated: { password: 'g1' },
      expiringKeys: [{ keyId: 'k2', action: 'expire' }],
    })
  })
})

describe('a collision', () => {
  /** What I changed that they changed too. */
  const collisions = (theirs: Settings, changes: CredentialChanges) =>
    describeChanges(before, changes)
      .filter(({ key }) => isChangedByBoth(before, theirs, key))
      .map(({ key }) => keyText(key))

  const mine: CredentialChanges = {
    description: 'Mine',
    isActive: false,
    accounts: 'all',
    roles: ['Checkout', 'Payout'],
    generated: { apiKey: 'g1' },
    expiringKeys: [{ keyId: 'k1', action: 'reset' }],
  }

  test('is a value or an expiring key that both have changed', () => {
    const theirs: Settings = {
      ...before,
      description: 'Theirs',
      accounts: ['Stores', 'Market'],
      expiringKeys: before.expiringKeys.map((key) => ({ ...key, expiresAt: 99 })),
    }
    expect(collisions(theirs, mine)).toEqual(['description', 'expiringKeys k1', 'accounts'])
  })

  test('is whether it is active, where both have switched that', () => {
    const switched: CredentialChanges = { isActive: !before.isActive }
    expect(collisions({ ...before, isActive: !before.isActive }, switched)).toEqual(['isActive'])
    expect(collisions({ ...before, description: 'Theirs' }, switched)).toEqual([])
  })

  test('is not what only one of the two has changed', () => {
    expect(collisions(before, mine)).toEqual([])
    expect(collisions({ ...before, description: 'Theirs', isActive: false }, {})).toEqual([])
  })

  test('is an expiring key whose own end the other has moved, and no other key', () => {
    const moved: Settings = {
      ...before,
      expiringKeys: before.expiringKeys.map((key) =>
        key.id === 'k2' ? { ...key, expiresAt: 99 } : key,
      ),
    }
    expect(collisions(moved, mine)).toEqual([])
    expect(collisions({ ...before, expiringKeys: [] }, mine)).toEqual([])
    const of = { field: 'expiringKeys', item: 'k2' } as const
    expect(isChangedByBoth(before, moved, of)).toBe(true)
    expect(isChangedByBoth({ ...before, expiringKeys: [] }, before, of)).toBe(false)
  })

  test('is never a role, an origin or an address: those add up', () => {
    fc.assert(
      fc.property(someRoles, someRoles, (roles, theirs) => {
        expect(collisions({ ...before, roles: theirs, origins: [] }, { roles })).toEqual([])
      }),
    )
  })
})

describe('what is left to save once something was saved', () => {
  const saved = (changes: Partial<Settings>): Settings => ({ ...before, ...changes })

  test('is nothing where nothing was changed since, whatever the backend made of it', () => {
    const sent: CredentialChanges = {
      description: 'Shop ',
      roles: ['Checkout'],
      generated: { apiKey: 'g1' },
      expiringKeys: [{ keyId: 'k1', action: 'expire' }],
    }
    const after = saved({ description: 'Shop', roles: ['Checkout'], accounts: 'all' })
    expect(restOf(before, sent, sent, after)).toEqual({})
  })

  test('is what was changed since, and what was changed back', () => {
    const sent: CredentialChanges = { description: 'second', isActive: false }
    const after = saved({ description: 'second', isActive: false })
    expect(restOf(before, sent, { ...sent, description: 'second and more' }, after)).toEqual({
      description: 'second and more',
    })
    expect(restOf(before, sent, {}, after)).toEqual({ description: 'Shop', isActive: true })
  })

  test('is a secret or an expiry that was not sent, never one that was', () => {
    const sent: CredentialChanges = {
      generated: { apiKey: 'g1' },
      expiringKeys: [{ keyId: 'k1', action: 'reset' }],
    }
    const since: CredentialChanges = {
      generated: { apiKey: 'g2', password: 'g3' },
      expiringKeys: [
        { keyId: 'k1', action: 'reset' },
        { keyId: 'k2', action: 'reset' },
      ],
    }
    expect(restOf(before, sent, since, before)).toEqual({
      generated: { apiKey: 'g2', password: 'g3' },
      expiringKeys: [{ keyId: 'k2', action: 'reset' }],
    })
    expect(restOf(before, sent, {}, before)).toEqual({})
  })

  test('leaves what somebody else saved on top as they saved it', () => {
    const after = saved({ description: 'Theirs', ipRanges: ['192.0.2.9'], roles: ['Checkout'] })
    const sent: CredentialChanges = { roles: ['Checkout'] }
    expect(restOf(before, sent, { ...sent, ipRanges: ['192.0.2.1'] }, after)).toEqual({
      ipRanges: ['192.0.2.9', '192.0.2.1'],
    })
  })

  test('is what was switched back, though it was inactive before', () => {
    const sleeping = { ...before, isActive: false }
    const sent: CredentialChanges = { description: 'Awake' }
    const after = { ...sleeping, description: 'Awake' }
    expect(restOf(sleeping, sent, { ...sent, isActive: true }, after)).toEqual({ isActive: true })
    expect(restOf(sleeping, sent, sent, after)).toEqual({})
  })

  test('is another action on a key that was sent one, and each key by itself', () => {
    const sent: CredentialChanges = {
      expiringKeys: [
        { keyId: 'k1', action: 'reset' },
        { keyId: 'k2', action: 'reset' },
      ],
    }
    const since: CredentialChanges = { expiringKeys: [{ keyId: 'k1', action: 'expire' }] }
    expect(restOf(before, sent, sent, before)).toEqual({})
    expect(restOf(before, sent, since, before)).toEqual(since)
    expect(restOf(before, { description: 'Mine' }, since, before)).toMatchObject(since)
  })

  test('names no secrets where none is left', () => {
    const rest = restOf(before, { description: 'Mine' }, { description: 'Yours' }, before)
    expect(Object.keys(rest)).toEqual(['description'])
  })
})

describe('what stays if a change is discarded', () => {
  const theirs: Settings = {
    ...before,
    description: '',
    isActive: false,
    accounts: ['LarkfieldStores'],
    ipRanges: ['192.0.2.9'],
  }
  const known = [{ id: 'LarkfieldStores', name: 'Larkfield Stores', level: 'merchant' as const }]
  test.each<[ChangeKey, string]>([
    [{ field: 'description' }, 'No description'],
    [{ field: 'isActive' }, 'Inactive'],
    [{ field: 'accounts' }, 'Larkfield Stores'],
    [{ field: 'ipRanges', item: '192.0.2.9' }, '192.0.2.9 stays'],
    [{ field: 'ipRanges', item: '192.0.2.1' }, 'Without 192.0.2.1'],
    [{ field: 'generated', item: 'password' }, 'The current password stays'],
    [{ field: 'expiringKeys', item: 'gone' }, 'Expired'],
  ])('%o: %s', (key, words) => expect(keptInstead(theirs, key, known)).toBe(words))

  test('is told of texts, of all accounts, and of the end of a key', () => {
    const key = {
      id: 'k1',
      tail: '00001',
      createdAt: 0,
      expiresAt: Date.parse('2026-03-02T10:00Z'),
    }
    const all = { accounts: 'all', expiringKeys: [key] } as const
    const other: Settings = { ...before, ...all, description: 'Theirs', expiringKeys: [key] }
    expect(keptInstead(other, { field: 'description' }, [])).toBe('“Theirs”')
    expect(keptInstead(other, { field: 'accounts' }, [])).toBe('All merchant accounts')
    expect(keptInstead(other, { field: 'expiringKeys', item: 'k1' }, [])).toBe(
      'Expires at 2 Mar 2026, 10:00 UTC',
    )
  })
})
