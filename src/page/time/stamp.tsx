// A moment in words: how far away, when exactly, or both. It follows the world's time by itself.
import { useDeferredValue } from 'react'

import { writeInstant } from '#domain/values/iso.ts'
import {
  absoluteText,
  dateText,
  futureText,
  futureTextChangesAt,
  pastText,
  pastTextChangesAt,
  roughPastText,
  roughPastTextChangesAt,
} from '#ui/time-text.ts'

import { useAtNow } from './now.ts'

type StampProps = {
  /** Epoch milliseconds. */
  at: number
} & (
  | { show: 'absolute' }
  | {
      show?: 'both' | 'relative' | undefined
      /** Whether it has happened or is to come. */
      of: 'past' | 'future'
    }
)

export function Stamp(props: StampProps) {
  const { at, show = 'both' } = props
  const isDrawn = useIsDrawn()
  return (
    <time
      dateTime={writeInstant(at)}
      title={show === 'relative' && isDrawn ? absoluteText(at) : undefined}
      className="tabular-nums"
    >
      {'of' in props && <Distance at={at} of={props.of} />}
      {'of' in props && show === 'both' && ' · '}
      {show !== 'relative' && absoluteText(at)}
    </time>
  )
}

/** The day of something that has happened; how long ago, and the minute with its zone, on hover. */
export function DayStamp({ at }: { at: number }) {
  const ago = useAtNow(
    (now) => pastText(at, now),
    (now) => pastTextChangesAt(at, now),
  )
  const isDrawn = useIsDrawn()
  return (
    <time
      dateTime={writeInstant(at)}
      title={isDrawn ? `${ago} · ${absoluteText(at)}` : undefined}
      className="whitespace-nowrap tabular-nums"
    >
      {dateText(at)}
    </time>
  )
}

/** Roughly how long ago something happened; exactly when, on hover. */
export function AgeStamp({ at }: { at: number }) {
  const ago = useAtNow(
    (now) => roughPastText(at, now),
    (now) => roughPastTextChangesAt(at, now),
  )
  const isDrawn = useIsDrawn()
  return (
    <time
      dateTime={writeInstant(at)}
      title={isDrawn ? absoluteText(at) : undefined}
      className="tabular-nums"
    >
      {ago}
    </time>
  )
}

const words = {
  past: { text: pastText, changesAt: pastTextChangesAt },
  future: { text: futureText, changesAt: futureTextChangesAt },
}

/** How far away it is, as text alone: a sentence with one moment needs no second `time`. */
export function Distance({ at, of }: { at: number; of: 'past' | 'future' }) {
  const { text, changesAt } = words[of]
  return useAtNow(
    (now) => text(at, now),
    (now) => changesAt(at, now),
  )
}

/**
 * False while something is drawn for the first time, true right after it. What is seen on hover
 * alone can wait for that: the browser takes 50 ms and more for its first format.
 */
function useIsDrawn(): boolean {
  return useDeferredValue(true, false)
}
