// How the world's clock lies to real time, in the few words that button and panel share.
import type { Clock } from '#contract/world-clock.ts'
import { second } from '#domain/values/time.ts'
import { absoluteText, lengthText } from '#ui/time-text.ts'

/** Whether a running clock shows this machine's time. Less than a second is nobody's doing. */
export function isRealTime({ shiftMs, frozenAt }: Clock): boolean {
  return frozenAt === null && Math.abs(shiftMs) < second
}

/** `2 h ahead`, `1 h behind`; undefined where nothing is to be told. */
export function distanceInWords(shiftMs: number): string | undefined {
  const length = Math.abs(shiftMs)
  if (length < second) return undefined
  return `${lengthText(length)} ${shiftMs > 0 ? 'ahead' : 'behind'}`
}

/** What the clock is up to: `Real time`, `2 h ahead`, `Frozen at 2 Mar 2026, 12:00 CET`. */
export function clockInWords({ shiftMs, frozenAt }: Clock): string {
  if (frozenAt !== null) return `Frozen at ${absoluteText(frozenAt)}`
  return distanceInWords(shiftMs) ?? 'Real time'
}
