// What is predicted of a save is what happens once it is carried out and time passes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'

import type { Caller } from './caller.ts'
import { statusAt, timelineOf, type History } from './caller-timeline.ts'
import { consequencesOf } from './consequence.ts'
import {
  newCredential,
  withChanges,
  type Credential,
  type GeneratedRecord,
} from '#domain/changes/credential.ts'
import { hours, minute } from '#domain/values/time.ts'
import { checkout, initiate } from '#domain/roles/testing/role-names.ts'

const now = Date.parse('2026-03-02T14:05:30Z')
const born = now - hours(100)

const made = (number: number): GeneratedRecord => ({
  id: `key ${number}`,
  credentialId: 'S2-1',
  kind: 'apiKey',
  fingerprint: `fingerprint ${number}`,
  tail: `0000${number}`,
  value: null,
  createdAt: born,
  createdBy: 'Amara',
})

function credentialWith(type: Credential['type'], roles: string[], keys: number[]): Credential {
  const given = { id: 'S2-1', environment: 'test', username: 'ws', description: '' } as const
  const base = { ...newCredential({ ...given, type, accounts: 'all' }, [], born, 'Amara'), roles }
  return keys.reduce<Credential>(
    (one, at, index) => withChanges(one, {}, { apiKey: made(index + 1) }, at, 'Amara'),
    base,
  )
}

/** A caller that holds the key of this number since `at`. */
function callerWith(name: string, key: number, at = born): Caller {
  const { fingerprint, tail } = made(key)
  const address = '192.0.2.10'
  const whose = { credentialId: 'S2-1', kind: 'API key', secretId: null, address } as const
  const deployments = [{ at, by: 'Amara', ...whose, fingerprint, tail }]
  const call =
    name === 'Payout job'
      ? ({ api: 'Transfers', method: 'POST', path: '/transfers' } as const)
      : ({ api: 'Checkout', method: 'POST', path: '/payments' } as const)
  const place = { environment: 'test', credentialId: 'S2-1', address } as const
  return {
    id: name,
    name,
    ...place,
    ...call,
    authentication: 'API key',
    deployments,
    removedAt: null,
  }
}

const shopCredential = credentialWith('web-service', [checkout], [born])
const payoutCredential = credentialWith('platform-web-service', [initiate], [born])
const shop = callerWith('Web shop', 1)
const payouts = callerWith('Payout job', 1, now - 12 * minute)

function said(
  caller: Caller,
  current: Credential,
  changes: CredentialChanges,
  isRotation = false,
  replaced: History['replaced'] = [],
) {
  const generated = isRotation ? { apiKey: made(9) } : {}
  const next = withChanges(current, changes, generated, now, 'Amara')
  const [one] = consequencesOf([caller], { replaced, current }, next, now)
  return [one?.kind, one?.words]
}

