// Instants in words: how far away, and when exactly, with the zone.
import { dayInWords } from '#domain/values/day-words.ts'
import { day, hour, minute, second } from '#domain/values/time.ts'

/** Two whole units, the smaller one left out when it is zero: '1 h', never '1 h 0 min'. */
function twoUnits(large: string, rest: number, small: string): string {
  if (rest === 0) return large
  return `${large} ${rest} ${small}`
}

/**
 * A length of time in words, always rounded down, so that time left is never overstated.
 * @param length milliseconds, zero or more
 */
export function lengthText(length: number): string {
  if (length < second) return 'less than 1 s'
  if (length < minute) return `${Math.floor(length / second)} s`
  if (length < hour) return `${Math.floor(length / minute)} min`
  // 24 hours is a word of the product, so days begin at two.
  if (length < 2 * day) {
    const minutes = Math.floor((length % hour) / minute)
    return twoUnits(`${Math.floor(length / hour)} h`, minutes, 'min')
  }
  const days = Math.floor(length / day)
  if (days >= 7) return `${days} days`
  return twoUnits(`${days} days`, Math.floor((length % day) / hour), 'h')
}

/**
 * How long something still lasts: 'in 23 h 12 min'; 'now' once its time has come.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function futureText(at: number, now: number): string {
  return at > now ? `in ${lengthText(at - now)}` : 'now'
}

/**
 * How long ago something happened: '5 min ago', 'just now'. Seconds are not counted, as they would
 * tick, and what a clock that lags behind calls the future has happened all the same.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function pastText(at: number, now: number): string {
  return now - at < minute ? 'just now' : `${lengthText(now - at)} ago`
}

/**
 * How long ago something happened, in its largest unit alone: '17 h ago'.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function roughPastText(at: number, now: number): string {
  const unit = largestUnit(now - at)
  return unit === second ? 'just now' : `${lengthText(Math.floor((now - at) / unit) * unit)} ago`
}

/**
 * The first instant after `now` at which `roughPastText` can say something else.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function roughPastTextChangesAt(at: number, now: number): number {
  const unit = largestUnit(now - at)
  return unit === second ? at + minute : at + (Math.floor((now - at) / unit) + 1) * unit
}

/** The largest unit that `lengthText` counts in, at this length. */
function largestUnit(length: number): number {
  if (length < minute) return second
  if (length < hour) return minute
  return length < 2 * day ? hour : day
}

/**
 * The first instant after `now` at which `futureText` says something else.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function futureTextChangesAt(at: number, now: number): number {
  const left = at - now
  if (left <= 0) return Infinity
  const unit = smallestUnit(left)
  return left < unit ? at : at - Math.floor(left / unit) * unit + 1
}

/**
 * The first instant after `now` at which `pastText` can say something else.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function pastTextChangesAt(at: number, now: number): number {
  const gone = now - at
  if (gone < minute) return at + minute
  const unit = smallestUnit(gone)
  return at + (Math.floor(gone / unit) + 1) * unit
}

/** The smallest unit that `lengthText` counts in, at this length. */
function smallestUnit(length: number): number {
  if (length < minute) return second
  return length < 2 * day ? minute : hour
}

/**
 * The day of an instant in the zone of this browser: '24 Nov 2026'.
 * @param at epoch milliseconds
 */
export function dateText(at: number): string {
  const instant = new Date(at)
  return dayInWords(instant.getDate(), instant.getMonth(), instant.getFullYear())
}

/**
 * An instant as date, minute and zone: '24 Nov 2026, 21:05 CET'.
 * @param at epoch milliseconds
 * @param timeZone IANA name; the browser's own zone when absent
 */
export function absoluteText(at: number, timeZone?: string): string {
  return formatted(at, { ...inFull, ...(timeZone !== undefined && { timeZone }) })
}

/**
 * An instant to the second, in the zone of this browser: '24 Nov 2026, 21:05:07 CET'.
 * @param at epoch milliseconds
 */
export function toSecondText(at: number): string {
  return formatted(at, { ...inFull, second: '2-digit' })
}

/** The minute of an instant on the clock on the wall of this browser: '21:05'. */
export function clockText(at: number): string {
  return formatted(at, onTheClock)
}

/** An instant as the mark of an axis: '06:00', and at midnight the day that begins, '3 Mar'. */
export function tickText(at: number): string {
  const time = clockText(at)
  return time === '00:00' ? formatted(at, { day: 'numeric', month: 'short' }) : time
}

const onTheClock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const inFull = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...onTheClock,
  timeZoneName: 'short',
} as const

/** Each is made once: that takes a browser about a millisecond, and a list shows dozens of instants. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatted(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', options)
  formats.set(key, format)
  return format.format(at)
}

/** How far the clock on the wall of this browser is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(at: number): number {
  return -new Date(at).getTimezoneOffset() * minute
}
