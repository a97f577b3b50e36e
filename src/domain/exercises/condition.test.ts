// When a goal counts as reached.
import { expect, test } from 'vitest'

import type { Condition } from '#contract/exercise.ts'
import { given, payouts } from '#domain/callers/testing/payout-job.ts'
import { initiate, retrieve } from '#domain/roles/testing/role-names.ts'
import { hours, minute } from '#domain/values/time.ts'

import { isGoalMet } from './condition.ts'
import type { Happenings } from './happenings.ts'
import { aimed, begin, change, historyOf, rotate, scene, username } from './testing/scene.ts'

const of = { username }
const at = begin + 10 * minute
const rotated = historyOf([at, rotate(2, at)])
const met = (condition: Condition, happenings: Partial<Happenings> = {}) =>
  isGoalMet([condition], scene(happenings))
const after = (part: Parameters<typeof change>[0]) => ({
  histories: [historyOf([at, change(part)])],
})

test('every condition of a goal has to be met', () => {
  const is: Condition = { is: 'credential', of }
  const not: Condition = { is: 'credential', of: { username: 'nobody' } }
  expect(isGoalMet([is], scene())).toBe(true)
  expect(isGoalMet([is, not], scene())).toBe(false)
})

test('a credential is meant by all that is said of it', () => {
  expect(met({ is: 'credential', of: {} })).toBe(true)
  expect(met({ is: 'credential', of: { type: 'platform-web-service' } })).toBe(true)
  expect(met({ is: 'credential', of: { type: 'lem' } })).toBe(false)
  expect(met({ is: 'credential', of: { username: 'ws_1@x' } })).toBe(false)
  expect(met({ is: 'credential', of: { isNew: true } })).toBe(false)
  expect(met({ is: 'credential', of: { isNew: true } }, { made: new Set(['S2-1']) })).toBe(true)
  expect(met({ is: 'credential', of: { isNew: false } }, { made: new Set(['S2-1']) })).toBe(false)
  const described = after({ description: 'Payouts' })
  expect(met({ is: 'credential', of: { description: 'Payouts' } }, described)).toBe(true)
  // What it was called at the start still means it.
  expect(met({ is: 'credential', of: { description: '' } }, described)).toBe(true)
  expect(met({ is: 'credential', of: { description: 'Other' } }, described)).toBe(false)
})

test('a key is renewed by a save, and not by generating one', () => {
  const renewed: Condition = { is: 'renewed', of, secret: 'apiKey' }
  const same: Condition = { is: 'not renewed', of, secret: 'apiKey' }
  expect([met(renewed), met(same)]).toEqual([false, true])
  const histories = [rotated]
  expect([met(renewed, { histories }), met(same, { histories })]).toEqual([true, false])
})

test('a first password and client key are new ones, and one that was there is not', () => {
  const password = { fingerprint: 'a', changedAt: at }
  const clientKey = { value: 'test_A', createdAt: at }
  expect(met({ is: 'renewed', of, secret: 'password' })).toBe(false)
  expect(met({ is: 'renewed', of, secret: 'password' }, after({ password }))).toBe(true)
  expect(met({ is: 'renewed', of, secret: 'clientKey' }, after({ clientKey }))).toBe(true)
  const twice = historyOf([at, change({ clientKey })], [at + 1, change({ description: 'x' })])
  const kept = { replaced: twice.replaced.slice(1), current: twice.current }
  expect(met({ is: 'renewed', of, secret: 'clientKey' }, { histories: [kept] })).toBe(false)
  const made = new Set(['S2-1'])
  expect(met({ is: 'renewed', of, secret: 'clientKey' }, { histories: [kept], made })).toBe(true)
})

test('old keys have ended at their very end, and not a millisecond before', () => {
  const ended: Condition = { is: 'old keys ended', of }
  const end = at + hours(24)
  expect(met(ended)).toBe(false)
  expect(met(ended, { histories: [rotated], now: end - 1 })).toBe(false)
  expect(met(ended, { histories: [rotated], now: end })).toBe(true)
  // Nobody remembers keys for ever.
  const forgotten = historyOf([at, rotate(2, at)], [at + 1, change({ previousKeys: [] })])
  expect(met(ended, { histories: [forgotten] })).toBe(true)
})

test('an inactive credential has not ended its keys: they can come back', () => {
  expect(met({ is: 'old keys ended', of }, after({ isActive: false }))).toBe(false)
})

test('an expiry is reset where an old key has more time than at the start, and still works', () => {
  const reset: Condition = { is: 'expiry reset', of }
  const { current } = rotated
  const [key] = current.previousKeys
  if (!key) throw new Error('The fixture has an expiring key.')
  const later = {
    ...current,
    revision: 4,
    previousKeys: [{ ...key, expiresAt: key.expiresAt + 1 }],
  }
  const from = (current_: typeof current) => ({
    replaced: [{ credential: current, until: at + 1 }],
    current: current_,
  })
  expect(met(reset, { histories: [from({ ...current, revision: 4 })] })).toBe(false)
  expect(met(reset, { histories: [from(later)], now: key.expiresAt })).toBe(true)
  expect(met(reset, { histories: [from(later)], now: key.expiresAt + 1 })).toBe(false)
  expect(met(reset, { histories: [from({ ...later, previousKeys: [] })] })).toBe(false)
})

