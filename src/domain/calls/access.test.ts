// Who is let in by a provider API, rule by rule, and what the sandbox says of it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { judgeAccess, matchingSecret, type Attempt } from './access.ts'
import { expiringKeys } from '#domain/keys/api-key.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { checkout as role } from '#domain/roles/testing/role-names.ts'

const now = Date.parse('2026-03-02T10:00:00Z')
const username = 'ws_284917@Company.LarkfieldGoods'

function key(name: string) {
  return { id: name, fingerprint: fingerprint(name), tail: name, createdAt: 0, createdBy: 'Amara' }
}

const credential: Credential = {
  ...newCredential(
    {
      id: 'S2-1',
      environment: 'test',
      type: 'web-service',
      username,
      description: '',
      accounts: 'all',
    },
    [],
    0,
    'Amara',
  ),
  roles: [role],
  apiKey: key('newer'),
  previousKeys: [{ ...key('older'), expiresAt: now + 1 }],
  password: { fingerprint: fingerprint('password'), changedAt: 0 },
}

const withKey = (name: string) => ({ kind: 'API key', fingerprint: fingerprint(name) }) as const
const good: Attempt = {
  now,
  environment: 'test',
  api: 'Checkout',
  roles: [role],
  address: undefined,
  secret: withKey('newer'),
  credential,
  isUnsaved: false,
}

function changed(change: Partial<Credential>): Partial<Attempt> {
  return { credential: { ...credential, ...change } }
}

const cases: [rule: string, outcome: number, said: string, change: Partial<Attempt>][] = [
  ['no credentials sent', 401, 'neither', { secret: { kind: 'none' }, credential: undefined }],
  ['unknown key', 401, 'No credential has this API key', { credential: undefined }],
  ['expired key', 401, 'expired on 2 Mar 2026', { secret: withKey('older'), now: now + 1 }],
  ['inactive', 401, 'is inactive', changed({ isActive: false })],
  ['wrong environment', 401, 'is a credential of Live', changed({ environment: 'live' })],
  ['wrong family', 401, 'LEM user (Platforms)', changed({ type: 'lem' })],
  ['address not allowed', 403, 'No IP address', changed({ ipRanges: ['192.0.2.1'] })],
  ['role missing', 403, `“${role}”`, changed({ roles: ['Data Protection API'] })],
]

