// When an exercise is passed, what its result tells, and what its timeline shows.
import { expect, test } from 'vitest'

import type { Caller } from '#domain/callers/caller.ts'
import { given, made, payouts } from '#domain/callers/testing/payout-job.ts'
import { hours, minute } from '#domain/values/time.ts'

import { resultOf } from './result.ts'
import {
  begin,
  change,
  exercise,
  historyOf,
  marked,
  rotate,
  scene,
  username,
} from './testing/scene.ts'

const at = begin + minute
const help = { tookMs: 1, hints: 2, shown: 3 }
const rotated = historyOf([at, rotate(2, at)])
const result = (happenings: Parameters<typeof scene>[0] = {}) => resultOf(scene(happenings), help)
const deployed = { ...payouts, deployments: [...payouts.deployments, given(2, at)] }

test('it is passed when every goal is reached', () => {
  expect(result()).toMatchObject({ isPassed: false, goals: [{ id: 'renewed', isMet: false }] })
  expect(result({ histories: [rotated] })).toMatchObject({ isPassed: true, ...help })
})

test('a fact fails it from the count on that the exercise says, and not before', () => {
  const two = [made(3), made(4)]
  const passes = (wrongTurns?: number) =>
    result({
      histories: [rotated],
      generated: two,
      exercise: marked({ ...(wrongTurns && { wrongTurns }) }),
    })
  expect(passes()).toMatchObject({ isPassed: true })
  expect(passes(3)).toMatchObject({ isPassed: true })
  expect(passes(2)).toMatchObject({ isPassed: false })
  expect(passes(2).facts.find(({ fact }) => fact === 'wrongTurns')).toEqual({
    fact: 'wrongTurns',
    count: 2,
    isOver: true,
  })
})

test('refused calls, downtime, lost secrets and excess roles are summed, each with its remark', () => {
  const off = historyOf([at, rotate(2, at)], [at + minute, change({ isActive: false })])
  const { facts, remarks, downtime } = result({
    histories: [off],
    callers: [payouts],
    now: at + 3 * minute,
    exercise: marked({ needed: [{ of: { username }, roles: [] }] }),
  })
  const counts = Object.fromEntries(facts.map(({ fact, count }) => [fact, count]))
  expect(counts).toEqual({
    refusedCalls: 2,
    downtimeSeconds: 120,
    secretsLost: 1,
    excessRoles: 2,
    wrongTurns: 0,
    wrongAnswers: 0,
  })
  expect(downtime).toEqual([{ caller: 'Payout job', calls: 2, seconds: 120 }])
  expect(remarks.map(({ fact }) => fact)).toEqual(['refusedCalls', 'secretsLost', 'excessRoles'])
  expect(remarks[0]?.words).toContain('Payout job: 2 calls failed.')
})

test('one refused call is one', () => {
  const off = historyOf([at, change({ isActive: false })])
  expect(result({ histories: [off], now: at + 1 }).remarks[0]?.words).toContain('1 call failed.')
})

test('every wrong answer counts, also one that was corrected', () => {
  const choices = [
    { id: 'a', words: 'The key', why: 'It works.' },
    { id: 'b', words: 'The role' },
    { id: 'c', words: 'The address' },
  ]
  const asked = { ...exercise, questions: [{ id: 'cause', words: 'Why?', choices, right: 'b' }] }
  const answers = ['a', 'c', 'd', 'b'].map((choice) => ({ question: 'cause', choice }))
  const { remarks } = result({
    exercise: asked,
    answers: [...answers, { question: 'x', choice: 'a' }],
  })
  expect(remarks.map(({ words }) => words)).toEqual([
    '“The key” is not the answer to “Why?”: It works.',
    '“The address” is not the answer to “Why?”.',
    '“d” is not the answer to “Why?”.',
  ])
})

test('the timeline has the keys of what was saved and what every integration got', () => {
  expect(result().lanes).toEqual([
    { kind: 'caller', name: 'Payout job', stretches: [{ from: begin, to: null, status: 200 }] },
  ])
  const end = at + hours(24)
  const now = end + minute
  const lanes = (instant: number, callers: Caller[] = [deployed]) =>
    result({ histories: [rotated], callers, now: instant }).lanes
  const stretch = (from: number, status: null | 200) => ({ from, to: null, status })
  expect(lanes(end - 1)).toEqual([
    { kind: 'key', name: `Key …00001 of ${username}`, stretches: [stretch(begin, null)] },
    { kind: 'key', name: `Key …00002 of ${username}`, stretches: [stretch(at, null)] },
    { kind: 'caller', name: 'Payout job', stretches: [stretch(begin, 200)] },
  ])
  expect(lanes(end)[0]?.stretches).toEqual([{ from: begin, to: end, status: null }])
  expect(lanes(now, [payouts]).at(-1)?.stretches.at(-1)).toEqual({
    from: end,
    to: null,
    status: 401,
  })
})

test('a key that had ended before the start is not on the timeline', () => {
  const old = historyOf(
    [begin - hours(30), rotate(2, begin - hours(30))],
    [at, change({ description: 'x' })],
  )
  expect(result({ histories: [old], callers: [] }).lanes.map(({ name }) => name)).toEqual([
    `Key …00002 of ${username}`,
  ])
})

test('a credential that was made meanwhile has its keys there, also before a second save', () => {
  const { current } = rotated
  const { lanes } = result({
    histories: [{ replaced: [], current }],
    made: new Set(['S2-1']),
    callers: [],
  })
  expect(lanes).toHaveLength(2)
})
