// Reads the file of an exercise: what it says, or every mistake in it with its line.
import { Exercise, exerciseFormat } from '#contract/exercise.ts'
import type { InvalidField } from '#contract/problem.ts'
import { lineAt, pathName, scanJson } from '#domain/exercises/scan-json.ts'
import { describeIssue } from '#mocks/transport/issue-words.ts'

export type ReadExercise = { exercise: Exercise } | { refusals: InvalidField[] }

/** At most so many mistakes are told at once. */
const most = 10

/** `given` is the exercise itself, or the text of its file. */
export function readExercise(given: unknown): ReadExercise {
  const text = typeof given === 'string' ? given : (JSON.stringify(given, null, 2) ?? '')
  const scan = scanJson(text)
  if (!('lines' in scan)) {
    const message = `Line ${scan.line}: ${scan.refusal}`
    return { refusals: [{ name: 'exercise', value: lineOf(text, scan.line), message }] }
  }
  const refuse = (path: readonly PropertyKey[], message: string): InvalidField => {
    const line = lineAt(scan.lines, path)
    const value = typeof given === 'string' ? lineOf(text, line) : ''
    return { name: pathName(path) || 'exercise', value, message: `Line ${line}: ${message}` }
  }
  const json: unknown = JSON.parse(text)
  const { format }: { format?: unknown } = Object(json)
  if (typeof format === 'number' && format > exerciseFormat) {
    const message = `The file has format ${format}, and this simulator reads format ${exerciseFormat}. It needs a newer simulator.`
    return { refusals: [refuse(['format'], message)] }
  }
  const read = Exercise.safeParse(json, { error: describeIssue })
  if (!read.success) {
    const issues = read.error.issues.slice(0, most)
    return { refusals: issues.map(({ path, message }) => refuse(path, message)) }
  }
  const refusals = mistakesWithin(read.data).map(({ path, message }) => refuse(path, message))
  return refusals.length > 0 ? { refusals } : { exercise: read.data }
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? ''
}

type Mistake = { path: PropertyKey[]; message: string }

/** What names something within the file that is not there, or is there twice. */
function mistakesWithin(exercise: Exercise): Mistake[] {
  const { goals, hints, questions = [], solve, marks, past = [] } = exercise
  const mistakes: Mistake[] = []
  const once = (list: string, ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue
      mistakes.push({ path: [list, index, 'id'], message: `“${id}” is there twice.` })
    }
  }
  const known = (path: PropertyKey[], what: string, id: string, ids: readonly string[]) => {
    if (ids.includes(id)) return
    const message = `There is no ${what} “${id}”. There are: ${ids.join(', ') || 'none'}.`
    mistakes.push({ path, message })
  }
  const goalIds = goals.map(({ id }) => id)
  const questionIds = questions.map(({ id }) => id)
  const choicesOf = (id: string) =>
    questions.find((one) => one.id === id)?.choices.map((choice) => choice.id) ?? []
  once('goals', goalIds)
  once('questions', questionIds)
  for (const [index, { goal }] of hints.entries())
    known(['hints', index, 'goal'], 'goal', goal, goalIds)
  for (const [index, { right, id }] of questions.entries()) {
    known(['questions', index, 'right'], 'choice', right, choicesOf(id))
  }
  for (const [index, { when }] of goals.entries()) {
    for (const [number, condition] of when.entries()) {
      if (condition.is !== 'answered') continue
      const path = ['goals', index, 'when', number, 'question']
      known(path, 'question', condition.question, questionIds)
    }
  }
  for (const [index, step] of solve.entries()) {
    if (step.do !== 'answer') continue
    known(['solve', index, 'question'], 'question', step.question, questionIds)
    known(['solve', index, 'choice'], 'choice', step.choice, choicesOf(step.question))
  }
  for (const [index, deed] of past.entries()) {
    const { minutesAgo } = deed
    const path = ['past', index, 'minutesAgo']
    const before = past[index - 1]?.minutesAgo ?? Infinity
    if (minutesAgo > before) {
      mistakes.push({ path, message: 'The past is told from the oldest to the newest.' })
    }
    if (deed.did === 'called' && deed.times > minutesAgo) {
      mistakes.push({ path, message: `${deed.times} calls, one a minute, take longer than that.` })
    }
  }
  if ((marks.excessRoles ?? 0) > 0 && marks.needed === undefined) {
    const message = 'Whoever marks excessRoles says in “needed” which roles are needed.'
    mistakes.push({ path: ['marks', 'excessRoles'], message })
  }
  return mistakes
}
