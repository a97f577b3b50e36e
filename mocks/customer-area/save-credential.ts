// Reading and saving one credential: one atomic save, measured against the revision it was read at.
import type { Input, Reply } from '#contract/customer-area.ts'
import { describeChanges } from '#domain/change.ts'
import { withChanges } from '#domain/credential.ts'
import { whyNot } from '#domain/permission.ts'
import { refusalsOf } from '#domain/refusal.ts'
import { record, recordsSince } from '#mocks/audit.ts'
import { once } from '#mocks/commands.ts'
import { companyOf, type Context, type ReadContext } from '#mocks/context.ts'
import { putCredential } from '#mocks/credential-store.ts'
import { allow, invalid, Refused } from '#mocks/problem.ts'

import { find } from './find.ts'
import { takeGenerated } from './generate-secret.ts'
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
  const { account, credential } = await find(params, at)
  allow(whyNot(at.user, { action: 'change credential', account, credential }))
  const saved = await once(at, async () => {
    if (credential.revision !== revision) throw savedMeanwhile(credential.lastChange.by)
    const judged = {
      ...credential,
      assignableRoles: await assignableTo(credential, at),
      expiringKeys: credential.previousKeys,
    }
    const words = describeChanges(judged, changes).map((change) => change.words)
    if (words.length === 0) throw new Refused({ status: 422, detail: 'There is nothing to save.' })
    const generated = await takeGenerated(credential.id, changes.generated ?? {}, at)
    const refusals = refusalsOf(judged, changes, companyOf(at.world).merchants, at.now)
    if (refusals.length > 0) throw invalid(refusals)
    const next = withChanges(credential, changes, generated, at.now, at.user.name)
    await putCredential(at, next)
    await record(next, words, at)
    return next
  })
  return present(saved, account, at)
}

export async function listChanges(
  { params, query }: Input<'listChanges'>,
  at: ReadContext,
): Promise<Reply<'listChanges'>> {
  const { credential } = await find(params, at)
  return { data: await recordsSince(credential.id, query.since, at) }
}

function savedMeanwhile(by: string): Refused {
  return new Refused({
    status: 412,
    detail: `${by} saved this credential after you opened it. Nothing of yours was saved yet.`,
  })
}
