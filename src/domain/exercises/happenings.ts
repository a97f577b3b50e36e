// What an exercise is judged by: everything in its world, and all that happened there since the start.
import type { Environment } from '#contract/credential.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { Subject } from '#contract/exercise-past.ts'
import type { Happening } from '#contract/practice.ts'

import type { Caller } from '#domain/callers/caller.ts'
import {
  timelineOf,
  type History,
  type Replaced,
  type Timeline,
} from '#domain/callers/caller-timeline.ts'
import type { Credential, GeneratedRecord } from '#domain/changes/credential.ts'

/** A line of the event logs since the start. */
export type PastEvent = Happening & {
  /** Its number in the logs, by which one can go back to it. */
  number?: number
  by: string
  /** The credential that it is about; null for one about a person. */
  credentialId: string | null
  /** The integration that was given a secret; null for a save. */
  callerId: string | null
  /** The revision that a credential has reached; null where it is about something else. */
  revision: number | null
}

/** A request of one's own to a provider API. */
export type PastRequest = { credentialId: string | null; status: number }

export type Happenings = {
  exercise: Exercise
  environment: Environment
  startedAt: number
  /** The world's time at which it is judged. */
  now: number
  /** Every credential of the environment, with what it was before each save since the start. */
  histories: readonly History[]
  /** The ids of those that were made since the start. */
  made: ReadonlySet<string>
  callers: readonly Caller[]
  /** Secrets that were generated since the start, and not saved. */
  generated: readonly GeneratedRecord[]
  events: readonly PastEvent[]
  requests: readonly PastRequest[]
  /** Every answer to a question of the exercise, in order. */
  answers: readonly { question: string; choice: string }[]
}

/** A save since the start: the credential before it and after. */
export type PastSave = { at: number; before: Credential; after: Credential }

/** The saves of one credential, oldest first. */
export function savesOf({ replaced, current }: History): PastSave[] {
  return replaced.map(({ credential: before, until: at }: Replaced, index) => {
    return { at, before, after: replaced[index + 1]?.credential ?? current }
  })
}

/** The credential as it was at the start, or as it was made. */
export function atStart({ replaced, current }: History): Credential {
  return replaced[0]?.credential ?? current
}

/** Whether a credential is the one that is meant. Its description may have been changed since. */
export function isSubject(
  history: History,
  { username, description, type, isNew }: Subject,
  { made }: Pick<Happenings, 'made'>,
): boolean {
  const { current } = history
  const descriptions = [current.description, atStart(history).description]
  return (
    (username === undefined || username === current.username) &&
    (description === undefined || descriptions.includes(description)) &&
    (type === undefined || type === current.type) &&
    (isNew ?? made.has(current.id)) === made.has(current.id)
  )
}

/** The credentials that are meant; most exercises mean one. */
export function subjectsOf(
  subject: Subject,
  happenings: Pick<Happenings, 'histories' | 'made'>,
): History[] {
  return happenings.histories.filter((history) => isSubject(history, subject, happenings))
}

/** What happened to the calls of an integration and will happen, whichever credentials it has used. */
export function callsOf(
  caller: Caller,
  { histories, now }: Pick<Happenings, 'histories' | 'now'>,
): Timeline {
  return timelineOf(caller, histories, now)
}

/** The last thing that happened to a credential or an integration at or before this instant. */
export function eventBefore(
  at: number,
  isAbout: (event: PastEvent) => boolean,
  { events }: Pick<Happenings, 'events'>,
): Happening | null {
  const found = events.findLast((event) => event.at <= at && isAbout(event))
  return found ? { at: found.at, words: found.words } : null
}

/** Whether an event is a save of this credential. */
export function isSaveOf(id: string): (event: PastEvent) => boolean {
  return ({ credentialId, callerId }) => callerId === null && credentialId === id
}
