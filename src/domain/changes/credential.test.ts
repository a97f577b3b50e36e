// What a save makes of a credential: only what it names, each by its own rule, nothing lost.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialType, SecretKind } from '#contract/credential.ts'

import {
  newCredential,
  withChanges,
  withCopied,
  type Credential,
  type GeneratedRecord,
} from './credential.ts'
import { defaultRoles } from '#domain/roles/role.ts'

const createdAt = 1_772_445_600_000
const day = 86_400_000
const now = createdAt + 10 * day
const by = 'Bruno Keller'

const fresh = (type: CredentialType, ceiling: readonly string[] = defaultRoles(type)) =>
  newCredential(
    { id: 'S2-1', environment: 'test', type, username: 'ws', description: '', accounts: 'all' },
    ceiling,
    createdAt,
    'Amara Diallo',
  )

const made = (kind: SecretKind, id: string): GeneratedRecord => ({
  id,
  credentialId: 'S2-1',
  kind,
  fingerprint: `print of ${id}`,
  tail: id.padStart(5, '-'),
  value: kind === 'clientKey' ? `test_${id}` : null,
  createdAt: now - 1000,
  createdBy: 'Amara Diallo',
})

const withKey = (credential: Credential, id: string, at: number) =>
  withChanges(credential, {}, { apiKey: made('apiKey', id) }, at, by)

