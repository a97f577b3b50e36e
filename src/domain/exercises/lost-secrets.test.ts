// Which secrets went nowhere.
import { expect, test } from 'vitest'

import { given, made, payouts } from '#domain/callers/testing/payout-job.ts'
import { minute } from '#domain/values/time.ts'
import { withChanges } from '#domain/changes/credential.ts'

import { lostSecrets } from './lost-secrets.ts'
import { begin, change, historyOf, rotate, scene } from './testing/scene.ts'

const at = begin + minute
const copied = { ...made(2), isCopied: true as const }
const lost = (happenings: Parameters<typeof scene>[0]) =>
  lostSecrets(scene(happenings)).map(({ words, event }) => [words, event?.words])
const neverCopied =
  'The API key …00002 of ws_123456@BalancePlatform.Larkfield was saved, and nobody had copied it.'

test('a saved key that nobody copied is lost, and its save is quoted', () => {
  expect(lost({})).toEqual([])
  expect(lost({ histories: [historyOf([at, rotate(2, at)])] })).toEqual([[neverCopied, 'save 3']])
})

test('one that was copied is not, nor one that an integration has', () => {
  const histories = [
    historyOf([at, (before) => withChanges(before, {}, { apiKey: copied }, at, 'Amara')]),
  ]
  expect(lost({ histories })).toEqual([])
  const callers = [{ ...payouts, deployments: [...payouts.deployments, given(2, at)] }]
  expect(lost({ histories: [historyOf([at, rotate(2, at)])], callers })).toEqual([])
})

test('one that was replaced meanwhile is still lost', () => {
  const twice = historyOf([at, rotate(2, at)], [at + 1, rotate(3, at + 1)])
  expect(lost({ histories: [twice] })).toHaveLength(2)
})

test('passwords are lost like keys, also the one before the last', () => {
  const password = (fingerprint: string, isCopied?: true) =>
    change({ password: { fingerprint, changedAt: at, ...(isCopied && { isCopied }) } })
  const words =
    'The password of ws_123456@BalancePlatform.Larkfield was saved, and nobody had copied it.'
  expect(lost({ histories: [historyOf([at, password('a')])] })).toEqual([[words, 'save 3']])
  expect(lost({ histories: [historyOf([at, password('a', true)])] })).toEqual([])
  const twice = historyOf([at, password('a')], [at + 1, password('b', true)])
  expect(lost({ histories: [twice] })).toHaveLength(1)
  const same = historyOf([at, password('a')], [at + 1, change({ description: 'x' })])
  expect(lost({ histories: [same] })).toHaveLength(1)
})

test('a password that was copied after its save is not lost', () => {
  const saved = historyOf(
    [at, change({ password: { fingerprint: 'a', changedAt: at } })],
    [at + 1, change({ description: 'x' })],
  )
  const current = {
    ...saved.current,
    password: { fingerprint: 'a', changedAt: at, isCopied: true as const },
  }
  expect(lost({ histories: [{ ...saved, current }] })).toEqual([])
})

test('what was there at the start is not asked about', () => {
  const before = historyOf([at, rotate(2, at)], [at + 1, change({ description: 'x' })])
  const since = { replaced: before.replaced.slice(1), current: before.current }
  expect(lost({ histories: [since] })).toEqual([])
})

test('a secret that an integration holds and nobody saved is lost', () => {
  const callers = [{ ...payouts, deployments: [...payouts.deployments, given(2, at)] }]
  const event = {
    at,
    by: 'Amara',
    words: 'gift',
    credentialId: 'S2-1',
    callerId: 'payouts',
    revision: null,
  }
  const words = 'Payout job was given the API key …00002, which nobody saved: it never worked.'
  expect(lost({ callers, generated: [made(2)], events: [event] })).toEqual([[words, 'gift']])
  expect(lost({ callers, generated: [made(3)], events: [event] })).toEqual([])
  const byPassword = [
    { ...payouts, deployments: [{ ...given(2, at), kind: 'password' as const, tail: null }] },
  ]
  expect(lost({ callers: byPassword, generated: [made(2)] })[0]?.[0]).toContain('given a password')
})
