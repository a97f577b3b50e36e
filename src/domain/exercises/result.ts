// How an exercise went: its goals, what was counted, a remark for each thing worth one, a timeline.
import { FactName, type Remark, type Result } from '#contract/practice.ts'

import { isGoalMet } from './condition.ts'
import { excessRoles } from './excess-roles.ts'
import type { Happenings } from './happenings.ts'
import { lanesOf } from './lanes.ts'
import { lostSecrets } from './lost-secrets.ts'
import { downtimeOf, refusalsSince } from './refusals.ts'
import { wrongTurns } from './wrong-turns.ts'

/** What only the panel knows. */
export type Help = { tookMs: number; hints: number; shown: number; tries?: number }

/** The goals as they stand. */
export function goalsOf(happenings: Happenings): Result['goals'] {
  return happenings.exercise.goals.map(({ id, words, when }) => ({
    id,
    words,
    isMet: isGoalMet(when, happenings),
  }))
}

/**
 * An exercise is passed when every goal is reached and nothing that it marks went too far. [choice:
 * result.test.ts] Wording, extra clicks and the time it took are never marked. [choice:
 * result.test.ts]
 */
export function resultOf(happenings: Happenings, help: Help): Result {
  const { exercise, startedAt, now, events } = happenings
  const refusals = refusalsSince(happenings)
  const downtime = downtimeOf(refusals)
  const remarks = [
    ...refusals.map(({ caller, calls, why, event }): Remark => ({
      fact: 'refusedCalls',
      count: calls,
      words: `${caller.name}: ${calls === 1 ? '1 call' : `${calls} calls`} failed. ${why}`,
      event,
    })),
    ...lostSecrets(happenings),
    ...excessRoles(happenings),
    ...wrongTurns(happenings),
    ...wrongAnswers(happenings),
  ]
  const sum = (fact: FactName) =>
    remarks.filter((one) => one.fact === fact).reduce((total, { count }) => total + count, 0)
  const facts = FactName.options.map((fact) => {
    const count =
      fact === 'downtimeSeconds'
        ? downtime.reduce((total, { seconds }) => total + seconds, 0)
        : sum(fact)
    return { fact, count, isOver: count >= (exercise.marks[fact] ?? Infinity) }
  })
  const goals = goalsOf(happenings)
  return {
    isPassed: goals.every(({ isMet }) => isMet) && !facts.some(({ isOver }) => isOver),
    startedAt,
    finishedAt: now,
    goals,
    facts,
    downtime,
    remarks,
    actions: events.map(({ number, at, by, words }) => {
      return { at, by, words, ...(number !== undefined && { number }) }
    }),
    lanes: lanesOf(happenings),
    ...help,
    tries: help.tries ?? 0,
  }
}

/** Every wrong answer, also one that was corrected. */
function wrongAnswers({ exercise, answers, now }: Happenings): Remark[] {
  return answers.flatMap(({ question, choice }) => {
    const asked = exercise.questions?.find(({ id }) => id === question)
    if (!asked || choice === asked.right) return []
    const chosen = asked.choices.find(({ id }) => id === choice)
    const words = `“${chosen?.words ?? choice}” is not the answer to “${asked.words}”`
    const why = chosen?.why === undefined ? '.' : `: ${chosen.why}`
    return [
      { fact: 'wrongAnswers' as const, count: 1, words: words + why, event: { at: now, words } },
    ]
  })
}
