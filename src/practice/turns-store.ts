// Learners who take turns at one exercise on one machine: who is at work, and how it went for the others.
import { Turns } from '#contract/exercise-list.ts'
import type { PracticeState, Result } from '#contract/practice.ts'

import { kept } from './kept.ts'

/** Undefined where nobody takes turns: then the names are forgotten. */
export const turns = kept('practice-turns', Turns)

/** Who is at work on this exercise; undefined where nobody takes turns at it. */
export function learnerOf({ exercise }: Pick<PracticeState, 'exercise'>): string | undefined {
  const now = turns.get()
  return now?.exercise.name === exercise.name ? now.learners[now.at] : undefined
}

/** Writes down how it went for whoever is at work. Another result of the same one replaces it. */
export function noteResult(state: PracticeState, result: Result): void {
  const now = turns.get()
  if (!now || learnerOf(state) === undefined) return
  const { isPassed, remarks } = result
  const told = {
    isPassed,
    tookMs: result.tookMs,
    remarks: remarks.length,
    startedAt: state.startedAt,
  }
  if (JSON.stringify(now.done[now.at]) === JSON.stringify(told)) return
  turns.set({ ...now, done: [...now.done.slice(0, now.at), told] })
}
