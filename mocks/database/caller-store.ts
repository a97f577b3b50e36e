// Callers in the database: found by what they use or have used, with the histories that tell of them.
import type { Environment } from '#contract/credential.ts'
import type { Caller } from '#domain/callers/caller.ts'
import type { History } from '#domain/callers/caller-timeline.ts'

import type { ReadContext } from './context.ts'
import { findCredential } from './credential-store.ts'
import { readHistory } from './history.ts'
import { CallerRow } from './rows.ts'
import { parseRow, type ReadTx, type WriteTx } from './store.ts'

/** Every caller of an environment, removed ones included; a world has a handful. */
export async function readCallers(environment: Environment, tx: ReadTx): Promise<Caller[]> {
  const rows = await tx.objectStore('callers').index('environment').getAll(environment)
  return rows.map((row) => parseRow(CallerRow, row))
}

/** A caller by its id, wherever it is; undefined for an unknown one. */
export async function findCaller(id: string, tx: ReadTx): Promise<Caller | undefined> {
  const row = await tx.objectStore('callers').get(id)
  return row && parseRow(CallerRow, row)
}

export async function putCaller(caller: Caller, tx: WriteTx): Promise<void> {
  await tx.objectStore('callers').put(caller)
}

/** The callers that use this credential now. */
export async function readCallersOf(
  { id, environment }: { id: string; environment: Environment },
  tx: ReadTx,
): Promise<Caller[]> {
  const all = await readCallers(environment, tx)
  return all.filter((caller) => caller.removedAt === null && caller.credentialId === id)
}

/** The credentials that a caller has used, and uses: each once. */
export function usedBy({ credentialId, deployments }: Caller): string[] {
  return [...new Set([...deployments.map((one) => one.credentialId), credentialId])]
}

/** The histories of the credentials that these callers used before this one. */
export async function readOtherHistories(
  callers: readonly Caller[],
  credentialId: string,
  context: Pick<ReadContext, 'tx'>,
): Promise<History[]> {
  const ids = new Set(callers.flatMap(usedBy))
  ids.delete(credentialId)
  const histories: History[] = []
  for (const id of ids) {
    const credential = await findCredential(context, id)
    if (credential) histories.push(await readHistory(credential, context.tx))
  }
  return histories
}
