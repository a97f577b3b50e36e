// How the simulated time lies to real time, in words: in the top bar, and in the panel that moves it.
import { second } from '#domain/values/time.ts'
import { lengthText } from '#ui/time-text.ts'

/** Milliseconds ahead of real time, and whether the clock stands still. */
export type Lead = { shiftMs: number; isFrozen: boolean }

/** 'Real time', 'Frozen', '2 h ahead', '1 h behind'. */
export function leadInWords({ shiftMs, isFrozen }: Lead): string {
  if (isFrozen) return 'Frozen'
  if (Math.abs(shiftMs) < second) return 'Real time'
  return `${lengthText(Math.abs(shiftMs))} ${shiftMs > 0 ? 'ahead' : 'behind'}`
}

export function isRealTime({ shiftMs, isFrozen }: Lead): boolean {
  return !isFrozen && Math.abs(shiftMs) < second
}
