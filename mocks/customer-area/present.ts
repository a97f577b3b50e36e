// A stored credential as a signed-in user sees it: without fingerprints, at this moment.
import type { CredentialDetail } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import { expiringKeys } from '#domain/keys/api-key.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { visibleAccounts, whyNot } from '#domain/permission/permission.ts'
import { assignableRoles } from '#domain/roles/role.ts'
import type { ReadContext } from '#mocks/context.ts'
import { roleCeiling } from '#mocks/database/credential-store.ts'

/** The reply for one credential, seen from `account`. */
export async function present(
  credential: Credential,
  account: Account,
  at: ReadContext,
): Promise<CredentialDetail> {
  const { apiKey, previousKeys, password, clientKey, previousClientKeys, accounts, ...shown } =
    credential
  const question = { action: 'change credential', account, credential } as const
  return {
    ...shown,
    accounts: visibleAccounts(at.user, accounts),
    assignableRoles: await assignableTo(credential, at),
    apiKey: apiKey && {
      tail: apiKey.tail,
      createdAt: apiKey.createdAt,
      createdBy: apiKey.createdBy,
    },
    expiringKeys: expiringKeys(previousKeys, at.now).map(({ id, tail, createdAt, expiresAt }) => ({
      id,
      tail,
      createdAt,
      expiresAt,
    })),
    password: password && { changedAt: password.changedAt },
    clientKey,
    previousClientKeys: expiringKeys(previousClientKeys, at.now),
    readOnlyReason: whyNot(at.user, question) ?? null,
  }
}

/** The roles that a save may give it, by the ceiling of the company's first credential. */
export async function assignableTo(credential: Credential, at: ReadContext): Promise<string[]> {
  const ceiling = await roleCeiling(at, credential.environment)
  return assignableRoles(credential.type, ceiling, credential.roles)
}
