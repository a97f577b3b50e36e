// A caller's calls, computed in pieces, are those that it would have made minute by minute.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { keyStateOf, type Caller, type Deployment } from './caller.ts'
import {
  lastUsedAt,
  nextFailure,
  recent,
  segments,
  statusAt,
  timelineOf,
  type History,
} from './caller-timeline.ts'
import { newCredential, withChanges, type Credential } from '#domain/changes/credential.ts'
import { hours, minute } from '#domain/values/time.ts'

const start = 1_772_445_600_000
const address = '192.0.2.10'
const initiate = 'TransferService Webservice Initiate role'
const retrieve = 'TransferService Webservice Retrieve role'

const fresh: Credential = {
  ...newCredential(
    {
      id: 'S2-1',
      environment: 'test',
      type: 'platform-web-service',
      username: 'ws_123456@BalancePlatform.Larkfield',
      description: '',
      accounts: 'all',
    },
    [],
    start,
    'Amara',
  ),
  roles: [initiate, retrieve],
}
const print = (number: number) => `fingerprint ${number}`
const made = (number: number) => ({
  id: `key ${number}`,
  credentialId: 'S2-1',
  kind: 'apiKey' as const,
  fingerprint: print(number),
  tail: `0000${number}`,
  value: null,
  createdAt: start,
  createdBy: 'Amara',
})
const withKey = (credential: Credential, number: number, at: number) =>
  withChanges(credential, {}, { apiKey: made(number) }, at, 'Amara')
const given = (number: number, at: number): Deployment => ({
  at,
  by: 'Amara',
  fingerprint: print(number),
  tail: `0000${number}`,
})
const payouts: Caller = {
  id: 'payouts',
  environment: 'test',
  credentialId: 'S2-1',
  name: 'Payout job',
  api: 'Transfers',
  method: 'POST',
  path: '/transfers',
  address,
  deployments: [given(1, start)],
}
const first = withKey(fresh, 1, start)
const rotatedAt = start + hours(3)
const endsAt = rotatedAt + hours(24)
const rotated: History = {
  replaced: [{ credential: first, until: rotatedAt }],
  current: withKey(first, 2, rotatedAt),
}

describe('a rotation', () => {
  test('without deploying lets every call in until the expiry, and none from there on', () => {
    const timeline = timelineOf(payouts, rotated, rotatedAt)
    expect(statusAt(timeline, endsAt - 1)?.outcome).toBe(200)
    expect(statusAt(timeline, endsAt)).toMatchObject({ outcome: 401, rule: 'expired key' })
    expect(nextFailure(timeline, rotatedAt)?.from).toBe(endsAt)
    expect(nextFailure(timeline, endsAt)).toBeUndefined()
    const calls = segments(timeline, start, endsAt + hours(1))
    expect(calls.map(({ access, firstAt, count }) => [access.outcome, firstAt, count])).toEqual([
      [200, start, 27 * 60],
      [401, endsAt, 61],
    ])
  })

  test.each([rotatedAt, rotatedAt + hours(12), endsAt - 1, endsAt])(
    'with deploying at or before the expiry fails no call (%d)',
    (at) => {
      const deployed = { ...payouts, deployments: [given(1, start), given(2, at)] }
      const timeline = timelineOf(deployed, rotated, endsAt + hours(100))
      const statuses = segments(timeline, start, endsAt + hours(99)).map(
        ({ access }) => access.outcome,
      )
      expect(new Set(statuses)).toEqual(new Set([200]))
      expect(nextFailure(timeline, endsAt + hours(100))).toBeUndefined()
    },
  )

  test('with deploying too late fails exactly the calls in between', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, endsAt + 5 * minute)] }
    const timeline = timelineOf(deployed, rotated, endsAt + hours(1))
    expect(recent(timeline, endsAt + hours(1))).toEqual({ 200: 24 * 60 - 5, 401: 5, 403: 0 })
  })
})

describe('calls in a row', () => {
  test('are told apart by their key, also where both keys let them in alike', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    const calls = segments(timelineOf(deployed, rotated, rotatedAt), start, rotatedAt)
    expect(calls.map(({ deployment, count }) => [deployment.tail, count])).toEqual([
      ['00001', 180],
      ['00002', 1],
    ])
  })

  test('are one row across a save that changes nothing for them', () => {
    const renamed = withChanges(first, { description: 'New' }, {}, start + minute, 'Amara')
    const history = { replaced: [{ credential: first, until: start + minute }], current: renamed }
    const timeline = timelineOf(payouts, history, start + 2 * minute)
    expect(timeline).toHaveLength(2)
    expect(segments(timeline, start, start + 2 * minute)).toMatchObject([{ count: 3 }])
  })

  test('are told apart by the rule that refuses them', () => {
    const forbidden = withChanges(first, { roles: [retrieve] }, {}, start + minute, 'Amara')
    const inactive = withChanges(forbidden, { isActive: false }, {}, start + 3 * minute, 'Amara')
    const replaced = [
      { credential: first, until: start + minute },
      { credential: forbidden, until: start + 3 * minute },
    ]
    const timeline = timelineOf(payouts, { replaced, current: inactive }, start + 3 * minute)
    const calls = segments(timeline, start, start + 3 * minute)
    expect(calls.map(({ access, count }) => [access.rule, count])).toEqual([
      ['allowed', 1],
      ['role missing', 2],
      ['inactive', 1],
    ])
  })
})

