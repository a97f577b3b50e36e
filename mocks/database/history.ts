// What a credential was before each save, so that what its keys opened then can still be told.
import type { History } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'

import { RevisionRow } from './rows.ts'
import { parseRow, type ReadTx, type WriteTx } from './store.ts'

/** Keeps the row that a save at `until` replaces. A credential that was never saved needs none. */
export async function keepReplaced(id: string, until: number, tx: WriteTx): Promise<void> {
  const credential = await tx.objectStore('credentials').get(id)
  if (credential) await tx.objectStore('revisions').put({ credential, until })
}

/** The credential with all that it was before, oldest first. */
export async function readHistory(current: Credential, tx: ReadTx): Promise<History> {
  const range = IDBKeyRange.bound([current.id], [current.id, []])
  const rows = await tx.objectStore('revisions').getAll(range)
  return { replaced: rows.map((row) => parseRow(RevisionRow, row)), current }
}

/**
 * The clock goes back to `to`: nothing that was saved or deployed is undone, so from now on it
 * counts from there.
 */
export async function turnBackHistory(to: number, tx: WriteTx): Promise<void> {
  const later = IDBKeyRange.lowerBound(to, true)
  for (const row of await tx.objectStore('revisions').index('until').getAll(later)) {
    await tx.objectStore('revisions').put({ ...parseRow(RevisionRow, row), until: to })
  }
  for (const caller of await tx.objectStore('callers').getAll()) {
    const deployments = caller.deployments.map((one) => ({ ...one, at: Math.min(one.at, to) }))
    const removedAt = caller.removedAt === null ? null : Math.min(caller.removedAt, to)
    await tx.objectStore('callers').put({ ...caller, deployments, removedAt })
  }
}
