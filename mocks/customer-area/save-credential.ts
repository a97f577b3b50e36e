// Saving a credential, and what a save would do: measured against the revision that it was read at.
import type { CredentialChanges } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { consequencesOf } from '#domain/callers/consequence.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { judge } from '#domain/permission/permission.ts'
import { carryOutOnce } from '#mocks/commands/once.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'
import { readCallersOf } from '#mocks/database/caller-store.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { readHistory } from '#mocks/database/history.ts'
import { allow, invalidCredential, Refused } from '#mocks/transport/problem.ts'

import { find } from './find-credential.ts'
import { toDetail } from './credential-detail.ts'

/** Throws 412 when somebody saved since `revision`, 422 with every field that is refused. */
export async function saveCredential(
  { params, body: { revision, changes } }: Input<'saveCredential'>,
  context: Context,
): Promise<Reply<'saveCredential'>> {
  const { account, credential } = await findToChange(params, changes, context)
  const findSaved = (id: string) => findCredential(context, id)
  const saved = await carryOutOnce(context, findSaved, async () =>
    carryOutSave(await planAt(revision, credential, changes, context), context),
  )
  return toDetail(saved, account, context)
}

/** Refused in the very cases, and with the very words, in which the save would be refused now. */
export async function previewSave(
  { params, body: { revision, changes } }: Input<'previewSave'>,
  context: ReadContext,
): Promise<Reply<'previewSave'>> {
  const { credential } = await findToChange(params, changes, context)
  const { next } = await planAt(revision, credential, changes, context)
  const callers = await readCallersOf(credential, context.tx)
  const history = await readHistory(credential, context.tx)
  return { data: consequencesOf(callers, history, next, context.now) }
}

/** The credential, if this person may make such changes to it. */
async function findToChange(
  params: Input<'saveCredential'>['params'],
  changes: CredentialChanges,
  context: ReadContext,
) {
  const { account, credential } = await find(params, 'change credential', context)
  if (changes.accounts !== undefined)
    allow(judge(context.user, { action: 'change accounts', account }))
  return { account, credential }
}

/** The save of somebody who has seen this revision. Throws as `saveCredential` does. */
async function planAt(
  revision: number,
  credential: Credential,
  changes: CredentialChanges,
  context: ReadContext,
) {
  if (credential.revision !== revision) throw staleRefusal(credential.lastChange.by)
  const plan = await planSave(credential, changes, context)
  if ('refusals' in plan) throw invalidCredential(plan.refusals)
  if (plan.words.length > 0) return plan
  throw new Refused({ status: 422, detail: 'There is nothing to save.' })
}

function staleRefusal(by: string): Refused {
  return new Refused({
    status: 412,
    detail: `${by} saved this credential after you opened it. Nothing of yours was saved yet.`,
  })
}
