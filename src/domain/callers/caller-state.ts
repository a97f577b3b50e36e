// A caller at this moment, as the Configure page and the list show it.
import type { CallersSummary, CallerState, CallStatus } from '#contract/caller.ts'
import type { Access } from '#domain/calls/access.ts'

import { refusalInWords, secretStateOf, type Caller } from './caller.ts'
import {
  lastUsedAt,
  nextFailure,
  recent,
  statusAt,
  timelineOf,
  wasSaved,
  type Counts,
  type History,
} from './caller-timeline.ts'

/** `others` are the credentials that it has used before the one of `history`. */
export function stateOf(
  caller: Caller,
  history: History,
  others: readonly History[],
  now: number,
): CallerState {
  const timeline = timelineOf(caller, [history, ...others], now)
  const access = statusAt(timeline, now)
  const failure = nextFailure(timeline, now)
  const { deployments: _, environment: _environment, removedAt: _removedAt, ...shown } = caller
  return {
    ...shown,
    secret: secretHeld(caller, history, now),
    now: access ? toReason(access) : null,
    recent: recent(timeline, now),
    lastUsedAt: lastUsedAt(timeline, now) ?? null,
    nextFailure: failure ? { at: failure.from, words: refusalInWords(caller, failure.from) } : null,
  }
}

function secretHeld(caller: Caller, history: History, now: number): CallerState['secret'] {
  const held = caller.deployments.at(-1)
  if (held?.credentialId !== history.current.id) return null
  const { secretId: id, tail, at: deployedAt, by: deployedBy } = held
  const state = secretStateOf(history.current, held, wasSaved(history, held), now)
  return { id, tail, state, deployedAt, deployedBy }
}

function toReason({ outcome: status, ...reason }: Access): CallerState['now'] {
  return { status, ...reason }
}

/** The callers of one credential in short; undefined when none of them calls. */
export function summaryOf(callers: readonly CallerState[]): CallersSummary | undefined {
  const states = callers.filter(({ now }) => now !== null)
  const [first] = states
  if (!first) return undefined
  const counts = states.map((state) => state.recent)
  const used = states.map((state) => state.lastUsedAt).filter((at) => at !== null)
  return {
    credentialId: first.credentialId,
    names: states.map(({ name }) => name),
    worstNow: worst((status) => states.some(({ now }) => now?.status === status)),
    worstRecent: worst((status) => counts.some((count: Counts) => count[status] > 0)),
    lastUsedAt: used.length > 0 ? Math.max(...used) : null,
  }
}

/** A refused key is worse than a forbidden call: nothing gets through. [choice] */
function worst(isThere: (status: CallStatus) => boolean): CallStatus {
  const byGravity: CallStatus[] = [401, 403]
  return byGravity.find(isThere) ?? 200
}
