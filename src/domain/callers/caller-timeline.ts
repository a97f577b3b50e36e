// What happened to a caller's calls and will happen: piece by piece, never call by call.
import { matchingSecret, type Access } from '#domain/calls/access.ts'
import { judgeCaller, callEveryMs, secretOf, type Caller, type Deployment } from './caller.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { day } from '#domain/values/time.ts'

/** What a credential was until somebody saved it anew at `until`. */
export type Replaced = { credential: Credential; until: number }

/** A credential with all that it was before, oldest first. */
export type History = { replaced: readonly Replaced[]; current: Credential }

/** A span in which every call gets the same: from `from` on, before `to`. */
export type Piece = { from: number; to: number; access: Access; deployment: Deployment }

/** Pieces in order; empty for a caller that never had a secret of the credentials in question. */
export type Timeline = readonly Piece[]

/**
 * The timeline as it stands at `now`: of each of these credentials, the calls that were made with
 * its secrets. A caller that was moved has used several; with all of their histories, all of its
 * calls are told. It is a function of what was deployed, what was saved and the clock, so it is the
 * same however the clock got here.
 *
 * Moving the clock back undoes no save: what was saved “later” counts from the time that the clock
 * shows. [choice: callers-in-time.test.ts]
 */
export function timelineOf(caller: Caller, histories: readonly History[], now: number): Timeline {
  return histories
    .flatMap((history) => piecesAt(history, caller, now))
    .toSorted((one, other) => one.from - other.from)
}

function piecesAt({ replaced, current }: History, caller: Caller, now: number): Piece[] {
  const { deployments, removedAt } = caller
  const starts = monotone(
    [...deployments.map(({ at }) => at), ...(removedAt === null ? [] : [removedAt])],
    now,
  )
  const ends = monotone(
    replaced.map(({ until }) => until),
    now,
  )
  const versions = [...replaced.map(({ credential }) => credential), current]
  const expiries = versions
    .flatMap(({ previousKeys }) => previousKeys)
    .filter((key) => deployments.some(({ fingerprint }) => fingerprint === key.fingerprint))
    .map(({ expiresAt }) => expiresAt)
  const breaks = [...new Set([...starts, ...ends, ...expiries])].toSorted(
    (one, other) => one - other,
  )
  const firstSaved = new Map(
    deployments.map((deployment) => [
      deployment,
      versions.findIndex((one) => has(one, deployment)),
    ]),
  )

  return breaks.flatMap((from, index) => {
    // Before the first one there are saves alone, and no call; nor is there one after its removal.
    const deployment = deployments[starts.findLastIndex((at) => at <= from)]
    if (deployment?.credentialId !== current.id) return []
    const end = ends.findIndex((until) => from < until)
    const version = end < 0 ? replaced.length : end
    const savedIn = firstSaved.get(deployment) ?? -1
    const isUnsaved = savedIn < 0 || savedIn > version
    const credential = versions[version] ?? current
    const access = judgeCaller(caller, credential, deployment, from, isUnsaved)
    return [{ from, to: breaks[index + 1] ?? Infinity, access, deployment }]
  })
}

function has(credential: Credential, deployment: Deployment): boolean {
  return matchingSecret(credential, secretOf(deployment, credential)) !== undefined
}

/** Whether the secret is or was one of the credential's own: not only generated, but saved. */
export function wasSaved({ replaced, current }: History, deployment: Deployment): boolean {
  return has(current, deployment) || replaced.some(({ credential }) => has(credential, deployment))
}

/** Instants in the order of what happened: none lies after a later one, none after `now`. */
function monotone(instants: readonly number[], now: number): number[] {
  let latest = now
  return instants
    .toReversed()
    .map((at) => (latest = Math.min(latest, at)))
    .toReversed()
}

/** What a call at `at` gets; undefined before the caller had a key. */
export function statusAt(timeline: Timeline, at: number): Access | undefined {
  return timeline.find(({ from, to }) => from <= at && at < to)?.access
}

/** Calls in a row with one answer and one secret, with the instants of the first and the last. */
export type Segment = { firstAt: number; lastAt: number; count: number } & Pick<
  Piece,
  'access' | 'deployment'
>

/** All calls at or after `from` and at or before `to`, in order; a segment has at least one. */
export function segments(timeline: Timeline, from: number, to: number): Segment[] {
  const found: Segment[] = []
  for (const piece of timeline) {
    const calls = callsBetween(Math.max(from, piece.from), Math.min(to + 1, piece.to))
    if (!calls) continue
    const before = found.at(-1)
    if (before && isAlike(before, piece)) {
      found[found.length - 1] = {
        ...before,
        lastAt: calls.lastAt,
        count: before.count + calls.count,
      }
    } else found.push({ ...calls, access: piece.access, deployment: piece.deployment })
  }
  return found
}

/** How many calls got which status. */
export type Counts = Record<Access['outcome'], number>

/** The calls at or after `from` and at or before `to`, counted by status. */
export function countsBetween(timeline: Timeline, from: number, to: number): Counts {
  const counts: Counts = { 200: 0, 401: 0, 403: 0 }
  for (const { access, count } of segments(timeline, from, to)) counts[access.outcome] += count
  return counts
}

/** The calls of the last 24 hours, counted by status. */
export function recent(timeline: Timeline, now: number): Counts {
  return countsBetween(timeline, now - day + 1, now)
}

/**
 * A key counts as used when a call with it was let in, also where the call itself was then
 * forbidden. [choice] Answers the last such call; with a fingerprint, the last one with this key.
 */
export function lastUsedAt(
  timeline: Timeline,
  now: number,
  fingerprint?: string,
): number | undefined {
  return segments(timeline, -Infinity, now).findLast(
    ({ access, deployment }) =>
      access.outcome !== 401 && (fingerprint ?? deployment.fingerprint) === deployment.fingerprint,
  )?.lastAt
}

/** From when a caller that is let in now will be refused, if nobody saves or deploys meanwhile. */
export function nextFailure(timeline: Timeline, now: number): Piece | undefined {
  if (statusAt(timeline, now)?.outcome !== 200) return undefined
  return timeline.find(({ from, access }) => from > now && access.outcome !== 200)
}

/** `to` is exclusive here; undefined when no call falls in between. */
function callsBetween(
  from: number,
  to: number,
): Omit<Segment, 'access' | 'deployment'> | undefined {
  const firstAt = Math.ceil(from / callEveryMs) * callEveryMs
  const lastAt = (Math.ceil(to / callEveryMs) - 1) * callEveryMs
  if (!(firstAt <= lastAt)) return undefined
  return { firstAt, lastAt, count: (lastAt - firstAt) / callEveryMs + 1 }
}

function isAlike(one: Segment, other: Piece): boolean {
  return (
    one.deployment.fingerprint === other.deployment.fingerprint &&
    one.access.rule === other.access.rule &&
    one.access.explanation === other.access.explanation
  )
}
