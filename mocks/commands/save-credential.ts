// The one save of a credential, whoever asks for it: judged, put into words, written, recorded.
import type { CredentialChanges } from '#contract/credential.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { refusalsOf } from '#domain/changes/refusal.ts'
import { assignableRoles } from '#domain/roles/assignable.ts'
import { readCompany, type Context, type ReadContext } from '#mocks/database/context.ts'
import { putCredential, readRoleReach } from '#mocks/database/credential-store.ts'

import { recordEvent } from './audit.ts'
import { findAllGenerated, takeGenerated, type Generated } from './generated-secret.ts'
import { savedAs, type Saved } from './saved-as.ts'

/** A save that nothing speaks against. */
type PlannedSave = Saved & { generated: Generated }

/**
 * What a save at this moment makes of the credential, or every field that it is refused for. `made`
 * are secrets that this very command has made; the others are found by their ids in `changes`.
 */
export async function planSave(
  credential: Credential,
  wanted: CredentialChanges,
  context: ReadContext,
  made: Generated = {},
): Promise<PlannedSave | { refusals: InvalidField[] }> {
  const changes = { ...wanted, ...withIds(wanted, made) }
  const judged = {
    ...credential,
    assignableRoles: assignableRoles(await readRoleReach(credential, context)),
    expiringKeys: credential.previousKeys,
  }
  const { merchants } = readCompany(context.world)
  const found = await findAllGenerated(credential.id, wanted.generated ?? {}, context)
  const refusals = [...refusalsOf(judged, changes, merchants, context.now), ...found.refusals]
  if (refusals.length > 0) return { refusals }
  const generated = { ...found.generated, ...made }
  const { now, user } = context
  return { ...savedAs(credential, changes, generated, now, user.name), generated }
}

/** Writes what was planned, all of it in the transaction of the request. */
export async function carryOutSave(
  { next, words, generated }: PlannedSave,
  context: Context,
): Promise<Credential> {
  await takeGenerated(generated, context)
  await putCredential(context, next)
  await recordEvent('credential', next, words, context)
  return next
}

/** The rules and the words know a secret by its id, wherever it comes from. */
function withIds(
  { generated }: CredentialChanges,
  made: Generated,
): Pick<CredentialChanges, 'generated'> {
  const ids = Object.fromEntries(Object.entries(made).map(([kind, { id }]) => [kind, id]))
  const all = { ...generated, ...ids }
  return Object.keys(all).length > 0 ? { generated: all } : {}
}
