// A date and time as somebody types it, in the time zone of this machine.
import { isInTime, outOfTime } from '#domain/values/given-instant.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { hour, minute } from '#domain/values/time.ts'

/** The instant, or what is wrong with the text. */
export type Typed = { at: number } | { refusal: string }

const pattern = /^(\d{1,5})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** Years are as typed. A time that a change of the clocks leaves out or doubles is not guessed. */
export function instantOf(text: string): Typed {
  const match = pattern.exec(trimText(text))
  const parts = match?.slice(1).map((part) => Number(part ?? 0))
  if (!parts || !isOnClock(parts))
    return { refusal: 'Write the date and time as 2026-03-02 14:05.' }
  const at = localInstant(parts)
  if (!isInTime(at)) return { refusal: outOfTime }
  if (!showsSame(at, parts)) {
    return { refusal: 'The clocks go forward and leave out this time. Choose one an hour later.' }
  }
  if (changes.some((ms) => showsSame(at + ms, parts))) {
    return { refusal: 'The clocks go back, so this time comes twice. Choose one an hour away.' }
  }
  return { at }
}

/** The same instant as people write it: `2026-03-02 14:05`. */
export function localText(at: number): string {
  const [year = 0, ...rest] = localParts(at)
  const [month, day, hours, minutes] = rest.map((part) => String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}-${month}-${day} ${hours}:${minutes}`
}

/** By how much clocks are put back somewhere. */
const changes = [-2 * hour, -hour, -30 * minute, 30 * minute, hour, 2 * hour]

/** Whether there is such a day, and such a time of day. */
function isOnClock([year = 0, month = 0, day = 0, hours = 0, ...rest]: number[]): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isDay && hours < 24 && rest.every((part) => part < 60)
}

function localInstant([year = 0, month = 0, day = 0, ...time]: number[]): number {
  const date = new Date(0)
  // The constructor would take the year 99 for 1999.
  date.setFullYear(year, month - 1, day)
  const [hours = 0, minutes = 0, seconds = 0] = time
  return date.setHours(hours, minutes, seconds, 0)
}

function showsSame(at: number, parts: number[]): boolean {
  return localParts(at).every((part, index) => part === parts[index])
}

function localParts(at: number): number[] {
  const date = new Date(at)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return [...day, date.getHours(), date.getMinutes(), date.getSeconds()]
}
