// The audit trail: every change of a credential, in words, who made it and when.
import type { ChangeRecord } from '#contract/credential.ts'
import type { Credential } from '#domain/credential.ts'

import type { Context, ReadContext } from './context.ts'

/** Writes down what led to this revision. */
export async function record(
  { id, revision, lastChange }: Credential,
  changes: string[],
  { tx }: Context,
): Promise<void> {
  await tx.objectStore('events').add({ credentialId: id, revision, ...lastChange, changes })
}

/** The saves after `revision`, oldest first. */
export async function recordsSince(
  credentialId: string,
  revision: number,
  { tx }: ReadContext,
): Promise<ChangeRecord[]> {
  const range = IDBKeyRange.bound([credentialId, revision], [credentialId, []], true)
  const rows = await tx.objectStore('events').index('credential').getAll(range)
  return rows.map(({ credentialId: _, ...shown }) => shown)
}
