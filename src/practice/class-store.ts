// What this browser keeps of classes: a trainer’s table, and the class that a learner has joined.
import { ClassTable, JoinedClass } from '#contract/class-table.ts'
import { addCodes } from '#domain/exercises/class-table.ts'

import { kept } from './kept.ts'

/** An empty one is kept nowhere. */
export const classTable = kept('practice-class-table', ClassTable)

export const noCodes: ClassTable = { codes: [] }

/** Keeps what has changed of the table. */
export function changeTable(changes: Partial<ClassTable>): void {
  const next = { ...(classTable.get() ?? noCodes), ...changes }
  classTable.set(next.codes.length === 0 && next.open === undefined ? undefined : next)
}

/** Takes over what has come to the class that is read, each result once. */
export function takeOver(results: readonly { id: number; result: string }[]): void {
  const { codes, open } = classTable.get() ?? noCodes
  const news = results.filter(({ id }) => id > (open?.taken ?? Infinity))
  const last = news.at(-1)
  if (!open || !last) return
  const added = addCodes(codes, news.map(({ result }) => result).join('\n'))
  changeTable({ codes: added.codes, open: { ...open, taken: last.id } })
}

export const joinedClass = kept('practice-class', JoinedClass)
