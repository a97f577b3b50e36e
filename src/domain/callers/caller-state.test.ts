// What is said of a caller at one moment, and of all callers of a credential in short.
import { describe, expect, test } from 'vitest'

import type { CallerState } from '#contract/caller.ts'
import { minute } from '#domain/values/time.ts'

import { stateOf, summaryOf } from './caller-state.ts'
import {
  start,
  fresh,
  given,
  payouts,
  first,
  rotatedAt,
  endsAt,
  rotated,
} from './testing/payout-job.ts'

describe('a caller', () => {
  test('that holds the current key gets through', () => {
    const state = stateOf(payouts, { replaced: [], current: first }, start + 5 * minute)
    expect(state).toEqual({
      id: 'payouts',
      credentialId: 'S2-1',
      name: 'Payout job',
      api: 'Transfers',
      method: 'POST',
      path: '/transfers',
      address: '192.0.2.10',
      key: { tail: '00001', state: 'current', deployedAt: start, deployedBy: 'Amara' },
      now: { status: 200, rule: 'allowed', explanation: expect.any(String), remedy: null },
      recent: { 200: 6, 401: 0, 403: 0 },
      lastUsedAt: start + 5 * minute,
      nextFailure: null,
    })
  })

  test('that holds the key before it is told when it ends', () => {
    const state = stateOf(payouts, rotated, rotatedAt)
    expect(state).toMatchObject({ key: { tail: '00001', state: 'expiring' } })
    expect(state?.nextFailure).toEqual({
      at: endsAt,
      words: expect.stringMatching(/^The payout job will be refused from 3 Mar 2026/),
    })
  })

  test('is refused from the end of its key on, which was used a minute before for the last time', () => {
    const state = stateOf(payouts, rotated, endsAt)
    expect(state).toMatchObject({
      key: { state: 'expired' },
      now: { status: 401, rule: 'expired key' },
      recent: { 200: 24 * 60 - 1, 401: 1, 403: 0 },
      lastUsedAt: endsAt - minute,
      nextFailure: null,
    })
    expect(state?.now).not.toHaveProperty('outcome')
  })

  test('is judged by the key that it was given last, whichever that is', () => {
    const moved = { ...payouts, deployments: [given(1, start), given(2, rotatedAt)] }
    expect(stateOf(moved, rotated, rotatedAt)).toMatchObject({
      key: { tail: '00002', state: 'current', deployedAt: rotatedAt },
    })
    const early = { ...payouts, deployments: [given(1, start), given(3, rotatedAt)] }
    expect(stateOf(early, rotated, rotatedAt)).toMatchObject({
      key: { tail: '00003', state: 'unknown' },
      now: { status: 401 },
    })
  })

  test('of a credential without a key is refused', () => {
    const state = stateOf(payouts, { replaced: [], current: fresh }, start)
    expect(state).toMatchObject({ key: { state: 'unknown' }, lastUsedAt: null })
  })

  test('that never got a key is nothing to tell of', () => {
    expect(stateOf({ ...payouts, deployments: [] }, rotated, rotatedAt)).toBeUndefined()
  })
})

describe('the callers of a credential in short', () => {
  const state = (
    name: string,
    status: 200 | 401 | 403,
    recent: Partial<CallerState['recent']>,
    lastUsedAt: number | null,
  ): CallerState => ({
    id: name,
    credentialId: 'S2-1',
    name,
    api: 'Transfers',
    method: 'POST',
    path: '/transfers',
    address: '192.0.2.10',
    key: { tail: '00001', state: 'current', deployedAt: start, deployedBy: 'Amara' },
    now: { status, rule: 'allowed', explanation: '', remedy: null },
    recent: { 200: 0, 401: 0, 403: 0, ...recent },
    lastUsedAt,
    nextFailure: null,
  })

  test('are nothing where there are none', () => expect(summaryOf([])).toBeUndefined())

  test('are as bad as the worst of them: a refused key is worse than a forbidden call', () => {
    const good = state('Shop', 200, { 200: 9 }, 5)
    const forbidden = state('Tills', 403, { 403: 1, 200: 1 }, 7)
    const refused = state('Payout job', 401, { 401: 1 }, null)
    expect(summaryOf([good])).toEqual({
      credentialId: 'S2-1',
      names: ['Shop'],
      worstNow: 200,
      worstRecent: 200,
      lastUsedAt: 5,
    })
    expect(summaryOf([good, forbidden])).toMatchObject({
      names: ['Shop', 'Tills'],
      worstNow: 403,
      worstRecent: 403,
      lastUsedAt: 7,
    })
    expect(summaryOf([forbidden, refused, good])).toMatchObject({
      worstNow: 401,
      worstRecent: 401,
      lastUsedAt: 7,
    })
    expect(summaryOf([refused])?.lastUsedAt).toBeNull()
  })

  test('remember trouble of the last 24 hours that is over', () => {
    expect(summaryOf([state('Shop', 200, { 200: 9, 401: 2 }, 5)])).toMatchObject({
      worstNow: 200,
      worstRecent: 401,
    })
  })
})