describe('a caller', () => {
  test('has no answer before its first key, and nothing to fail without one', () => {
    expect(statusAt(timelineOf(payouts, rotated, rotatedAt), start - 1)).toBeUndefined()
    expect(nextFailure([], rotatedAt)).toBeUndefined()
  })

  test('fails next when the key ends that it holds, not one that it held', () => {
    const thirdAt = rotatedAt + hours(1)
    const replaced = [...rotated.replaced, { credential: rotated.current, until: thirdAt }]
    const history = { replaced, current: withKey(rotated.current, 3, thirdAt) }
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    expect(nextFailure(timelineOf(deployed, history, thirdAt), thirdAt)?.from).toBe(
      thirdAt + hours(24),
    )
  })

  test('used each of its keys last before it was given the next', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    const timeline = timelineOf(deployed, rotated, rotatedAt + minute)
    const used = (number?: number) =>
      lastUsedAt(timeline, rotatedAt + minute, number === undefined ? undefined : print(number))
    expect([used(1), used(2), used(3), used()]).toEqual([
      rotatedAt - minute,
      rotatedAt + minute,
      undefined,
      rotatedAt + minute,
    ])
  })

  test('with a key that was never saved is told so', () => {
    const early = { ...payouts, deployments: [given(3, start)] }
    expect(statusAt(timelineOf(early, rotated, rotatedAt), rotatedAt)?.explanation).toContain(
      'never saved',
    )
  })

  test('without a key makes no call', () => {
    const timeline = timelineOf({ ...payouts, deployments: [] }, rotated, endsAt)
    expect(timeline).toEqual([])
    expect(statusAt(timeline, endsAt)).toBeUndefined()
    expect(lastUsedAt(timeline, endsAt)).toBeUndefined()
  })

  test('with a key that is not saved yet is refused, from the save on let in', () => {
    const early = { ...payouts, deployments: [given(1, start), given(2, rotatedAt - hours(1))] }
    const timeline = timelineOf(early, rotated, endsAt)
    expect(statusAt(timeline, rotatedAt - hours(1) - 1)?.outcome).toBe(200)
    expect(statusAt(timeline, rotatedAt - hours(1))).toMatchObject({
      outcome: 401,
      rule: 'unknown key',
    })
    expect(statusAt(timeline, rotatedAt)?.outcome).toBe(200)
  })

  test('used its key last when the key was good, also where the call was forbidden', () => {
    const forbidden = withChanges(first, { roles: [retrieve] }, {}, start + minute, 'Amara')
    const inactive = withChanges(forbidden, { isActive: false }, {}, start + 10 * minute, 'Amara')
    const history = {
      replaced: [
        { credential: first, until: start + minute },
        { credential: forbidden, until: start + 10 * minute },
      ],
      current: inactive,
    }
    const timeline = timelineOf(payouts, history, start + hours(1))
    expect(lastUsedAt(timeline, start + hours(1))).toBe(start + 9 * minute)
    expect(recent(timeline, start + hours(1))).toEqual({ 200: 1, 401: 51, 403: 9 })
  })

  test('that was refused before and is let in now fails next when its key ends', () => {
    const early = { ...payouts, deployments: [given(2, start), given(1, rotatedAt)] }
    const timeline = timelineOf(early, rotated, rotatedAt + hours(1))
    expect(statusAt(timeline, start)?.outcome).toBe(401)
    expect(nextFailure(timeline, rotatedAt + hours(1))?.from).toBe(endsAt)
    expect(nextFailure(timeline, start)).toBeUndefined()
  })

  test('holds a key that is current, expiring, expired or unknown', () => {
    const { current } = rotated
    expect(keyStateOf(current, print(2), endsAt)).toBe('current')
    expect(keyStateOf(current, print(1), endsAt - 1)).toBe('expiring')
    expect(keyStateOf(current, print(1), endsAt)).toBe('expired')
    expect(keyStateOf(current, print(3), endsAt)).toBe('unknown')
  })
})

