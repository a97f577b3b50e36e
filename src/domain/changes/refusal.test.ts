// Everything that can be wrong with a save, with its field, its value and its sentence.
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'

import { checkDescription, refusalsOf, type Judged } from './refusal.ts'

const now = 1_772_445_600_000
const key = (id: string, expiresAt: number) => ({ id, tail: id, createdAt: now - 1, expiresAt })
const lem = 'Manage LegalEntities via API'

const credential = (type: CredentialType): Judged => ({
  type,
  roles: [lem],
  assignableRoles: [lem],
  origins: ['https://old.example'],
  ipRanges: ['192.0.2.1'],
  expiringKeys: [key('works', now + 1), key('ended', now)],
})
const merchants = ['Shop', 'Stores']

/** The refusals as `field: value`. */
const refused = (
  type: CredentialType,
  changes: Parameters<typeof refusalsOf>[1],
  at: number = now,
) =>
  refusalsOf(credential(type), changes, merchants, at).map(({ name, value }) => `${name}: ${value}`)

describe('a description', () => {
  test('can have 50 characters, blanks around it not counted', () => {
    expect(checkDescription('')).toBeUndefined()
    expect(checkDescription(` ${'x'.repeat(50)} `)).toBeUndefined()
    expect(checkDescription('x'.repeat(51))).toBe(
      'A description can have at most 50 characters; this one has 51.',
    )
  })
})

describe('a save', () => {
  test('is refused for nothing that it does not name', () => {
    expect(refused('lem', {})).toEqual([])
    expect(refused('lem', { description: 'x', isActive: false, roles: [lem] })).toEqual([])
    expect(refused('web-service', { origins: [], ipRanges: [], accounts: 'all' })).toEqual([])
  })

  test('is refused once for each thing that is wrong', () => {
    const wrong = {
      description: 'x'.repeat(51),
      roles: [],
      accounts: ['Shop', 'Nowhere'],
      origins: ['https://a.example', 'https://A.example/', 'a.example'],
      ipRanges: ['192.0.2.1', '192.0.2.1/32', '192.0.2'],
      expiringKeys: [
        { keyId: 'ended', action: 'reset' as const },
        { keyId: 'none', action: 'expire' as const },
      ],
    }
    expect(refused('web-service', wrong)).toEqual([
      `description: ${'x'.repeat(51)}`,
      'roles: ',
      'accounts: Shop, Nowhere',
      'origins: https://A.example/',
      'origins: a.example',
      'ipRanges: 192.0.2.1/32',
      'ipRanges: 192.0.2',
      'expiringKeys: ended',
      'expiringKeys: none',
    ])
  })

  test('may keep what is there and is measured against itself alone', () => {
    expect(
      refused('web-service', { origins: ['https://old.example', 'https://new.example'] }),
    ).toEqual([])
    expect(refused('lem', { ipRanges: ['192.0.2.1'] })).toEqual([])
  })

  test('of an expiry action is judged by the time of the save', () => {
    const reset = { expiringKeys: [{ keyId: 'works', action: 'reset' as const }] }
    expect(refused('lem', reset, now)).toEqual([])
    expect(refused('lem', reset, now + 1)).toEqual(['expiringKeys: works'])
  })
})

describe('what only Payments credentials have', () => {
  test('is accounts, for both of their types', () => {
    for (const accounts of ['all' as const, ['Shop']]) {
      expect(refused('web-service', { accounts })).toEqual([])
      expect(refused('report', { accounts })).toEqual([])
      expect(refused('lem', { accounts })).toHaveLength(1)
      expect(refused('platform-web-service', { accounts })).toHaveLength(1)
    }
    expect(refused('report', { accounts: [] })).toEqual(['accounts: '])
  })

  test('is origins and a client key, for web service users', () => {
    const client = { generated: { clientKey: 'g' }, origins: ['https://a.example'] }
    expect(refused('web-service', client)).toEqual([])
    for (const type of ['report', 'lem', 'platform-web-service'] as const) {
      expect(refused(type, client)).toEqual(['origins: https://a.example', 'generated: clientKey'])
    }
  })
})
