// Instants that somebody gives: between 1970 and 9999, in milliseconds or as ISO 8601.

import { lastInstant } from './iso.ts'

/**
 * The clock can be set to any time from 1970 to 9999. [choice] What is counted from it may lie 24
 * hours later.
 */
export const firstInstant = 0

/** Said wherever another instant is refused. */
export const outOfTime = 'Enter a date between 1970 and 9999.'

const unreadable =
  'Enter milliseconds since 1970, or a date and time with its zone: 2026-03-02T10:00:00Z.'

/** Milliseconds since 1970 or a text such as `2026-03-02T10:00:00Z`; or why it is neither. */
export function readInstant(given: number | string): { at: number } | { refusal: string } {
  const at = typeof given === 'string' ? instantOf(given) : given
  if (at === undefined) return { refusal: unreadable }
  return isInTime(at) ? { at } : { refusal: outOfTime }
}

/** Whether the clock can be set to it. */
export function isInTime(at: number): boolean {
  return at >= firstInstant && at <= lastInstant
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/

/** Undefined for another text, and for a day that does not exist. */
function instantOf(text: string): number | undefined {
  const [, year, month, day] = iso.exec(text) ?? []
  if (day === undefined || Number(day) > daysIn(Number(year), Number(month))) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

function daysIn(year: number, month: number): number {
  const firstOfNext = new Date(0)
  firstOfNext.setUTCFullYear(year, month, 0)
  return firstOfNext.getUTCDate()
}
