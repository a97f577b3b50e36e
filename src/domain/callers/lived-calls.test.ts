// A caller's calls, computed in pieces, are those that it would have made minute by minute.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { withChanges, type Credential } from '#domain/changes/credential.ts'
import { hours, minute } from '#domain/values/time.ts'

import { lastUsedAt, segments, statusAt, timelineOf } from './caller-timeline.ts'
import { initiate, retrieve } from '#domain/roles/testing/role-names.ts'
import {
  start,
  address,
  fresh,
  made,
  withKey,
  given,
  payouts,
  rotatedAt,
  rotated,
} from './testing/payout-job.ts'

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
        const timeline = timelineOf(caller, [history], now)
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
      const seen = segments(timelineOf(caller, [history], now), start, now)
      expect(segments(timelineOf(caller, [history], now + laterMs), start, now)).toEqual(seen)
    }),
    { numRuns: 150 },
  )
})

test('on a clock that runs behind what was done, what was done counts all the same', () => {
  const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt + minute)] }
  for (const now of [start - hours(1), start + minute, rotatedAt, rotatedAt + 1]) {
    const timeline = timelineOf(deployed, [rotated], now)
    expect(statusAt(timeline, now)?.explanation).toContain('valid')
    expect(timeline.find(({ to }) => now < to)?.deployment.tail).toBe('00002')
  }
})
