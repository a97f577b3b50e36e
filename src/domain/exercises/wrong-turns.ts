// Wrong turns, told by what is so and not by clicks: what was undone, thrown away, or hit the wrong one.
import type { Subject } from '#contract/exercise-past.ts'
import type { Remark } from '#contract/practice.ts'

import type { History } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'

import {
  eventBefore,
  isSaveOf,
  isSubject,
  savesOf,
  type Happenings,
  type PastSave,
} from './happenings.ts'

/**
 * A wrong turn is a secret that was generated and thrown away, a save that a later one undid, a key
 * that was ended while somebody used it, or a save of a credential that the task is not about.
 * [choice: wrong-turns.test.ts]
 */
export function wrongTurns(happenings: Happenings): Remark[] {
  return [
    ...thrownAway(happenings),
    ...happenings.histories.flatMap((history) => [
      ...undone(history, happenings),
      ...endedInUse(history, happenings),
      ...foreign(history, happenings),
    ]),
  ]
}

function remark(words: string, event: Remark['event']): Remark {
  return { fact: 'wrongTurns', count: 1, words, event }
}

const secretWords = { apiKey: 'An API key', password: 'A password', clientKey: 'A client key' }

/** What an integration was given is not thrown away: it is lost, and told as that. */
function thrownAway({ generated, callers, histories }: Happenings): Remark[] {
  const isHeld = (print: string) =>
    callers.some(({ deployments }) => deployments.some((one) => one.fingerprint === print))
  return generated
    .filter(({ fingerprint }) => !isHeld(fingerprint))
    .map(({ credentialId, kind, createdAt, createdBy }) => {
      const of = histories.find(({ current }) => current.id === credentialId)?.current.username
      return remark(`${secretWords[kind]} was generated and thrown away.`, {
        at: createdAt,
        words: `${createdBy} generated ${secretWords[kind].toLowerCase().replace('api', 'API')} of ${of ?? 'a credential'}`,
      })
    })
}

const fields = ['isActive', 'description', 'roles', 'origins', 'ipRanges', 'accounts'] as const
type Field = (typeof fields)[number]

const fieldWords: Record<Field, string> = {
  isActive: 'The status',
  description: 'The description',
  roles: 'The roles',
  origins: 'The allowed origins',
  ipRanges: 'The allowed IP ranges',
  accounts: 'The accounts',
}

/** A field that a save changed is later again what it was before that save. */
function undone(history: History, happenings: Happenings): Remark[] {
  const saves = savesOf(history)
  const { id, username } = history.current
  return fields.flatMap((field) =>
    saves.flatMap((save, index) => {
      const was = textOf(save.before, field)
      if (textOf(save.after, field) === was) return []
      // Told at the first save that brings it back.
      const back = saves.slice(index + 1).find(({ after }) => textOf(after, field) === was)
      if (!back || !isTurn(saves.slice(index, saves.indexOf(back)), field, was)) return []
      return [
        remark(
          field === 'isActive'
            ? `${username} was ${save.before.isActive ? 'deactivated and activated' : 'activated and deactivated'} again.`
            : `${fieldWords[field]} of ${username} were changed and put back.`.replace(
                /(status|description) of (.*) were/,
                '$1 of $2 was',
              ),
          eventOf(save, id, happenings),
        ),
      ]
    }),
  )
}

/** Until then it was something else all the time. */
function isTurn(saves: readonly PastSave[], field: Field, was: string): boolean {
  return saves.every(({ after }) => textOf(after, field) !== was)
}

/** Lists are sets here: their order means nothing. */
function textOf(credential: Credential, field: Field): string {
  const value = credential[field]
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
}

/** Expire now, while an integration that is not meant to fail held the key. */
function endedInUse(history: History, happenings: Happenings): Remark[] {
  const { id, username } = history.current
  const mayFail = happenings.exercise.marks.mayFail ?? []
  const users = happenings.callers.filter(({ name }) => !mayFail.includes(name))
  return savesOf(history).flatMap((save) => {
    const ended = save.after.previousKeys.filter(
      ({ fingerprint, expiresAt }) =>
        expiresAt === save.at &&
        save.before.previousKeys.some(
          (key) => key.fingerprint === fingerprint && key.expiresAt > save.at,
        ),
    )
    return ended.flatMap(({ fingerprint, tail }) =>
      users
        .filter(
          ({ deployments, removedAt }) =>
            !(removedAt !== null && removedAt <= save.at) &&
            deployments.findLast(({ at }) => at <= save.at)?.fingerprint === fingerprint,
        )
        .map(({ name }) =>
          remark(
            `The key …${tail} of ${username} was ended while ${name} used it.`,
            eventOf(save, id, happenings),
          ),
        ),
    )
  })
}

/** Said once of each credential. */
function foreign(history: History, happenings: Happenings): Remark[] {
  const [first] = savesOf(history)
  const { username, id } = history.current
  if (!first || subjectsNamed(happenings).some((of) => isSubject(history, of, happenings)))
    return []
  const event = eventOf(first, id, happenings)
  return [remark(`${username} was changed, which this is not about.`, event)]
}

/** Every credential that the goals and marks are about. */
function subjectsNamed({ exercise: { goals, marks } }: Happenings): Subject[] {
  const ofGoals = goals.flatMap(({ when }) =>
    when.flatMap((condition) => ('of' in condition && condition.of ? [condition.of] : [])),
  )
  return [...ofGoals, ...(marks.needed ?? []).map(({ of }) => of)]
}

function eventOf(save: PastSave, id: string, happenings: Happenings) {
  return eventBefore(
    save.at,
    (event) => isSaveOf(id)(event) && event.revision === save.after.revision,
    happenings,
  )
}
