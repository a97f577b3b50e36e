// A date and time as somebody types it, in the time zone of this machine or in one that is typed.
import { isInTime, outOfTime } from '#domain/values/given-instant.ts'
import { whyNotVisible } from '#domain/values/invisible.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { day, hour, minute, second } from '#domain/values/time.ts'

/** The instant, or what is wrong with the text. */
export type Typed = { at: number } | { refusal: string }

const pattern =
  /^(\d{1,6})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?( ?Z| ?[+-]\d{2}:\d{2}(?::\d{2})?)?$/i

/** Years are as typed. A time that a change of the clocks leaves out or doubles is not guessed. */
export function instantOf(text: string): Typed {
  const typed = trimText(text)
  const [, year = '', month = '', dayOfMonth = '', hours, minutes = '', seconds = '0', zone] =
    pattern.exec(typed) ?? []
  if (year === '')
    return { refusal: whyNotVisible(typed) ?? `Write the date and time as ${sample}.` }
  // JavaScript’s calendar ends before the year 300000.
  if (Number(year) > 10_000) return { refusal: outOfTime }
  const date = dateAsUtc(Number(year), Number(month), Number(dayOfMonth))
  if (date === undefined) return { refusal: `There is no day ${year}-${month}-${dayOfMonth}.` }
  if (hours === undefined) return { refusal: `Write the time as well, as in ${sample}.` }
  const clock = `${hours}:${minutes}${seconds === '0' ? '' : `:${seconds}`}`
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return { refusal: `There is no such time of day as ${clock}.` }
  }
  const wall = date + Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
  if (zone !== undefined) return inTime(wall - offsetIn(trimText(zone)))
  // A day more than any zone is away from UTC: nothing that is shown as this can be in time.
  if (!isInTime(wall - day) && !isInTime(wall + day)) return { refusal: outOfTime }
  const [at, again] = instantsShownAs(wall)
  if (at === undefined) {
    const later = localText(wall - offsetAt(wall - twoDays))
    return {
      refusal: `In your time zone, the clocks skip ${writeWall(wall)}. Did you mean ${later}?`,
    }
  }
  if (again === undefined) return inTime(at)
  const [first, last] = [at, again].map(withOffset)
  return {
    refusal: `In your time zone, ${writeWall(wall)} comes twice, because the clocks go back. Write ${first} for the first time, or ${last} for the second.`,
  }
}

/** The same instant as people write it: `2026-03-02 14:05`, with its offset where that comes twice. */
export function localText(at: number): string {
  const wall = wallAt(at)
  return instantsShownAs(wall).length === 2 ? withOffset(at) : writeWall(wall)
}

const sample = '2026-03-02 14:05'
const twoDays = 2 * day

function inTime(at: number): Typed {
  return isInTime(at) ? { at } : { refusal: outOfTime }
}

/** Every instant at which the clocks of this machine show this, in order: none, one or two. */
function instantsShownAs(wall: number): number[] {
  const offsets = new Set([offsetAt(wall - twoDays), offsetAt(wall + twoDays)])
  const instants = [...offsets].map((offset) => wall - offset)
  return instants.filter((at) => wallAt(at) === wall).toSorted((one, other) => one - other)
}

/** What the clocks of this machine show at an instant, as if they showed UTC. */
function wallAt(at: number): number {
  const date = new Date(at)
  const shown = dateAsUtc(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? NaN
  return shown + date.getHours() * hour + date.getMinutes() * minute + date.getSeconds() * second
}

/** How far this machine's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(at: number): number {
  return wallAt(at) - Math.floor(at / second) * second
}

/** The start of a day in UTC; undefined for a day that the calendar does not have. */
function dateAsUtc(year: number, month: number, dayOfMonth: number): number | undefined {
  const date = new Date(0)
  // The constructor would take the year 99 for 1999.
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
    ? date.getTime()
    : undefined
}

function writeWall(wall: number): string {
  const [date = '', time = ''] = new Date(wall).toISOString().split('T')
  return `${date} ${time.slice(0, 5)}`
}

/** `2026-10-25 02:30+01:00` */
function withOffset(at: number): string {
  const offset = offsetAt(at)
  const [, time = ''] = new Date(Math.abs(offset)).toISOString().split('T')
  const digits = time.slice(0, offset % minute === 0 ? 5 : 8)
  return `${writeWall(wallAt(at))}${offset < 0 ? '-' : '+'}${digits}`
}

/** The milliseconds in `Z` or `+01:00`. */
function offsetIn(zone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = zone.slice(1).split(':').map(Number)
  const length = hours * hour + minutes * minute + seconds * second
  return zone.startsWith('-') ? -length : length
}
