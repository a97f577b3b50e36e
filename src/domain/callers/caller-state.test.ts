// What is said of a caller at one moment.
import { describe, expect, test } from 'vitest'

import { withChanges, type Credential } from '#domain/changes/credential.ts'
import { minute } from '#domain/values/time.ts'

import type { Caller } from './caller.ts'
import { stateOf } from './caller-state.ts'
import { lastUsedAt, statusAt, timelineOf } from './caller-timeline.ts'
import {
  start,
  fresh,
  given,
  made,
  withKey,
  payouts,
  first,
  rotatedAt,
  endsAt,
  rotated,
} from './testing/payout-job.ts'

describe('a caller', () => {
  test('that holds the current key gets through', () => {
    const state = stateOf(payouts, { replaced: [], current: first }, [], start + 5 * minute)
    expect(state).toEqual({
      id: 'payouts',
      credentialId: 'S2-1',
      name: 'Payout job',
      api: 'Transfers',
      method: 'POST',
      path: '/transfers',
      address: '192.0.2.10',
      authentication: 'API key',
      secret: {
        id: 'key 1',
        tail: '00001',
        state: 'current',
        deployedAt: start,
        deployedBy: 'Amara',
      },
      now: { status: 200, rule: 'allowed', explanation: expect.any(String), remedy: null },
      recent: { 200: 6, 401: 0, 403: 0 },
      lastUsedAt: start + 5 * minute,
      nextFailure: null,
    })
  })

  test('that holds the key before it is told when it ends', () => {
    const state = stateOf(payouts, rotated, [], rotatedAt)
    expect(state).toMatchObject({ secret: { tail: '00001', state: 'expiring' } })
    expect(state?.nextFailure).toEqual({
      at: endsAt,
      words: expect.stringMatching(/^Payout job will stop working at 3 Mar 2026/),
    })
  })

  test('is refused from the end of its key on, which was used a minute before for the last time', () => {
    const state = stateOf(payouts, rotated, [], endsAt)
    expect(state).toMatchObject({
      secret: { state: 'expired' },
      now: { status: 401, rule: 'expired key' },
      recent: { 200: 24 * 60 - 1, 401: 1, 403: 0 },
      lastUsedAt: endsAt - minute,
      nextFailure: null,
    })
    expect(state?.now).not.toHaveProperty('outcome')
  })

  test('is judged by the key that it was given last, whichever that is', () => {
    const moved = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    expect(stateOf(moved, rotated, [], rotatedAt)).toMatchObject({
      secret: { tail: '00002', state: 'current', deployedAt: rotatedAt },
    })
    const early = { ...payouts, deployments: [given(1, start), given(3, rotatedAt)] }
    expect(stateOf(early, rotated, [], rotatedAt)).toMatchObject({
      secret: { tail: '00003', state: 'unknown' },
      now: { status: 401 },
    })
  })

  test('of a credential without a key is refused', () => {
    const state = stateOf(payouts, { replaced: [], current: fresh }, [], start)
    expect(state).toMatchObject({ secret: { state: 'unknown' }, lastUsedAt: null })
  })

  test('that waits for its first secret makes no calls', () => {
    const state = stateOf({ ...payouts, deployments: [] }, rotated, [], rotatedAt)
    expect(state).toMatchObject({ secret: null, now: null, lastUsedAt: null, nextFailure: null })
    expect(state.recent).toEqual({ 200: 0, 401: 0, 403: 0 })
  })

  test('with a password works until a new one is saved, which replaces it at once', () => {
    const withPassword = (id: string, at: number, before: Credential) =>
      withChanges(
        before,
        {},
        { password: { ...made(1), id, kind: 'password', fingerprint: id } },
        at,
        'Amara',
      )
    const [one, two] = [withPassword('p1', start, fresh), withPassword('p2', rotatedAt, fresh)]
    const caller: Caller = {
      ...payouts,
      authentication: 'password',
      deployments: [
        { ...given(1, start), kind: 'password', secretId: 'p1', fingerprint: 'p1', tail: null },
      ],
    }
    const history = { replaced: [{ credential: one, until: rotatedAt }], current: two }
    expect(stateOf(caller, { replaced: [], current: one }, [], rotatedAt)).toMatchObject({
      secret: { id: 'p1', tail: null, state: 'current' },
      now: { status: 200 },
    })
    expect(stateOf(caller, history, [], rotatedAt)).toMatchObject({
      secret: { state: 'replaced' },
      now: {
        status: 401,
        explanation: 'The password is not the one of ws_123456@BalancePlatform.Larkfield.',
      },
      recent: { 200: 180, 401: 1, 403: 0 },
    })
    const unsaved = {
      ...caller,
      deployments: [
        { ...given(1, start), kind: 'password' as const, fingerprint: 'p3', tail: null },
      ],
    }
    expect(stateOf(unsaved, history, [], rotatedAt).secret?.state).toBe('unknown')
  })

  test('that was moved is told with all of its calls, and judged by where it is now', () => {
    const second = withKey({ ...fresh, id: 'S2-2', username: 'ws_654321' }, 5, start)
    const movedAt = rotatedAt + minute
    const moved = {
      ...payouts,
      credentialId: 'S2-2',
      deployments: [given(1, start), { ...given(5, movedAt), credentialId: 'S2-2' }],
    }
    const now = endsAt + minute
    const state = stateOf(moved, { replaced: [], current: second }, [rotated], now)
    expect(state).toMatchObject({
      credentialId: 'S2-2',
      secret: { tail: '00005', state: 'current' },
      now: { status: 200 },
      // The old key has expired since: nobody used it any more.
      recent: { 200: 1440, 401: 0, 403: 0 },
    })
    expect(stateOf(moved, { replaced: [], current: second }, [], now).recent[200]).toBe(1440)
    expect(stateOf(moved, { replaced: [], current: second }, [], movedAt).recent[200]).toBe(1)
    expect(stateOf(moved, { replaced: [], current: second }, [rotated], movedAt).recent[200]).toBe(
      182,
    )
  })

  test('that was removed calls no more from that instant on', () => {
    const removed = { ...payouts, removedAt: rotatedAt }
    const timeline = timelineOf(removed, [rotated], rotatedAt + minute)
    expect(statusAt(timeline, rotatedAt - 1)?.outcome).toBe(200)
    expect(statusAt(timeline, rotatedAt)).toBeUndefined()
    expect(lastUsedAt(timeline, rotatedAt + minute)).toBe(rotatedAt - minute)
  })
})
