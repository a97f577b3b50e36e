// The table of a class: what its learners’ result codes say, added line by line, saved as CSV.
import { limits } from '#contract/limits.ts'
import { countText } from '#domain/values/count-text.ts'
import { csvOf } from '#domain/exports/csv.ts'
import { trimText } from '#domain/values/plain-text.ts'

import { readResultCode, writeResultCode, type CodedResult } from './result-code.ts'

/** A line that did not get into the table, and why. */
type WrongLine = { line: number; text: string; why: string }

type Added = {
  /** The codes of the table, the new ones last. */
  codes: string[]
  wrong: WrongLine[]
}

/**
 * Every line of a text is a code. One that cannot be read is told with its line, and keeps none of
 * the others from the table. [choice: class-table.test.ts] Two ways to write one code are one.
 */
export function addCodes(codes: readonly string[], text: string): Added {
  const added: Added = { codes: [...codes], wrong: [] }
  const known = new Set(codes)
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    if (trimText(line) === '') continue
    const read = readResultCode(line)
    const code = 'result' in read ? writeResultCode(read.result) : ''
    const why = 'refusal' in read ? read.refusal : whyNotAdded(code, known)
    if (why !== undefined) {
      added.wrong.push({ line: index + 1, text: line, why })
      continue
    }
    known.add(code)
    added.codes.push(code)
  }
  return added
}

function whyNotAdded(code: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(code)) return 'It is in the table already.'
  return known.size >= limits.list
    ? `The table is full: it has ${countText(limits.list)} results.`
    : undefined
}

/** A row of the table, with the code that it comes from. */
export type ClassRow = CodedResult & { code: string }

/** The rows in the order of their codes. What cannot be read any more has none. */
export function rowsOf(codes: readonly string[]): ClassRow[] {
  return codes.flatMap((code) => {
    const read = readResultCode(code)
    return 'result' in read ? [{ ...read.result, code }] : []
  })
}

/** Minutes as people count them: one that has begun is one. */
export function minutesOf({ seconds }: Pick<CodedResult, 'seconds'>): number {
  return Math.max(1, Math.ceil(seconds / 60))
}

/** The table for a spreadsheet. `titleOf` says what an exercise is called. */
export function classAsCsv(
  rows: readonly ClassRow[],
  titleOf: (exercise: string) => string,
): string {
  return csvOf(
    [
      { title: 'Learner', of: ({ learner }) => learner },
      { title: 'Exercise', of: ({ exercise }) => titleOf(exercise) },
      { title: 'Result', of: ({ isPassed }) => (isPassed ? 'Passed' : 'Not passed') },
      { title: 'Minutes', of: minutesOf },
      { title: 'Remarks', of: ({ remarks }) => remarks },
      { title: 'Hints', of: ({ hints }) => hints },
      { title: 'Steps shown', of: ({ shown }) => shown },
      { title: 'Result code', of: ({ code }) => code },
    ],
    rows,
  )
}
