// The past of the credentials, callers and people that a world begins with, as the real commands tell it.
import type { Caller } from '#domain/callers/caller.ts'
import type { Replaced } from '#domain/callers/caller-timeline.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import { defaultRoles } from '#domain/roles/role.ts'
import { parseUsername } from '#domain/values/username.ts'
import { eventOf, type Event, type InWords } from '#mocks/commands/audit.ts'
import { giftInWords } from '#mocks/commands/give-secret.ts'
import { savedAs } from '#mocks/commands/saved-as.ts'
import { usedBy } from '#mocks/database/caller-store.ts'

import { system } from './actors.ts'
import { enablingEvents } from './enabled-roles.ts'
import { roleEvents } from './past-people.ts'
import { keeperOf, savesSince } from './past-saves.ts'
import type { World } from './scenario.ts'

type Revision = { next: Credential; words: InWords[] }

/**
 * Every revision that the credential has had, oldest first, each as the command would have made it
 * from the one before. The last one is the credential itself.
 */
export function revisionsOf(credential: Credential): Revision[] {
  const { id, environment, type, username, description, createdAt } = credential
  const isDefault = parseUsername(username)?.digits === undefined
  const by = isDefault ? system : keeperOf(credential)
  const given = { id, environment, type, username, description: '', accounts: 'all' as const }
  const blank = { ...newCredential(given, defaultRoles('web-service'), createdAt, by), revision: 0 }
  const created = savedAs(blank, description === '' ? {} : { description }, {}, createdAt, by)
  const isFirst = isDefault && type === 'web-service'
  const revisions = [created]
  let before = created.next
  for (const save of savesSince(before, credential, isFirst)) {
    const saved = savedAs(before, save.changes, save.made, save.at, save.by)
    revisions.push(saved)
    before = saved.next
  }
  return revisions
}

type Past = {
  /** The credentials as their saves have left them: with all their revisions and the last change. */
  credentials: Credential[]
  /**
   * One for every role enabled, every save, every key that a caller was given, and the roles of every
   * person, oldest first.
   */
  events: Event[]
  /**
   * What the credentials were before each save, where an integration has called with them: so that
   * its calls of that time are judged by what was saved then.
   */
  replaced: Replaced[]
}

/**
 * What has become of the things that a world describes, and how: `histories` are the revisions of
 * its credentials. Nothing of it lies after `now`.
 */
export function pastOf(
  histories: readonly Revision[][],
  { callers, users }: Pick<World, 'callers' | 'users'>,
  now: number,
): Past {
  const credentials = histories.flatMap((revisions) => revisions.at(-1)?.next ?? [])
  const events = [
    ...enablingEvents(credentials),
    ...histories.flatMap((revisions) => [
      ...saveEvents(revisions),
      ...giftEvents(revisions, callers),
    ]),
  ]
  return {
    credentials,
    events: [...roleEvents(users, events, now), ...events].toSorted(
      (one, other) => one.at - other.at,
    ),
    replaced: replacedIn(histories, new Set(callers.flatMap(usedBy))),
  }
}

function saveEvents(revisions: readonly Revision[]): Event[] {
  return revisions.map(({ next, words }) => eventOf('credential', next, next.lastChange, words))
}

/** The keys and passwords of one credential that callers were given. */
function giftEvents(revisions: readonly Revision[], callers: readonly Caller[]): Event[] {
  const id = revisions[0]?.next.id
  return callers
    .filter(({ credentialId }) => credentialId === id)
    .flatMap((caller) =>
      caller.deployments.map((deployment) => {
        const saves = revisions.filter(({ next }) => next.lastChange.at <= deployment.at)
        const told = { ...caller, revision: saves.length }
        return eventOf('caller', told, deployment, [giftInWords(deployment)])
      }),
    )
}

function replacedIn(histories: readonly Revision[][], used: ReadonlySet<string>): Replaced[] {
  return histories.flatMap((revisions) =>
    revisions.flatMap(({ next: credential }, index) => {
      const saved = revisions[index + 1]?.next
      if (!saved || !used.has(credential.id)) return []
      return [{ credential, until: saved.lastChange.at }]
    }),
  )
}