describe('the sentence for', () => {
  test('a new key names the minute at which the caller will be refused', () => {
    expect(said(shop, shopCredential, {}, true)).toEqual([
      'refused later',
      'Web shop will stop working at 3 Mar 2026, 14:05 UTC: its key expires.',
    ])
  })

  test('a role that is taken away says how often the caller used it today', () => {
    const roles = ['TransferService Webservice Retrieve role']
    expect(said(payouts, payoutCredential, { roles })).toEqual([
      'refused at once',
      `When you save, Payout job’s calls will fail: it loses ${initiate}, which it used 12 times today.`,
    ])
    const [fresh, old] = [callerWith('Payout job', 1, now), callerWith('Payout job', 1)]
    expect(said(fresh, payoutCredential, { roles })[1]).toBe(
      `When you save, Payout job’s calls will fail: it loses ${initiate}.`,
    )
    const once = callerWith('Payout job', 1, now - minute)
    expect(said(once, payoutCredential, { roles })[1]).toContain('which it used once today')
    // 14:05 UTC: one call at midnight, and one each minute since.
    expect(said(old, payoutCredential, { roles })[1]).toContain('which it used 846 times today')
  })

  test('switching off, an address and expire now say what stops the caller at the save', () => {
    const rotated = credentialWith('web-service', [checkout], [born, now - hours(1)])
    const expire = { keyId: 'key 1', action: 'expire' } as const
    expect(said(shop, shopCredential, { isActive: false })).toEqual([
      'refused at once',
      'When you save, Web shop’s calls will fail: the credential becomes inactive.',
    ])
    expect(said(shop, shopCredential, { ipRanges: ['203.0.113.0/28'] })[1]).toBe(
      'When you save, Web shop’s calls will fail: its address 192.0.2.10 is no longer allowed.',
    )
    expect(said(shop, rotated, { expiringKeys: [expire] })[1]).toBe(
      'When you save, Web shop’s calls will fail: its key expires.',
    )
  })

  test('a reset says until when the key is kept, and instead of when', () => {
    const rotated = credentialWith('web-service', [checkout], [born, now - hours(20)])
    const reset = { keyId: 'key 1', action: 'reset' } as const
    expect(said(shop, rotated, { expiringKeys: [reset] })).toEqual([
      'kept longer',
      'Web shop can use its key until 3 Mar 2026, 14:05 UTC instead of 2 Mar 2026, 18:05 UTC.',
    ])
  })

  test('a reset on a clock that went back says that the key ends earlier', () => {
    const ahead = credentialWith('web-service', [checkout], [born, now + hours(10)])
    const reset = { keyId: 'key 1', action: 'reset' } as const
    expect(said(shop, ahead, { expiringKeys: [reset] })).toEqual([
      'refused later',
      'Web shop will stop working at 3 Mar 2026, 14:05 UTC: its key expires.',
    ])
  })

  test('a caller that waits for the key of this save says that it will be let in', () => {
    expect(said(callerWith('Web shop', 9), shopCredential, {}, true)).toEqual([
      'let in',
      'When you save, Web shop will work again.',
    ])
  })

  test('what changes nothing says so, and what comes all the same', () => {
    const rotated = credentialWith('web-service', [checkout], [born, now - hours(20)])
    expect(said(shop, shopCredential, { description: 'x' })).toEqual([
      'unchanged',
      'No change for Web shop.',
    ])
    expect(said(shop, rotated, { description: 'x' })[1]).toBe(
      'No change for Web shop: it will still stop working at 2 Mar 2026, 18:05 UTC.',
    )
    const off = { ...shopCredential, isActive: false }
    expect(said(shop, off, { description: 'x' })[1]).toBe(
      'No change for Web shop: it is already refused, because the credential is inactive.',
    )
    expect(said(shop, off, { isActive: true, roles: ['Data Protection API'] })).toEqual([
      'still refused',
      'Web shop will still be refused, now because a role is missing.',
    ])
  })

  test('a new password says that it replaces the one in use at once', () => {
    const password = (id: string) => ({
      ...made(1),
      id,
      kind: 'password' as const,
      fingerprint: id,
    })
    const current = withChanges(shopCredential, {}, { password: password('p1') }, born, 'Amara')
    const held = { at: born, by: 'Amara', credentialId: 'S2-1', secretId: 'p1', fingerprint: 'p1' }
    const caller: Caller = {
      ...shop,
      authentication: 'password',
      deployments: [{ ...held, kind: 'password', tail: null, address: shop.address }],
    }
    const next = withChanges(current, {}, { password: password('p2') }, now, 'Amara')
    const words = (one: Caller) =>
      consequencesOf([one], { replaced: [], current }, next, now).map((found) => found.words)
    expect(words(caller)).toEqual([
      'When you save, Web shop’s calls will fail: the new password replaces the one that it uses.',
    ])
    expect(words(shop)).toEqual(['No change for Web shop.'])
  })

  test('an address that nobody said is told as such', () => {
    const deployments = shop.deployments.map((one) => ({ ...one, address: null }))
    const nowhere = { ...shop, deployments, address: null }
    expect(said(nowhere, shopCredential, { ipRanges: ['203.0.113.0/28'] })[1]).toBe(
      'When you save, Web shop’s calls will fail: nobody said from which address it calls, and only some are allowed.',
    )
  })

  test('a caller without a key is not said', () => {
    const next = withChanges(shopCredential, { isActive: false }, {}, now, 'Amara')
    const history = { replaced: [], current: shopCredential }
    expect(consequencesOf([{ ...shop, deployments: [] }], history, next, now)).toEqual([])
  })
})

