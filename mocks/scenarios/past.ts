// The past of the credentials, callers and people that a world begins with, as the real commands tell it.
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

/**
 * An event for every role enabled, every save, every key that a caller was given, and the roles of
 * every person, oldest first.
 */
export function eventsOf(
  { credentials, callers, users }: Pick<World, 'credentials' | 'callers' | 'users'>,
  now: number,
): Event[] {
  const events = enablingEvents(credentials)
  for (const credential of credentials) {
    const revisions = revisionsOf(credential)
    for (const { next, words } of revisions) {
      events.push(eventOf('credential', next, next.lastChange, words))
    }
    for (const caller of callers.filter(({ credentialId }) => credentialId === credential.id)) {
      for (const deployment of caller.deployments) {
        const saves = revisions.filter(({ next }) => next.lastChange.at <= deployment.at)
        const told = { ...caller, revision: saves.length }
        events.push(eventOf('caller', told, deployment, [giftInWords(deployment)]))
      }
    }
  }
  return [...roleEvents(users, events, now), ...events].toSorted((one, other) => one.at - other.at)
}

/**
 * What the credentials were before each save, where an integration has called with them: so that
 * its calls of that time are judged by what was saved then.
 */
export function replacedIn({
  credentials,
  callers,
}: Pick<World, 'credentials' | 'callers'>): Replaced[] {
  const used = new Set(callers.flatMap(usedBy))
  return credentials
    .filter(({ id }) => used.has(id))
    .flatMap((credential) => {
      const rows = revisionsOf(credential).map(({ next }) => next)
      return rows.flatMap((row, index) => {
        const saved = rows[index + 1]
        return saved ? [{ credential: row, until: saved.lastChange.at }] : []
      })
    })
}

/** The credentials as their saves have left them: with all their revisions and the last change. */
export function withPast(credentials: readonly Credential[]): Credential[] {
  return credentials.map((credential) => revisionsOf(credential).at(-1)?.next ?? credential)
}
