// A moment in words: how far away, when exactly, or both.
import { absoluteText, futureText, pastText } from './time-text.ts'

type StampProps = {
  /** Epoch milliseconds. */
  at: number
  /** Epoch milliseconds; whose clock is the caller's business. */
  now: number
  /** IANA name; the browser's own zone when absent. */
  timeZone?: string | undefined
} & (
  | { show: 'absolute' }
  | {
      show?: 'both' | 'relative' | undefined
      /** Whether it has happened or is to come: a clock that lags behind cannot tell. */
      of: 'past' | 'future'
    }
)

export function Stamp(props: StampProps) {
  const { at, show = 'both', timeZone } = props
  const exactly = absoluteText(at, timeZone)
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={show === 'relative' ? exactly : undefined}
      className="tabular-nums"
    >
      {'of' in props ? wordsOf(props, exactly) : exactly}
    </time>
  )
}

type Relative = Pick<StampProps, 'at' | 'now'> & {
  show?: 'both' | 'relative' | undefined
  of: 'past' | 'future'
}

function wordsOf({ at, now, of, show = 'both' }: Relative, exactly: string): string {
  const relative = of === 'past' ? pastText(at, now) : futureText(at, now)
  return show === 'both' ? `${relative} · ${exactly}` : relative
}