test('the gravest consequence comes first', () => {
  const next = withChanges(shopCredential, {}, { apiKey: made(9) }, now, 'Amara')
  const callers = [
    callerWith('Web shop', 9),
    callerWith('Point of sale', 1),
    callerWith('Order job', 7),
  ]
  const history = { replaced: [], current: shopCredential }
  const found = consequencesOf(callers, history, next, now)
  expect(found.map(({ caller, kind }) => [caller, kind])).toEqual([
    ['Point of sale', 'refused later'],
    ['Web shop', 'let in'],
    ['Order job', 'unchanged'],
  ])
})

const agoMs = fc.integer({ min: 0, max: hours(60) })
const world = fc.record({
  rotationsAgoMs: fc.array(agoMs, { minLength: 1, maxLength: 4 }),
  isActive: fc.boolean(),
  ipRanges: fc.subarray(['192.0.2.10', '203.0.113.1']),
  roles: fc.subarray([checkout, 'Data Protection API'], { minLength: 1 }),
  held: fc.integer({ min: 1, max: 9 }),
})
const optional = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined })
const wish = fc.record({
  isActive: optional(fc.boolean()),
  ipRanges: optional(fc.subarray(['192.0.2.10', '203.0.113.1'])),
  roles: optional(fc.subarray([checkout, 'Data Protection API'], { minLength: 1 })),
  expiry: optional(fc.constantFrom('reset' as const, 'expire' as const)),
  isRotation: fc.boolean(),
})

test('in any world, what is predicted of a save is what every later call gets', () => {
  fc.assert(
    fc.property(
      world,
      wish,
      fc.array(fc.nat(hours(60)), { maxLength: 20 }),
      ({ rotationsAgoMs, held, ...settings }, { expiry, isRotation, ...changes }, laterMs) => {
        const keys = rotationsAgoMs.toSorted((one, other) => other - one).map((ago) => now - ago)
        const current = { ...credentialWith('web-service', [], keys), ...settings }
        const caller = callerWith('Web shop', held)
        const keyId = current.previousKeys.find(({ expiresAt }) => now < expiresAt)?.id
        const expiringKeys = keyId && expiry ? [{ keyId, action: expiry }] : undefined
        const generated = isRotation ? { apiKey: made(9) } : {}
        const next = withChanges(current, { ...changes, expiringKeys }, generated, now, 'Amara')

        const history = { replaced: [], current }
        const [predicted] = consequencesOf([caller], history, next, now)
        const before = timelineOf(caller, [history], now)
        const happens = (at: number) => {
          const saved = { replaced: [{ credential: current, until: now }], current: next }
          return statusAt(timelineOf(caller, [saved], at), at)?.outcome
        }
        const ends = next.previousKeys.flatMap(({ expiresAt }) => [expiresAt - 1, expiresAt])
        expect(predicted?.course[0]?.from).toBe(now)
        const later = [now, ...laterMs.map((ms) => now + ms), ...ends.filter((at) => at >= now)]
        for (const at of later) {
          const turn = predicted?.course.findLast(({ from }) => from <= at)
          expect(turn?.status).toBe(happens(at))
        }

        const [wasOpen, isOpen] = [statusAt(before, now)?.outcome === 200, happens(now) === 200]
        const isForever = later.every((at) => happens(at) === 200)
        const kind = predicted?.kind
        expect(kind === 'refused at once').toBe(wasOpen && !isOpen)
        expect(kind === 'let in').toBe(!wasOpen && isOpen)
        if (kind === 'refused later') {
          expect([happens(predicted?.at ?? 0), happens((predicted?.at ?? 0) - 1)]).toEqual([
            401, 200,
          ])
        }
        if (predicted?.words === 'No change for Web shop.') expect(isForever).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
