// The API logs: requests to the provider APIs, found by each single thing that people filter by.
import type { Environment } from '#contract/credential.ts'

import { createLog } from './log.ts'
import { RequestRow } from './rows.ts'
import { parseRow, type ReadTx } from './store.ts'

type Fields = Omit<RequestRow, 'id' | 'groups'>

export const requestLog = createLog<Fields, Omit<Fields, 'at'>>({
  schema: RequestRow,
  table: (tx) => tx.objectStore('requests'),
  add: (line, tx) => tx.objectStore('requests').add(line),
  groupsOf({ environment, api, status, credentialId, tail }) {
    const filters = [undefined, status, api, ...(credentialId === null ? [] : [credentialId])]
    const groups = filters.map((filter) => requestGroup(environment, filter))
    const key = keyLetIn({ credentialId, tail, status })
    return key === undefined ? groups : [...groups, key]
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

/** The group of the key that a request was let in with, if one was. */
function keyLetIn({
  credentialId,
  tail,
  status,
}: Pick<Fields, 'credentialId' | 'tail' | 'status'>) {
  const isUse = credentialId !== null && tail !== null && status !== 401
  return isUse ? keyGroup(credentialId, tail) : undefined
}

/** The credentials whose keys let a request in after `after`, and at or before `until`: each once. */
export async function readUsedCredentials(
  environment: Environment,
  after: number,
  until: number,
  tx: ReadTx,
): Promise<Set<string>> {
  const span = IDBKeyRange.bound([environment, after], [environment, until], true)
  const lines = await tx.objectStore('requests').index('at').getAll(span)
  const uses = lines.filter((line) => keyLetIn(parseRow(RequestRow, line)) !== undefined)
  return new Set(uses.flatMap(({ credentialId }) => credentialId ?? []))
}
