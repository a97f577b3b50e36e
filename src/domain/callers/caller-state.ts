// A caller at this moment, as the Configure page shows it.
import type { CallerState } from '#contract/caller.ts'
import type { Access } from '#domain/calls/access.ts'

import { refusalInWords, secretStateOf, type Caller } from './caller.ts'
import {
  lastUsedAt,
  nextFailure,
  recent,
  statusAt,
  timelineOf,
  wasSaved,
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