test('an integration works that is answered now, with the current key where that is asked', () => {
  const works: Condition = { is: 'caller works', caller: 'Payout job' }
  const current: Condition = { ...works, with: 'current' }
  expect([met(works), met(current)]).toEqual([true, true])
  const histories = [rotated]
  expect([met(works, { histories }), met(current, { histories })]).toEqual([true, false])
  const callers = [{ ...payouts, deployments: [...payouts.deployments, given(2, at + 1)] }]
  expect(met(current, { histories, callers })).toBe(true)
  expect(met(works, { callers: [{ ...payouts, removedAt: at }] })).toBe(false)
  expect(met({ ...works, caller: 'Web shop' })).toBe(false)
  expect(met(works, { histories, now: at + hours(24) })).toBe(false)
  expect(met(current, { callers: [{ ...payouts, deployments: [] }] })).toBe(false)
})

test('an integration has to use the credential that is meant', () => {
  const works = (by: string): Condition => ({
    is: 'caller works',
    caller: 'Payout job',
    of: { username: by },
  })
  expect([met(works(username)), met(works('ws_2@x'))]).toEqual([true, false])
  expect(met(works(username), { callers: [{ ...payouts, credentialId: 'S2-2' }] })).toBe(false)
})

test('an integration is refused by what its key opens, not by taking it away', () => {
  const refused: Condition = { is: 'caller refused', caller: 'Payout job' }
  expect(met(refused)).toBe(false)
  expect(met(refused, after({ isActive: false }))).toBe(true)
  expect(met(refused, { callers: [{ ...payouts, removedAt: at }] })).toBe(false)
  expect(met({ ...refused, caller: 'Web shop' }, after({ isActive: false }))).toBe(false)
  expect(met(refused, { callers: [{ ...payouts, deployments: [] }] })).toBe(false)
})

test('nobody was refused until somebody was, whom the goal does not except', () => {
  const nobody: Condition = { is: 'nobody refused' }
  expect(met(nobody)).toBe(true)
  expect(met(nobody, after({ isActive: false }))).toBe(false)
  expect(met({ ...nobody, except: ['Payout job'] }, after({ isActive: false }))).toBe(true)
})

test('roles are exactly, at least and at most those, or without some', () => {
  const roles = (rest: Omit<Extract<Condition, { is: 'roles' }>, 'is' | 'of'>) =>
    met({ is: 'roles', of, ...rest })
  expect(roles({})).toBe(true)
  expect(roles({ exactly: [retrieve, initiate] })).toBe(true)
  expect(roles({ exactly: [retrieve] })).toBe(false)
  expect(roles({ exactly: [retrieve, initiate, 'x'] })).toBe(false)
  expect(roles({ atLeast: [retrieve] })).toBe(true)
  expect(roles({ atLeast: ['x'] })).toBe(false)
  expect(roles({ atMost: [retrieve, initiate, 'x'] })).toBe(true)
  expect(roles({ atMost: [retrieve] })).toBe(false)
  expect(roles({ without: ['x'] })).toBe(true)
  expect(roles({ without: ['x', retrieve] })).toBe(false)
})

test('status, description, accounts, origins and addresses are what the save made them', () => {
  expect(met({ is: 'active', of, active: true })).toBe(true)
  expect(met({ is: 'active', of, active: false })).toBe(false)
  expect(met({ is: 'description', of, text: 'x' }, after({ description: 'x' }))).toBe(true)
  expect(met({ is: 'description', of, text: 'x' })).toBe(false)
  const accounts = (one: 'all' | string[], other: 'all' | string[]) =>
    met({ is: 'accounts', of, accounts: one }, after({ accounts: other }))
  expect(accounts('all', 'all')).toBe(true)
  expect(accounts(['A', 'B'], ['B', 'A'])).toBe(true)
  expect([accounts('all', ['A']), accounts(['A'], 'all')]).toEqual([false, false])
  expect([accounts(['A'], ['A', 'B']), accounts(['A', 'B'], ['A'])]).toEqual([false, false])
  const origins = after({ origins: ['https://a.example'] })
  expect(met({ is: 'origins', of, with: ['https://a.example'] }, origins)).toBe(true)
  expect(met({ is: 'origins', of, with: ['https://b.example'] }, origins)).toBe(false)
  expect(met({ is: 'origins', of, without: ['https://a.example'] }, origins)).toBe(false)
  expect(met({ is: 'origins', of }, origins)).toBe(true)
  const ranges = after({ ipRanges: ['192.0.2.10'] })
  expect(met({ is: 'addresses', of, with: ['192.0.2.10'] }, ranges)).toBe(true)
  expect(met({ is: 'addresses', of, without: ['192.0.2.10'] }, ranges)).toBe(false)
})

test('a request counts with the status that is asked for, of the credential that is meant', () => {
  const answered: Condition = { is: 'request answered', of, status: 200 }
  const asked = (credentialId: string | null, status: number) =>
    met(answered, { requests: [{ credentialId, status }] })
  expect(met(answered)).toBe(false)
  expect([asked('S2-1', 200), asked('S2-1', 401), asked(null, 200)]).toEqual([true, false, false])
})

test('a question is answered by the last answer to it', () => {
  const question = { id: 'cause', words: 'Why?', choices: [], right: 'b' }
  const exercise = { ...aimed({ is: 'answered', question: 'cause' }), questions: [question] }
  const answered = (...choices: string[]) =>
    met(
      { is: 'answered', question: 'cause' },
      { exercise, answers: choices.map((choice) => ({ question: 'cause', choice })) },
    )
  expect([answered(), answered('a'), answered('b', 'a'), answered('a', 'b')]).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(met({ is: 'answered', question: 'advice' }, { exercise })).toBe(false)
  expect(met({ is: 'answered', question: 'cause' })).toBe(false)
  const other = [{ question: 'advice', choice: 'b' }]
  expect(met({ is: 'answered', question: 'cause' }, { exercise, answers: other })).toBe(false)
})
