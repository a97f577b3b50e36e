// What a result says as text.
import { expect, test } from 'vitest'

import { counted, durationInWords, isAsked, resultInText } from './result-text.ts'
import { resultOf } from './result.ts'
import { change, begin, exercise, historyOf, marked, scene } from './testing/scene.ts'

const help = { tookMs: 183_000, hints: 2, shown: 1 }

test('durations are minutes and seconds', () => {
  expect([0, 999, 59_999, 60_000, 183_000].map(durationInWords)).toEqual([
    '0 s',
    '0 s',
    '59 s',
    '1 min 0 s',
    '3 min 3 s',
  ])
})

test('one is one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'hint'))).toEqual(['0 hints', '1 hint', '2 hints'])
})

test('only what an exercise asks about is told', () => {
  expect(isAsked('refusedCalls', exercise)).toBe(true)
  expect(isAsked('wrongAnswers', exercise)).toBe(false)
  expect(isAsked('wrongAnswers', { ...exercise, questions: [] })).toBe(true)
  expect(isAsked('excessRoles', exercise)).toBe(false)
  expect(isAsked('excessRoles', marked({ needed: [] }))).toBe(true)
})

test('everything is there, with the events and who did them', () => {
  const at = begin + 60_000
  const happenings = scene({
    histories: [historyOf([at, change({ isActive: false })])],
    exercise: marked({ refusedCalls: 1 }),
    now: at + 120_000,
  })
  expect(resultInText({ exercise }, resultOf(happenings, help), 'Robin')).toBe(`Payouts: not passed
Learner: Robin
Took 3 min 3 s, with 2 hints and 1 step shown

[ ] It has a new key.

Failed calls: 2 (too many)
Seconds of downtime: 120
Secrets lost: 0
Wrong turns: 0
  Payout job: 2 failed calls, 120 seconds of downtime

Remarks
- Payout job: 2 calls failed. ws_123456@BalancePlatform.Larkfield is inactive, which stops its keys and its password. (2 Mar 2026, 12:01 UTC: save 3)

What was done
- 2 Mar 2026, 12:01 UTC: save 3, by Amara`)
})

test('a result without a name and without remarks is short', () => {
  const text = resultInText({ exercise }, resultOf(scene(), help), '')
  expect(text).not.toContain('Learner')
  expect(text).not.toContain('Remarks')
  expect(text).not.toContain('What was done')
})
