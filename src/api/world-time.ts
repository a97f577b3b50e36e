// The world's time in the page: this machine's clock, shifted or frozen as the backend's replies say.

type Shown = { shiftMs: number; frozenAt: number | null }

let shown: Shown = { shiftMs: 0, frozenAt: null }
const listeners = new Set<() => void>()

/**
 * Takes over the clock that a reply tells of: `frozen` and its instant, or `shift` and milliseconds.
 * A shift, not the time: a reply can be old when it is read, after a sleep of the machine for one.
 */
export function rememberWorldClock(header: string | null): void {
  const next = clockOf(header)
  if (!next) return
  if (next.shiftMs === shown.shiftMs && next.frozenAt === shown.frozenAt) return
  shown = next
  for (const listener of listeners) listener()
}

function clockOf(header: string | null): Shown | undefined {
  const [state, text] = header?.split(' ') ?? []
  const ms = Number(text)
  if (!text || !Number.isFinite(ms)) return undefined
  if (state === 'frozen') return { shiftMs: 0, frozenAt: ms }
  return state === 'shift' ? { shiftMs: ms, frozenAt: null } : undefined
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
