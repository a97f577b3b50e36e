// What happens to a caller's calls around a rotation, and how calls in a row are told.
import { describe, expect, test } from 'vitest'

import { withChanges } from '#domain/changes/credential.ts'
import { hours, minute } from '#domain/values/time.ts'

import { secretStateOf } from './caller.ts'
import { retrieve } from '#domain/roles/testing/role-names.ts'
import {
  lastUsedAt,
  nextFailure,
  recent,
  segments,
  statusAt,
  timelineOf,
} from './caller-timeline.ts'
import {
  start,
  print,
  withKey,
  given,
  payouts,
  first,
  rotatedAt,
  endsAt,
  rotated,
} from './testing/payout-job.ts'

describe('a rotation', () => {
  test('without deploying lets every call in until the expiry, and none from there on', () => {
    const timeline = timelineOf(payouts, [rotated], rotatedAt)
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
      const timeline = timelineOf(deployed, [rotated], endsAt + hours(100))
      const statuses = segments(timeline, start, endsAt + hours(99)).map(
        ({ access }) => access.outcome,
      )
      expect(new Set(statuses)).toEqual(new Set([200]))
      expect(nextFailure(timeline, endsAt + hours(100))).toBeUndefined()
    },
  )

  test('with deploying too late fails exactly the calls in between', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, endsAt + 5 * minute)] }
    const timeline = timelineOf(deployed, [rotated], endsAt + hours(1))
    expect(recent(timeline, endsAt + hours(1))).toEqual({ 200: 24 * 60 - 5, 401: 5, 403: 0 })
  })
})

describe('calls in a row', () => {
  test('are told apart by their key, also where both keys let them in alike', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    const calls = segments(timelineOf(deployed, [rotated], rotatedAt), start, rotatedAt)
    expect(calls.map(({ deployment, count }) => [deployment.tail, count])).toEqual([
      ['00001', 180],
      ['00002', 1],
    ])
  })

  test('are one row across a save that changes nothing for them', () => {
    const renamed = withChanges(first, { description: 'New' }, {}, start + minute, 'Amara')
    const history = { replaced: [{ credential: first, until: start + minute }], current: renamed }
    const timeline = timelineOf(payouts, [history], start + 2 * minute)
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
    const timeline = timelineOf(payouts, [{ replaced, current: inactive }], start + 3 * minute)
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
    expect(statusAt(timelineOf(payouts, [rotated], rotatedAt), start - 1)).toBeUndefined()
    expect(nextFailure([], rotatedAt)).toBeUndefined()
  })

  test('fails next when the key ends that it holds, not one that it held', () => {
    const thirdAt = rotatedAt + hours(1)
    const replaced = [...rotated.replaced, { credential: rotated.current, until: thirdAt }]
    const history = { replaced, current: withKey(rotated.current, 3, thirdAt) }
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    expect(nextFailure(timelineOf(deployed, [history], thirdAt), thirdAt)?.from).toBe(
      thirdAt + hours(24),
    )
  })

  test('used each of its keys last before it was given the next', () => {
    const deployed = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    const timeline = timelineOf(deployed, [rotated], rotatedAt + minute)
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
    expect(statusAt(timelineOf(early, [rotated], rotatedAt), rotatedAt)?.explanation).toContain(
      'never saved',
    )
  })

  test('without a key makes no call', () => {
    const timeline = timelineOf({ ...payouts, deployments: [] }, [rotated], endsAt)
    expect(timeline).toEqual([])
    expect(statusAt(timeline, endsAt)).toBeUndefined()
    expect(lastUsedAt(timeline, endsAt)).toBeUndefined()
  })

  test('with a key that is not saved yet is refused, from the save on let in', () => {
    const early = { ...payouts, deployments: [given(1, start), given(2, rotatedAt - hours(1))] }
    const timeline = timelineOf(early, [rotated], endsAt)
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
    const timeline = timelineOf(payouts, [history], start + hours(1))
    expect(lastUsedAt(timeline, start + hours(1))).toBe(start + 9 * minute)
    expect(recent(timeline, start + hours(1))).toEqual({ 200: 1, 401: 51, 403: 9 })
  })

  test('that was refused before and is let in now fails next when its key ends', () => {
    const early = { ...payouts, deployments: [given(2, start), given(1, rotatedAt)] }
    const timeline = timelineOf(early, [rotated], rotatedAt + hours(1))
    expect(statusAt(timeline, start)?.outcome).toBe(401)
    expect(nextFailure(timeline, rotatedAt + hours(1))?.from).toBe(endsAt)
    expect(nextFailure(timeline, start)).toBeUndefined()
  })

  test('holds a key that is current, expiring, expired or unknown', () => {
    const { current } = rotated
    const state = (key: number, isSaved: boolean, now: number) =>
      secretStateOf(current, given(key, start), isSaved, now)
    expect(state(2, true, endsAt)).toBe('current')
    expect(state(1, true, endsAt - 1)).toBe('expiring')
    expect(state(1, true, endsAt)).toBe('expired')
    expect(state(3, false, endsAt)).toBe('unknown')
    // Ended so long ago that the credential has forgotten it.
    expect(state(3, true, endsAt)).toBe('expired')
  })
})
