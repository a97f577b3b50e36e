// A small scene to judge: the payout job, its credential, and an exercise about both.
import type { Condition, Exercise } from '#contract/exercise.ts'
import { withChanges, type Credential } from '#domain/changes/credential.ts'
import type { History } from '#domain/callers/caller-timeline.ts'
import { first, made, payouts, start } from '#domain/callers/testing/payout-job.ts'
import { hours } from '#domain/values/time.ts'

import type { Happenings, PastEvent } from '#domain/exercises/happenings.ts'

/** The exercise begins two hours after the key was made. */
export const begin = start + hours(2)
export const username = 'ws_123456@BalancePlatform.Larkfield'
const subject = { username }

export const exercise: Exercise = {
  format: 1,
  name: 'payouts',
  title: 'Payouts',
  kind: 'exercise',
  level: 1,
  minutes: 3,
  ticket: ['Rotate it.'],
  scenario: 'everyday',
  as: 'amara',
  account: 'LarkfieldGoods',
  environment: 'test',
  clock: 'running',
  page: '/',
  goals: [
    {
      id: 'renewed',
      words: 'It has a new key.',
      when: [{ is: 'renewed', of: subject, secret: 'apiKey' }],
    },
  ],
  marks: {},
  hints: [],
  notes: ['None.'],
  solve: [{ do: 'wait', ms: 1 }],
}

/** The credential as it was at the start, and after these saves. */
export function historyOf(
  ...saves: [at: number, change: (before: Credential) => Credential][]
): History {
  let current = first
  const replaced = saves.map(([until, change]) => {
    const credential = current
    current = { ...change(credential), revision: credential.revision + 1 }
    return { credential, until }
  })
  return { replaced, current }
}

/** A save of a new API key with this number, which nobody has copied. */
export const rotate =
  (number: number, at: number) =>
  (before: Credential): Credential =>
    withChanges(before, {}, { apiKey: made(number) }, at, 'Amara')

export const change =
  (part: Partial<Credential>) =>
  (before: Credential): Credential => ({ ...before, ...part })

/** An event for each save of these histories. */
function eventsOf(histories: readonly History[]): PastEvent[] {
  return histories.flatMap(({ replaced, current }) =>
    replaced.map(({ until: at }, index) => {
      const { id: credentialId, revision } = replaced[index + 1]?.credential ?? current
      return { at, by: 'Amara', words: `save ${revision}`, credentialId, callerId: null, revision }
    }),
  )
}

export function scene(given: Partial<Happenings> = {}): Happenings {
  const histories = given.histories ?? [historyOf()]
  return {
    exercise,
    environment: 'test',
    startedAt: begin,
    now: begin + hours(1),
    histories,
    made: new Set(),
    callers: [payouts],
    generated: [],
    events: eventsOf(histories),
    requests: [],
    answers: [],
    ...given,
  }
}

export const marked = (marks: Exercise['marks']): Exercise => ({ ...exercise, marks })
export const aimed = (...when: Condition[]): Exercise => ({
  ...exercise,
  goals: [{ id: 'goal', words: 'It is so.', when }],
})
