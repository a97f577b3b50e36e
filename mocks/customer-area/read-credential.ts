// One credential as its page shows it, and what was saved of it since.
import type { Input, Reply } from '#contract/customer-area.ts'
import { readRecordsSince } from '#mocks/commands/audit.ts'
import type { ReadContext } from '#mocks/database/context.ts'

import { toDetail } from './credential-detail.ts'
import { find } from './find-credential.ts'

export async function getCredential(
  { params }: Input<'getCredential'>,
  context: ReadContext,
): Promise<Reply<'getCredential'>> {
  const { account, credential } = await find(params, 'see credential', context)
  return toDetail(credential, account, context)
}

export async function listChanges(
  { params, query }: Input<'listChanges'>,
  context: ReadContext,
): Promise<Reply<'listChanges'>> {
  const { credential } = await find(params, 'see credential', context)
  return { data: await readRecordsSince('credential', credential.id, query.since, context) }
}