describe('a request', () => {
  test('is let in by the current key, an expiring one, or the password', () => {
    const password = { kind: 'password', username, fingerprint: fingerprint('password') } as const
    for (const secret of [withKey('newer'), withKey('older'), password]) {
      expect(judgeAccess({ ...good, secret })).toMatchObject({ outcome: 200, rule: 'allowed' })
    }
  })

  test.each(cases)('is refused by the rule “%s” with %i', (rule, outcome, said, change) => {
    const access = judgeAccess({ ...good, ...change })
    expect(access).toMatchObject({ rule, outcome, explanation: expect.stringContaining(said) })
    expect(access.remedy).toMatch(/\.$/)
  })

  test('is refused by the first rule that applies, in the order of the table', () => {
    const expired = { secret: withKey('older'), now: now + 1 }
    const rules = ['expired key', 'inactive', 'wrong environment', 'wrong family'].concat([
      'address not allowed',
      'role missing',
    ])
    const faults: Partial<Credential>[] = [
      {},
      { isActive: false },
      { environment: 'live' },
      { type: 'lem' },
      { ipRanges: ['192.0.2.1'] },
      { roles: [] },
    ]
    fc.assert(
      fc.property(fc.subarray([...rules.keys()]), (chosen) => {
        const worn = Object.assign({ ...credential }, ...chosen.map((index) => faults[index]))
        const time = chosen.includes(0) ? expired : {}
        const { rule } = judgeAccess({ ...good, ...time, credential: worn })
        expect(rule).toBe(rules[chosen[0] ?? -1] ?? 'allowed')
      }),
    )
  })

  test('with a secret that was generated and never saved is unknown, and the reason says why', () => {
    const access = judgeAccess({ ...good, secret: withKey('unsaved'), isUnsaved: true })
    expect(access).toMatchObject({ outcome: 401, rule: 'unknown key' })
    expect(access.explanation).toBe(
      `This API key was generated for ${username} and never saved, so it never worked.`,
    )
    expect(access.remedy).toContain('Save changes')
  })

  test('with the password of another username is refused', () => {
    const secret = { kind: 'password', fingerprint: fingerprint('password') } as const
    const asked = { ...good, secret: { ...secret, username: 'ws@Company.LarkfieldGoods' } }
    expect(judgeAccess(asked)).toMatchObject({
      rule: 'unknown key',
      explanation: `The password is not the one of ${username}.`,
    })
    expect(judgeAccess({ ...asked, secret: { ...secret, username } }).rule).toBe('allowed')
    expect(judgeAccess({ ...asked, credential: undefined }).explanation).toBe(
      'No credential has this username.',
    )
  })

  test('with another password is refused, and with any where the credential has none', () => {
    const secret = { kind: 'password', username, fingerprint: fingerprint('guessed') } as const
    expect(judgeAccess({ ...good, secret }).outcome).toBe(401)
    expect(judgeAccess({ ...good, secret, ...changed({ password: null }) }).outcome).toBe(401)
    expect(matchingSecret(credential, secret)).toBeUndefined()
    expect(matchingSecret(credential, { ...secret, fingerprint: fingerprint('password') })).toEqual(
      { tail: null, expiresAt: null },
    )
  })

  test('by a key of the same type on the other tab is told which tab it is from', () => {
    const { explanation } = judgeAccess({ ...good, ...changed({ type: 'platform-web-service' }) })
    expect(explanation).toContain('is a Web service user (Platforms) and cannot be used with')
    const { remedy } = judgeAccess({ ...good, ...changed({ type: 'lem' }) })
    expect(remedy).toBe('Use a Web service user (Payments).')
  })

  test('from an unknown address is let in only where any address is', () => {
    const limited = { ...good, ...changed({ ipRanges: ['203.0.113.0/28'] }) }
    expect(judgeAccess({ ...limited, address: '203.0.113.7' }).outcome).toBe(200)
    expect(judgeAccess({ ...limited, address: '203.0.113.77' })).toMatchObject({
      outcome: 403,
      explanation: expect.stringContaining('not in the allowed range'),
    })
    expect(judgeAccess({ ...limited, address: undefined }).outcome).toBe(403)
  })

  test('needs any one of several roles, and none where none is named', () => {
    const roles = ['Data Protection API', role]
    expect(judgeAccess({ ...good, roles }).outcome).toBe(200)
    expect(judgeAccess({ ...good, roles: [], ...changed({ roles: [] }) }).outcome).toBe(200)
    const missing = judgeAccess({ ...good, roles, ...changed({ roles: [] }) })
    expect(missing.remedy).toBe(`Give the credential “Data Protection API” or “${role}” and save.`)
    const { explanation } = judgeAccess({ ...good, roles: [] })
    expect(explanation).toBe(`The API key of ${username} is valid.`)
    expect(judgeAccess(good).explanation).toBe(
      `The API key of ${username} is valid, and “${role}” opens this call.`,
    )
  })

  test('never has its fingerprint, its address or an unknown username in the reason', () => {
    const secret = {
      kind: 'password',
      username: 'typed a secret here',
      fingerprint: 'print',
    } as const
    for (const [, , , change] of cases) {
      for (const attempt of [change, { ...change, secret, address: '198.51.100.77' }]) {
        const { explanation, remedy } = judgeAccess({ ...good, ...attempt })
        const said = `${explanation} ${remedy}`
        expect(said).not.toMatch(/typed a secret|198\.51|[0-9a-f]{64}/)
      }
    }
  })
})

test('a key that the page lists as expiring opens exactly until its end', () => {
  const instants = fc.integer({ min: now - 5, max: now + 5 })
  fc.assert(
    fc.property(fc.array(instants, { maxLength: 5 }), instants, (ends, at) => {
      const previousKeys = ends.map((expiresAt, index) => ({ ...key(`key ${index}`), expiresAt }))
      const listed = expiringKeys(previousKeys, at).map(({ id }) => id)
      const opening = previousKeys.filter(({ id }) => {
        const attempt = { ...good, ...changed({ previousKeys }), now: at, secret: withKey(id) }
        return judgeAccess(attempt).outcome === 200
      })
      expect(opening.map(({ id }) => id).toSorted()).toEqual(listed.toSorted())
      expect(opening.every(({ expiresAt }) => at < expiresAt)).toBe(true)
    }),
  )
})
