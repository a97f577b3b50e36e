// The event logs: every change of a credential, of a user's roles, of a caller's key.
import type { Environment } from '#contract/credential.ts'

import { createLog } from './log.ts'
import { EventRow } from './rows.ts'

type Fields = Omit<EventRow, 'id' | 'groups'>
export type EventKind = Omit<Fields, 'at' | 'revision' | 'targetId'>

export const eventLog = createLog<Fields, EventKind>({
  schema: EventRow,
  table: (tx) => tx.objectStore('events'),
  add: (line, tx) => tx.objectStore('events').add(line),
  groupsOf({ environments, target, credentialId }) {
    const groups = environments.flatMap((environment) => [
      environment,
      eventGroup(environment, target === 'user'),
    ])
    return credentialId === null ? groups : [...groups, credentialId]
  },
  kindOf({ environments, target, name, credentialId, by, changes }) {
    return { environments, target, name, credentialId, by, changes }
  },
})

/** The events of an environment about users, or about credentials and their callers. */
export function eventGroup(environment: Environment, isAboutUsers: boolean): string {
  return `${environment}/${isAboutUsers ? 'users' : 'credentials'}`
}
