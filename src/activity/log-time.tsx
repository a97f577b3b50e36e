// When a line of a log was written, to the second: around an expiry a second decides.
import { writeInstant } from '#domain/values/iso.ts'
import { toSecondText } from '#ui/time-text.ts'

/** `at` in milliseconds since 1970; shown in the browser's own zone, with its name. */
export function LogTime({ at }: { at: number }) {
  const [day, time] = toSecondText(at).split(', ')
  return (
    <time dateTime={writeInstant(at)} className="tabular-nums">
      <span className="whitespace-nowrap">{day},</span>{' '}
      <span className="whitespace-nowrap">{time}</span>
    </time>
  )
}
