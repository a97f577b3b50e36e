// The clock that the world owns: real time, shifted or standing still as somebody set it.
import { timeOf, wholeMs, type Clock } from '#contract/world-clock.ts'

export const realClock: Clock = { shiftMs: 0, frozenAt: null }

/** What somebody does to the clock. Instants in milliseconds since 1970, durations in ms. */
export type ClockMove =
  | { move: 'advance'; ms: number }
  | { move: 'set'; at: number; freeze?: boolean | undefined }
  | { move: 'freeze' }
  | { move: 'run' }
  | { move: 'real' }

/**
 * The clock after a move. A frozen clock that is set or advanced stands still at its new time,
 * unless the move says otherwise.
 */
export function applyMove(clock: Clock, step: ClockMove, realNow: number): Clock {
  const now = timeOf(clock, realNow)
  switch (step.move) {
    case 'advance':
      return setTo(now + step.ms, realNow, clock.frozenAt !== null)
    case 'set':
      return setTo(step.at, realNow, step.freeze ?? clock.frozenAt !== null)
    case 'freeze':
      return { ...clock, frozenAt: now }
    case 'run':
      return { shiftMs: now - realNow, frozenAt: null }
    case 'real':
      return realClock
    default:
      return step satisfies never
  }
}

function setTo(instant: number, realNow: number, isFrozen: boolean): Clock {
  const now = wholeMs(instant)
  return { shiftMs: now - realNow, frozenAt: isFrozen ? now : null }
}
