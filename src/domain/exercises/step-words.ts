// A step of a solution in words, as a guide shows it and a trainer reads it out.
import type { Exercise, Step } from '#contract/exercise.ts'
import { day, hour, minute } from '#domain/values/time.ts'

/** `Press “Save changes”.`, with the reason where there is one. */
export function stepInWords(step: Step, exercise: Pick<Exercise, 'questions'>): string {
  const words = actInWords(step, exercise)
  return step.why === undefined ? `${words}.` : `${words}. ${step.why}`
}

function actInWords(step: Step, { questions = [] }: Pick<Exercise, 'questions'>): string {
  switch (step.do) {
    case 'press':
      return pressInWords(step.at)
    case 'type':
      return step.text === ''
        ? `Empty the field “${step.at.name}”`
        : `Type “${step.text}” into “${step.at.name}”`
    case 'choose':
      return `Choose “${step.option}” in “${step.at.name}”`
    case 'wait':
      return `Let ${durationInWords(step.ms)} pass on the simulated clock`
    case 'answer': {
      const question = questions.find(({ id }) => id === step.question)
      const choice = question?.choices.find(({ id }) => id === step.choice)
      return `Answer “${question?.words ?? step.question}” with “${choice?.words ?? step.choice}”`
    }
    default:
      return step satisfies never
  }
}

type At = Extract<Step, { do: 'press' }>['at']

function pressInWords(at: At): string {
  const { name } = at
  switch (at.role) {
    case 'link':
      return `Open “${name}”`
    case 'tab':
      return `Choose the tab “${name}”`
    case 'radio':
      return `Choose “${name}”`
    case 'checkbox':
      return `Tick “${name}”, or take its tick away`
    case 'switch':
      return `Turn the switch “${name}”`
    default:
      return at.in?.role === 'listitem' ? `Press “${name}” at “${at.in.name}”` : `Press “${name}”`
  }
}

/** Whole days, hours or minutes where it is some, else seconds. */
function durationInWords(ms: number): string {
  const units = [
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
  ] as const
  const [unitMs, unit] = units.find(([size]) => ms % size === 0) ?? [1000, 'second']
  const count = Math.ceil(ms / unitMs)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
