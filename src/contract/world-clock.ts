// How every reply tells of the world's clock, so that the page shows the time the backend decides by.

export const worldClockHeader = 'X-World-Clock'

/** Milliseconds ahead of real time; `frozenAt` is the instant it stands at, or null while it runs. */
export type Clock = { shiftMs: number; frozenAt: number | null }

/**
 * An instant as both sides count: in whole milliseconds. Clocks of browsers and tests can show
 * fractions, and what decides a key's end must not depend on who rounds them.
 */
export function wholeMs(instant: number): number {
  return Math.floor(instant)
}

/** The world's time when this machine's clock shows `realNow`, for page and backend alike. */
export function timeOf({ shiftMs, frozenAt }: Clock, realNow: number): number {
  return frozenAt ?? wholeMs(realNow) + shiftMs
}

/** The header's text: the shift in milliseconds, or `frozen` and the instant. */
export function clockText({ shiftMs, frozenAt }: Clock): string {
  return frozenAt === null ? `shift ${shiftMs}` : `frozen ${frozenAt}`
}

/** The clock that such a text tells of; undefined for what is none. */
export function clockFrom(text: string): Clock | undefined {
  const [state, number] = text.split(' ')
  const ms = Number(number)
  if (!number || !Number.isFinite(ms)) return undefined
  if (state === 'frozen') return { shiftMs: 0, frozenAt: ms }
  return state === 'shift' ? { shiftMs: ms, frozenAt: null } : undefined
}
