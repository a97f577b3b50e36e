// Reading and saving one credential: one atomic save, measured against the revision it was read at.
import type { CredentialChanges } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { consequencesOf } from '#domain/callers/consequence.ts'
import { withChanges, type Credential } from '#domain/changes/credential.ts'
import { judge } from '#domain/permission/permission.ts'
import { refusalsOf } from '#domain/changes/refusal.ts'
import { inWords, record, recordsSince } from '#mocks/commands/audit.ts'
import { once } from '#mocks/commands/once.ts'
import { companyOf, type Context, type ReadContext } from '#mocks/context.ts'
import { findCredential, putCredential } from '#mocks/database/credential-store.ts'
import { historyOf } from '#mocks/database/history.ts'
import { allow, invalid, Refused } from '#mocks/transport/problem.ts'

import { callersOf } from './callers.ts'
import { find } from './find.ts'
import { findGenerated, takeGenerated } from './generate-secret.ts'
import { assignableTo, present } from './present.ts'

export async function getCredential(
  { params }: Input<'getCredential'>,
  at: ReadContext,
): Promise<Reply<'getCredential'>> {
  const { account, credential } = await find(params, at)
  return present(credential, account, at)
}

/** Throws 412 when somebody saved since `revision`, 422 with every field that is refused. */
export async function saveCredential(
  { params, body: { revision, changes } }: Input<'saveCredential'>,
  at: Context,
): Promise<Reply<'saveCredential'>> {
  const { account, credential } = await findToChange(params, changes, at)
  const again = (id: string) => findCredential(at, id)
  const saved = await once(at, again, async () => {
    const { next, words, generated } = await nextOf(credential, revision, changes, at)
    await takeGenerated(generated, at)
    await putCredential(at, next)
    await record('credential', next, words, at)
    return next
  })
  return present(saved, account, at)
}

/** Refused in the very cases, and with the very words, in which the save would be refused now. */
export async function previewSave(
  { params, body: { revision, changes } }: Input<'previewSave'>,
  at: ReadContext,
): Promise<Reply<'previewSave'>> {
  const { credential } = await findToChange(params, changes, at)
  const { next } = await nextOf(credential, revision, changes, at)
  const callers = await callersOf(credential.id, at.tx)
  const history = await historyOf(credential, at.tx)
  return { data: consequencesOf(callers, history, next, at.now) }
}

/** The credential, if this person may make such changes to it. */
async function findToChange(
  params: Input<'saveCredential'>['params'],
  changes: CredentialChanges,
  at: ReadContext,
) {
  const { account, credential } = await find(params, at)
  allow(judge(at.user, { action: 'change credential', account, credential }))
  if (changes.accounts !== undefined) allow(judge(at.user, { action: 'change accounts', account }))
  return { account, credential }
}

/** What a save at this moment makes of the credential, and all that it is refused for. */
async function nextOf(
  credential: Credential,
  revision: number,
  changes: CredentialChanges,
  at: ReadContext,
) {
  if (credential.revision !== revision) throw savedMeanwhile(credential.lastChange.by)
  const judged = {
    ...credential,
    assignableRoles: await assignableTo(credential, at),
    expiringKeys: credential.previousKeys,
  }
  const refusals = refusalsOf(judged, changes, companyOf(at.world).merchants, at.now)
  if (refusals.length > 0) throw invalid(refusals)
  const words = inWords(judged, changes)
  if (words.length === 0) throw new Refused({ status: 422, detail: 'There is nothing to save.' })
  const generated = await findGenerated(credential.id, changes.generated ?? {}, at)
  const next = withChanges(credential, changes, generated, at.now, at.user.name)
  return { next, words, generated }
}

export async function listChanges(
  { params, query }: Input<'listChanges'>,
  at: ReadContext,
): Promise<Reply<'listChanges'>> {
  const { credential } = await find(params, at)
  return { data: await recordsSince('credential', credential.id, query.since, at) }
}

function savedMeanwhile(by: string): Refused {
  return new Refused({
    status: 412,
    detail: `${by} saved this credential after you opened it. Nothing of yours was saved yet.`,
  })
}
