// The credential that a request names, if the signed-in user may do with it what they want.
import type { Account } from '#contract/session.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { judge, noSuchCredential } from '#domain/permission/permission.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { allow, notFound } from '#mocks/transport/problem.ts'

type Params = { environment: string; account: string; credentialId: string }

/**
 * The credential, for what somebody wants to do with it. Throws 403 where they may not, 404 for an
 * unknown id; a credential of another environment or account answers like an unknown one.
 */
export async function find(
  { environment, account: accountId, credentialId }: Params,
  action: 'see credential' | 'change credential' | 'see API logs of credential',
  context: ReadContext,
): Promise<{ account: Account; credential: Credential }> {
  const account = findAccount(context, accountId)
  const credential = await findCredential(context, credentialId)
  if (!credential || credential.environment !== environment) {
    throw notFound(noSuchCredential(credentialId))
  }
  allow(judge(context.user, { action, account, credential }))
  return { account, credential }
}
