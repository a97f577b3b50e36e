// A result in words: the counts by name, and all of it as text that can be handed in.
import type { Exercise } from '#contract/exercise.ts'
import type { FactName, PracticeState, Result } from '#contract/practice.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { minute, second } from '#domain/values/time.ts'

/** What each count is called, in the order in which they are told. */
export const factWords: Record<FactName, string> = {
  refusedCalls: 'Failed calls',
  downtimeSeconds: 'Seconds of downtime',
  secretsLost: 'Secrets lost',
  excessRoles: 'Roles more than needed',
  wrongTurns: 'Wrong turns',
  wrongAnswers: 'Wrong answers',
}

/** Whether an exercise can say anything of a fact: one without questions has no wrong answers. */
export function isAsked(fact: FactName, { marks, questions }: Exercise): boolean {
  if (fact === 'wrongAnswers') return questions !== undefined
  return fact !== 'excessRoles' || marks.needed !== undefined
}

/** `5 min 3 s`. */
export function durationInWords(ms: number): string {
  const minutes = Math.floor(ms / minute)
  const seconds = Math.floor((ms % minute) / second)
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`
}

/** `1 hint`, `2 hints`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** All that a result says, line by line. */
export function resultInText(
  { exercise }: Pick<PracticeState, 'exercise'>,
  result: Result,
  learner: string,
): string {
  const { isPassed, goals, facts, downtime, remarks, actions, hints, shown, tries } = result
  const asked = facts.filter(({ fact }) => isAsked(fact, exercise))
  return [
    `${exercise.title}: ${isPassed ? 'passed' : 'not passed'}`,
    ...(learner === '' ? [] : [`Learner: ${learner}`]),
    `Took ${durationInWords(result.tookMs)}, with ${counted(hints, 'hint')} and ${counted(shown, 'step')} shown${tries > 0 ? `, gone back ${counted(tries, 'time')}` : ''}`,
    '',
    ...goals.map(({ words, isMet }) => `[${isMet ? 'x' : ' '}] ${words}`),
    '',
    ...asked.map(({ fact, count, isOver }) => {
      return `${factWords[fact]}: ${count}${isOver ? ' (too many)' : ''}`
    }),
    ...downtime.map(({ caller, calls, seconds }) => {
      return `  ${caller}: ${counted(calls, 'failed call')}, ${counted(seconds, 'second')} of downtime`
    }),
    ...section(
      'Remarks',
      remarks.map(({ words, event }) => (event ? `${words} (${told(event)})` : words)),
    ),
    ...section(
      'What was done',
      actions.map((action) => `${told(action)}, by ${action.by}`),
    ),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)]
}

function told({ at, words }: { at: number; words: string }): string {
  return `${instantInWords(at)}: ${words}`
}