/** Forbids every change of its input: a save answers a new credential. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(Object.freeze(value))) frozen(part)
  }
  return value
}

describe('a new credential', () => {
  test.each(['web-service', 'report', 'platform-web-service', 'lem'] as const)(
    'of the type %s is active, has its default roles and no secret',
    (type) => {
      expect(fresh(type)).toMatchObject({
        isActive: true,
        revision: 1,
        createdAt,
        lastChange: { at: createdAt, by: 'Amara Diallo' },
        roles: defaultRoles(type),
        apiKey: null,
        previousKeys: [],
        password: null,
        clientKey: null,
        previousClientKeys: [],
      })
    },
  )

  test('on Payments starts with no more than the first credential has', () => {
    const [one = ''] = defaultRoles('web-service')
    expect(fresh('web-service', [one]).roles).toEqual([one])
    expect(fresh('lem', []).roles).toEqual(defaultRoles('lem'))
    expect(fresh('report', []).roles).toEqual(defaultRoles('report'))
  })
})

describe('a save', () => {
  test('raises the revision by one and says when and by whom', () => {
    expect(withChanges(fresh('lem'), {}, {}, now, by)).toEqual({
      ...fresh('lem'),
      revision: 2,
      lastChange: { at: now, by },
    })
  })

  test('changes what it names and leaves everything else, whatever it names', () => {
    const field = fc.record(
      {
        description: fc.string({ maxLength: 50 }).map((text) => text.trim()),
        isActive: fc.boolean(),
        roles: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        accounts: fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom('M', 'N'))),
        origins: fc.uniqueArray(fc.constantFrom('https://a.example', 'https://b.example')),
        ipRanges: fc.uniqueArray(fc.constantFrom('192.0.2.1', '2001:db8::/32')),
      },
      { requiredKeys: [] },
    )
    const before = frozen(withKey(withKey(fresh('web-service'), 'k1', createdAt), 'k2', now - day))
    fc.assert(
      fc.property(field, (changes) => {
        const after = withChanges(before, changes, {}, now, by)
        const { formerRoles } = after
        const saved = {
          ...before,
          ...changes,
          formerRoles,
          revision: 4,
          lastChange: { at: now, by },
        }
        expect(after).toEqual(saved)
      }),
    )
  })

  test('writes texts in their one way and drops what is said twice', () => {
    const changes = {
      description: '  Shop ',
      roles: ['a', 'b', 'a'],
      accounts: ['M', 'M'],
      origins: ['HTTPS://Shop.example:443/'],
      ipRanges: ['192.0.2.1/32'],
    }
    expect(withChanges(fresh('web-service'), changes, {}, now, by)).toMatchObject({
      description: 'Shop',
      roles: ['a', 'b'],
      accounts: ['M'],
      origins: ['https://shop.example'],
      ipRanges: ['192.0.2.1'],
    })
  })

  test('remembers every role that it took away, until it is given back', () => {
    const take = (credential: Credential, roles: string[]) =>
      withChanges(credential, { roles }, {}, now, by)
    const before = { ...fresh('web-service'), roles: ['a', 'b', 'c'] }
    const fewer = take(before, ['b'])
    expect(fewer.formerRoles).toEqual(['a', 'c'])
    expect(take(fewer, ['c', 'd']).formerRoles).toEqual(['a', 'b'])
    expect(take(take(fewer, ['d']), ['a', 'b', 'c']).formerRoles).toEqual(['d'])
    expect(withChanges(fewer, { description: 'x' }, {}, now, by).formerRoles).toEqual(['a', 'c'])
  })

  test('of a key keeps who made it and counts its life from the save', () => {
    const { apiKey, previousKeys } = withKey(fresh('lem'), 'k1', now)
    expect(apiKey).toEqual({
      id: 'k1',
      fingerprint: 'print of k1',
      tail: '---k1',
      createdAt: now,
      createdBy: 'Amara Diallo',
    })
    expect(previousKeys).toEqual([])
  })

  test('that resets an old key and brings a new one gives the replaced key its own 24 hours', () => {
    const rotated = frozen(withKey(withKey(fresh('lem'), 'k1', now - day), 'k2', now - day / 2))
    const reset = { expiringKeys: [{ keyId: 'k1', action: 'reset' as const }] }
    const both = withChanges(rotated, reset, { apiKey: made('apiKey', 'k3') }, now, by)
    expect(both.previousKeys.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      ['k1', now + day],
      ['k2', now + day],
    ])
    expect(both.apiKey?.id).toBe('k3')
    const expire = { expiringKeys: [{ keyId: 'k1', action: 'expire' as const }] }
    const other = withChanges(rotated, expire, { apiKey: made('apiKey', 'k3') }, now, by)
    expect(other.previousKeys.map(({ expiresAt }) => expiresAt)).toEqual([now, now + day])
  })

  test('of a password replaces the old one at once', () => {
    const first = withChanges(fresh('report'), {}, { password: made('password', 'p1') }, now, by)
    const second = withChanges(first, {}, { password: made('password', 'p2') }, now + 1, by)
    expect(second.password).toEqual({ id: 'p2', fingerprint: 'print of p2', changedAt: now + 1 })
    expect(JSON.stringify(second)).not.toContain('print of p1')
  })

  test('remembers the hundred newest previous keys, and every one that still works', () => {
    const keys = (count: number, expiresAt: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `k${index}`,
        fingerprint: '',
        tail: '',
        createdAt,
        createdBy: by,
        expiresAt,
      }))
    const rotated = (previousKeys: Credential['previousKeys']) =>
      withKey({ ...withKey(fresh('lem'), 'old', now), previousKeys }, 'new', now).previousKeys
    expect(rotated(keys(99, now)).map(({ id }) => id)).toHaveLength(100)
    expect(rotated(keys(100, now)).slice(0, 99)).toEqual(keys(100, now).slice(1))
    const working = keys(150, now + 1)
    expect(rotated(working).slice(0, 150)).toEqual(working)
    expect(rotated([...working, ...keys(200, now)])).toHaveLength(150 + 100)
  })

  test('remembers the hundred newest of the previous client keys', () => {
    const ended = Array.from({ length: 100 }, (_, index) => ({ value: `${index}`, expiresAt: now }))
    const before = { ...fresh('web-service'), previousClientKeys: ended }
    const first = withChanges(before, {}, { clientKey: made('clientKey', 'c1') }, now, by)
    const second = withChanges(first, {}, { clientKey: made('clientKey', 'c2') }, now, by)
    expect(second.previousClientKeys).toHaveLength(100)
    expect(second.previousClientKeys.at(0)?.value).toBe('1')
  })

  test('of a client key lets the old one work for 24 hours, and the ones before until their end', () => {
    const save = (credential: Credential, id: string, at: number) =>
      withChanges(credential, {}, { clientKey: made('clientKey', id) }, at, by)
    const third = save(save(save(fresh('web-service'), 'c1', now), 'c2', now + 1), 'c3', now + 2)
    expect(third.clientKey).toEqual({ value: 'test_c3', createdAt: now + 2 })
    expect(third.previousClientKeys).toEqual([
      { value: 'test_c1', expiresAt: now + 1 + day },
      { value: 'test_c2', expiresAt: now + 2 + day },
    ])
  })
})

describe('a copy of a secret', () => {
  const rotated = withKey(withKey(fresh('lem'), 'k1', now), 'k2', now)
  const whole = withChanges(rotated, {}, { password: made('password', 'p1') }, now, by)
  const copiedIn = ({ apiKey, previousKeys, password }: Credential) =>
    [apiKey, ...previousKeys, password].filter((one) => one?.isCopied).map((one) => one?.id)

  test.each(['k1', 'k2', 'p1'])('is noted of %s alone, and is no save', (id) => {
    const copied = withCopied(frozen(whole), id) ?? fresh('report')
    expect(copiedIn(copied)).toEqual([id])
    expect([copied.revision, copied.lastChange]).toEqual([whole.revision, whole.lastChange])
  })

  test('is noted of nothing that the credential does not have', () => {
    expect(withCopied(whole, 'k3')).toBeUndefined()
    expect(withCopied({ ...whole, password: { fingerprint: 'f', changedAt: now } }, 'p1')).toBe(
      undefined,
    )
  })

  test('before the save is known after it, and after the next one', () => {
    const key = { ...made('apiKey', 'k1'), isCopied: true as const }
    const saved = withChanges(fresh('lem'), {}, { apiKey: key }, now, by)
    expect(copiedIn(saved)).toEqual(['k1'])
    expect(copiedIn(withKey(saved, 'k2', now))).toEqual(['k1'])
  })
})
