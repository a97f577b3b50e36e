// The world's clock, moved by the sandbox API: page and backend follow, wherever the backend is.
import type { Sandbox } from './sandbox.ts'

/** ISO 8601 with a zone, milliseconds since 1970, or a date. */
export type Instant = string | number | Date

/** What time it is in the world, and which key ends next. */
export type ClockState = {
  now: number
  /** How far the world is ahead of real time. */
  shiftMs: number
  isFrozen: boolean
  nextExpiry: {
    at: number
    environment: 'test' | 'live'
    username: string
    description: string
  } | null
}

/** Each move answers what time it is then. */
export type Clock = {
  read: () => Promise<ClockState>
  /** Forward, or back by less than nothing. */
  advance: (ms: number) => Promise<ClockState>
  /** Whether it stands still is as it was, unless `freeze` says so. */
  set: (at: Instant, how?: { freeze?: boolean }) => Promise<ClockState>
  freeze: () => Promise<ClockState>
  run: () => Promise<ClockState>
  /** Back to real time. */
  real: () => Promise<ClockState>
}

export function createClock({ get, post }: Sandbox): Clock {
  const move = (body: object) => post<ClockState>('clock', body)
  return {
    read: () => get<ClockState>('clock'),
    advance: (ms) => move({ move: 'advance', ms }),
    set: (at, how = {}) => move({ move: 'set', at: asSent(at), ...how }),
    freeze: () => move({ move: 'freeze' }),
    run: () => move({ move: 'run' }),
    real: () => move({ move: 'real' }),
  }
}

/** As the sandbox API reads it. */
export function asSent(at: Instant): string | number {
  return at instanceof Date ? at.getTime() : at
}
