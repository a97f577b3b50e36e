// When a line of a log was written, to the second: around an expiry a second decides.

import { writeInstant } from '#domain/values/iso.ts'

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})

/** `at` in milliseconds since 1970; shown in the browser's own zone, with its name. */
export function LogTime({ at }: { at: number }) {
  const [day, time] = format.format(at).split(', ')
  return (
    <time dateTime={writeInstant(at)} className="tabular-nums">
      <span className="whitespace-nowrap">{day},</span>{' '}
      <span className="whitespace-nowrap">{time}</span>
    </time>
  )
}
