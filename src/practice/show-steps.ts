// Show me: takes the next step of the solution on the page, and goes on while a dialog is open.
import type { QueryClient } from '@tanstack/react-query'

import { moveClock } from '#api/clock.ts'
import { changePractice, practiceQuery } from '#api/practice.ts'
import type { Step } from '#contract/exercise.ts'
import type { PracticeState } from '#contract/practice.ts'
import { stepInWords } from '#domain/exercises/step-words.ts'

import { findTarget } from './find-target.ts'
import { takeStep } from './take-step.ts'

type Next = { step: Step; index: number }

/** The next step that was not shown and whose goal is not reached; undefined after the last one. */
export function nextStep({ exercise, shown, goals }: PracticeState): Next | undefined {
  const isReached = (id: string | undefined) => goals.some((goal) => goal.id === id && goal.isMet)
  const index = exercise.solve.findIndex((step, at) => at >= shown && !isReached(step.for))
  const step = exercise.solve[index]
  return step && { step, index }
}

/** Answers what kept it from being shown, or nothing. A dialog is not left half-way. */
export async function showSteps(
  state: PracticeState,
  queryClient: QueryClient,
): Promise<string | undefined> {
  let current = state
  for (let next = nextStep(current); next; next = nextStep(current)) {
    const { step, index } = next
    const words = stepInWords(step, current.exercise)
    const isPast = isBehind(step, current.exercise.solve[index + 1])
    if (!isPast && !(await show(step, words, queryClient))) {
      return `The next step cannot be shown from here: ${words}`
    }
    await changePractice(queryClient, 'noteShown', { body: { steps: index + 1 } })
    // What the step has done may have reached a goal.
    current = (await queryClient.fetchQuery({ ...practiceQuery, staleTime: 0 })) ?? current
    if (!isPast && !isInDialog(nextStep(current)?.step)) break
  }
  return undefined
}

/** The way to where one is already: its thing is not here, and that of the step after it is. */
function isBehind(step: Step, after: Step | undefined): boolean {
  if (!('at' in step) || !after || !('at' in after)) return false
  return !findTarget(step.at) && findTarget(after.at) !== undefined
}

/** While a dialog is open, nothing beside it can be pressed: not even Show me. */
function isInDialog(step: Step | undefined): boolean {
  return step !== undefined && 'at' in step && /dialog/.test(step.at.in?.role ?? '')
}

async function show(step: Step, words: string, queryClient: QueryClient): Promise<boolean> {
  switch (step.do) {
    case 'wait':
      await moveClock(queryClient, { move: 'advance', ms: step.ms })
      return true
    case 'answer': {
      const { question, choice } = step
      await changePractice(queryClient, 'giveAnswer', { body: { question, choice } })
      return true
    }
    case 'press':
    case 'type':
    case 'choose':
      return takeStep(step, words)
    default:
      return step satisfies never
  }
}
