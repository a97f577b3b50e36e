// Which calls of the integrations were refused since the start, and for how long nobody was let in.
import type { Happening } from '#contract/practice.ts'

import type { Caller } from '#domain/callers/caller.ts'
import { segments, type Piece, type Timeline } from '#domain/callers/caller-timeline.ts'
import { second } from '#domain/values/time.ts'

import { callsOf, eventBefore, type Happenings } from './happenings.ts'

/** A stretch in which an integration was refused, with what brought it about. */
export type Refusal = {
  caller: Caller
  from: number
  to: number
  calls: number
  why: string
  event: Happening | null
}

/**
 * Refused calls and downtime of an integration that fails already at the start count from its first
 * answer on. [choice: refusals.test.ts] `except` are integrations that are meant to fail.
 */
export function refusalsSince(
  happenings: Happenings,
  except: readonly string[] = happenings.exercise.marks.mayFail ?? [],
): Refusal[] {
  return happenings.callers
    .filter(({ name }) => !except.includes(name))
    .flatMap((caller) => refusalsOf(caller, happenings))
}

function refusalsOf(caller: Caller, happenings: Happenings): Refusal[] {
  const { now } = happenings
  const timeline = callsOf(caller, happenings)
  const from = worksFrom(timeline, happenings)
  return timeline.flatMap((piece) => {
    const cut = { from: Math.max(piece.from, from), to: Math.min(piece.to, now) }
    if (piece.access.outcome === 200 || cut.from >= cut.to) return []
    const calls = countCalls(piece, cut)
    const event = eventBefore(
      piece.from,
      ({ callerId, credentialId }) =>
        callerId === null ? credentialId === piece.deployment.credentialId : callerId === caller.id,
      happenings,
    )
    return [{ caller, ...cut, calls, why: piece.access.explanation, event }]
  })
}

/** From when on a refusal counts: from the start, or from the first answer after it. */
function worksFrom(timeline: Timeline, { startedAt }: Happenings): number {
  // What ends with the start has worked until then.
  const first = timeline.find(({ to, access }) => to >= startedAt && access.outcome === 200)
  return Math.max(first?.from ?? Infinity, startedAt)
}

function countCalls(piece: Piece, { from, to }: Pick<Piece, 'from' | 'to'>): number {
  return segments([piece], from, to - 1).reduce((sum, { count }) => sum + count, 0)
}

/** What a stretch of refusals cost each integration: calls, and seconds in which none was let in. */
export function downtimeOf(
  refusals: readonly Refusal[],
): { caller: string; calls: number; seconds: number }[] {
  const names = [...new Set(refusals.map(({ caller }) => caller.name))]
  return names.map((caller) => {
    const own = refusals.filter((one) => one.caller.name === caller)
    const ms = own.reduce((sum, { from, to }) => sum + to - from, 0)
    const calls = own.reduce((sum, one) => sum + one.calls, 0)
    // A second that has begun is a second.
    return { caller, calls, seconds: Math.ceil(ms / second) }
  })
}
