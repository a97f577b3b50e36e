// The API logs: requests to the provider APIs, found by each single thing that people filter by.
import type { Environment } from '#contract/credential.ts'

import { createLog } from './log.ts'
import { RequestRow } from './rows.ts'

type Fields = Omit<RequestRow, 'id' | 'groups'>

export const requestLog = createLog<Fields, Omit<Fields, 'at'>>({
  schema: RequestRow,
  table: (tx) => tx.objectStore('requests'),
  add: (line, tx) => tx.objectStore('requests').add(line),
  groupsOf({ environment, api, status, credentialId, tail }) {
    const filters = [undefined, status, api, ...(credentialId === null ? [] : [credentialId])]
    const groups = filters.map((filter) => requestGroup(environment, filter))
    const isUse = credentialId !== null && tail !== null && status !== 401
    return isUse ? [...groups, keyGroup(credentialId, tail)] : groups
  },
  kindOf: ({ id: _, at: _at, groups: _groups, ...kind }) => kind,
})

/** The requests of one status, API or credential in an environment; without one, all of them. */
export function requestGroup(environment: Environment, filter?: string | number): string {
  return filter === undefined ? environment : `${environment}/${filter}`
}

/** The requests that a key let in, also where the call was then forbidden. */
export function keyGroup(credentialId: string, tail: string): string {
  return `${credentialId}/${tail}`
}
