// A credential that is about to be created: named by the system, and empty until its first save.
import type { CredentialType, Environment } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import type { Context } from '#mocks/database/context.ts'
import { readFirstCredential } from '#mocks/database/credential-store.ts'

import { findFreeUsername, makeCredentialId } from './naming.ts'

/** Nothing is stored: `carryOutSave` of a save of it creates it. */
export async function makeBlank(
  environment: Environment,
  type: CredentialType,
  account: Account,
  context: Context,
): Promise<Credential> {
  const given = {
    id: makeCredentialId(context),
    environment,
    type,
    username: await findFreeUsername(environment, type, context),
    description: '',
    accounts: account.level === 'company' ? ('all' as const) : [account.id],
  }
  const first = await readFirstCredential(context, environment)
  return {
    ...newCredential(given, first?.roles ?? [], context.now, context.user.name),
    revision: 0,
  }
}
