// A caller at this moment, as the Configure page and the list show it.
import type { CallersSummary, CallerState, CallStatus } from '#contract/caller.ts'

import { keyStateOf, refusalInWords, type Caller } from './caller.ts'
import {
  lastUsedAt,
  nextFailure,
  recent,
  statusAt,
  timelineOf,
  type Counts,
  type History,
} from './caller-timeline.ts'

/** Undefined for a caller that never got a key. */
export function stateOf(caller: Caller, history: History, now: number): CallerState | undefined {
  const timeline = timelineOf(caller, history, now)
  const held = caller.deployments.at(-1)
  const access = statusAt(timeline, now)
  if (!held || !access) return undefined
  const { current } = history
  const failure = nextFailure(timeline, now)
  const { deployments: _, environment: _environment, ...shown } = caller
  const { tail, fingerprint, at: deployedAt, by: deployedBy } = held
  const { outcome: status, ...reason } = access
  return {
    ...shown,
    key: { tail, state: keyStateOf(current, fingerprint, now), deployedAt, deployedBy },
    now: { status, ...reason },
    recent: recent(timeline, now),
    lastUsedAt: lastUsedAt(timeline, now) ?? null,
    nextFailure: failure ? { at: failure.from, words: refusalInWords(caller, failure.from) } : null,
  }
}

/** The callers of one credential in short; undefined when it has none. */
export function summaryOf(states: readonly CallerState[]): CallersSummary | undefined {
  const [first] = states
  if (!first) return undefined
  const counts = states.map((state) => state.recent)
  const used = states.map((state) => state.lastUsedAt).filter((at) => at !== null)
  return {
    credentialId: first.credentialId,
    names: states.map(({ name }) => name),
    worstNow: worst((status) => states.some(({ now }) => now.status === status)),
    worstRecent: worst((status) => counts.some((count: Counts) => count[status] > 0)),
    lastUsedAt: used.length > 0 ? Math.max(...used) : null,
  }
}

/** A refused key is worse than a forbidden call: nothing gets through. [choice] */
function worst(isThere: (status: CallStatus) => boolean): CallStatus {
  const byGravity: CallStatus[] = [401, 403]
  return byGravity.find(isThere) ?? 200
}