/** What somebody does, and how long they wait afterwards. */
const step = fc.record({
  waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: hours(30) }), fc.constant(hours(24))),
  act: fc.oneof(
    fc.record({
      is: fc.constantFrom('rotate' as const, 'deploy' as const, 'deploy pending' as const),
    }),
    fc.record({ is: fc.constant('switch' as const), isActive: fc.boolean() }),
    fc.record({
      is: fc.constant('roles' as const),
      roles: fc.subarray([initiate, retrieve], { minLength: 1 }),
    }),
    fc.record({
      is: fc.constant('addresses' as const),
      ipRanges: fc.subarray([address, '203.0.113.1']),
    }),
    fc.record({
      is: fc.constant('expiry' as const),
      action: fc.constantFrom('reset' as const, 'expire' as const),
    }),
  ),
})

/** Lives through the steps minute by minute, and asks the plain rules at every call. */
function lived(steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[], seconds: number) {
  let now = start + seconds * 1000
  let credential = withKey(fresh, 1, now)
  let keys = 1
  const replaced: { credential: Credential; until: number }[] = []
  const deployments = [given(1, now)]
  const statuses = new Map<number, number>()
  const call = (at: number) => {
    const held = deployments.at(-1)?.fingerprint
    const isGood =
      credential.isActive &&
      (credential.apiKey?.fingerprint === held ||
        credential.previousKeys.some((key) => key.fingerprint === held && at < key.expiresAt))
    const mayAct =
      credential.roles.includes(initiate) &&
      (credential.ipRanges.length === 0 || credential.ipRanges.includes(address))
    const refusal = isGood ? 403 : 401
    statuses.set(at, isGood && mayAct ? 200 : refusal)
  }
  const save = (changes: Parameters<typeof withChanges>[1], key?: number) => {
    replaced.push({ credential, until: now })
    const generated = key === undefined ? {} : { apiKey: made(key) }
    credential = withChanges(credential, changes, generated, now, 'Amara')
  }
  for (const { act, waitMs } of steps) {
    if (act.is === 'rotate') save({}, (keys += 1))
    if (act.is === 'deploy') deployments.push(given(keys, now))
    if (act.is === 'deploy pending') deployments.push(given(keys + 1, now))
    if (act.is === 'switch') save({ isActive: act.isActive })
    if (act.is === 'roles') save({ roles: act.roles })
    if (act.is === 'addresses') save({ ipRanges: act.ipRanges })
    if (act.is === 'expiry') {
      const keyId = credential.previousKeys.find(({ expiresAt }) => now < expiresAt)?.id
      if (keyId) save({ expiringKeys: [{ keyId, action: act.action }] })
    }
    for (let at = Math.ceil(now / minute) * minute; at < now + waitMs; at += minute) call(at)
    now += waitMs
  }
  if (now % minute === 0) call(now)
  const caller = { ...payouts, deployments }
  return { caller, history: { replaced, current: credential }, now, statuses }
}

test('the pieces tell of every call what living through it minute by minute tells', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.nat(119),
      fc.nat(hours(40)),
      (steps, seconds, agoMs) => {
        const { caller, history, now, statuses } = lived(steps, seconds)
        const timeline = timelineOf(caller, history, now)
        const wrong = [...statuses].filter(
          ([at, status]) => statusAt(timeline, at)?.outcome !== status,
        )
        expect(wrong).toEqual([])

        const from = now - agoMs
        const wanted = [...statuses].filter(([at]) => at >= from)
        const found = segments(timeline, from, now)
        const sum = (status: number) =>
          found.reduce((all, one) => all + (one.access.outcome === status ? one.count : 0), 0)
        for (const status of [200, 401, 403]) {
          expect(sum(status)).toBe(wanted.filter((one) => one[1] === status).length)
        }
        expect(found[0]?.firstAt).toBe(wanted[0]?.[0])
        expect(found.at(-1)?.lastAt).toBe(wanted.at(-1)?.[0])
        expect(lastUsedAt(timeline, now)).toBe([...statuses].findLast((one) => one[1] !== 401)?.[0])
      },
    ),
    { numRuns: 150 },
  )
})

test('the past is the same whenever it is looked at', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), fc.nat(hours(90)), (steps, laterMs) => {
      const { caller, history, now } = lived(steps, 30)
      const seen = segments(timelineOf(caller, history, now), start, now)
      expect(segments(timelineOf(caller, history, now + laterMs), start, now)).toEqual(seen)
    }),
    { numRuns: 150 },
  )
})

test('on a clock that runs behind what was done, what was done counts all the same', () => {
  const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt + minute)] }
  for (const now of [start - hours(1), start + minute, rotatedAt, rotatedAt + 1]) {
    const timeline = timelineOf(deployed, rotated, now)
    expect(statusAt(timeline, now)?.explanation).toContain('valid')
    expect(timeline.find(({ to }) => now < to)?.deployment.tail).toBe('00002')
  }
})
