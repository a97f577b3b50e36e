// A moment in words: how far away, when exactly, or both.
import { absoluteText, relativeText } from './time-text.ts'

type StampProps = {
  /** Epoch milliseconds. */
  at: number
  /** Epoch milliseconds; whose clock is the caller's business. */
  now: number
  show?: 'both' | 'relative' | 'absolute' | undefined
  /** IANA name; the browser's own zone when absent. */
  timeZone?: string | undefined
}

export function Stamp({ at, now, show = 'both', timeZone }: StampProps) {
  const exactly = absoluteText(at, timeZone)
  const texts = {
    both: `${relativeText(at, now)} · ${exactly}`,
    relative: relativeText(at, now),
    absolute: exactly,
  }
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={show === 'relative' ? exactly : undefined}
      className="tabular-nums"
    >
      {texts[show]}
    </time>
  )
}
