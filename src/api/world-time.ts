// The world's time in the page: this machine's clock, shifted or frozen as the backend's replies say.

type Shown = { shiftMs: number; frozenAt: number | null }

let shown: Shown = { shiftMs: 0, frozenAt: null }
const listeners = new Set<() => void>()

/** A reply is a little old when it arrives; differences below this are no shift. */
const noticeableMs = 500

/** Takes over the time that a reply carries: milliseconds since 1970, then ` frozen` if it stands. */
export function rememberWorldTime(header: string | null): void {
  const [text, state] = header?.split(' ') ?? []
  const now = Number(text)
  if (!text || !Number.isFinite(now)) return
  const next = state === 'frozen' ? { shiftMs: 0, frozenAt: now } : running(now - Date.now())
  if (next.shiftMs === shown.shiftMs && next.frozenAt === shown.frozenAt) return
  shown = next
  for (const listener of listeners) listener()
}

function running(seenShiftMs: number): Shown {
  const isNear = (ms: number) => Math.abs(seenShiftMs - ms) < noticeableMs
  if (shown.frozenAt === null && isNear(shown.shiftMs)) return shown
  return { shiftMs: isNear(0) ? 0 : seenShiftMs, frozenAt: null }
}

/** Milliseconds since 1970, on the clock that the backend decides by. */
export function worldNow(): number {
  return shown.frozenAt ?? Date.now() + shown.shiftMs
}

/** How the world's clock differs from this machine's. */
export function worldClock(): Shown {
  return shown
}

export function onWorldTimeShift(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
