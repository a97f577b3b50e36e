// A stored credential as a signed-in user sees it: without fingerprints, at this moment.
import type { CredentialDetail } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import { expiringKeys } from '#domain/keys/api-key.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { visibleAccounts, whyNot } from '#domain/permission/permission.ts'
import { assignableRoles, rolesThroughFirst } from '#domain/roles/assignable.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { readRoleReach } from '#mocks/database/credential-store.ts'

/** The reply for one credential, seen from `account`. */
export async function toDetail(
  credential: Credential,
  account: Account,
  context: ReadContext,
): Promise<CredentialDetail> {
  const { apiKey, previousKeys, password, clientKey, previousClientKeys, ...others } = credential
  const { accounts, formerRoles: _, ...shown } = others
  const reach = await readRoleReach(credential, context)
  const question = { action: 'change credential', account, credential } as const
  return {
    ...shown,
    accounts: visibleAccounts(context.user, accounts),
    assignableRoles: assignableRoles(reach),
    rolesThroughFirst: rolesThroughFirst(reach),
    enabledRoles: [...reach.enabled],
    apiKey: apiKey && {
      tail: apiKey.tail,
      createdAt: apiKey.createdAt,
      createdBy: apiKey.createdBy,
    },
    expiringKeys: expiringKeys(previousKeys, context.now).map(
      ({ id, tail, createdAt, expiresAt }) => ({
        id,
        tail,
        createdAt,
        expiresAt,
      }),
    ),
    password: password && { changedAt: password.changedAt },
    clientKey,
    previousClientKeys: expiringKeys(previousClientKeys, context.now),
    readOnlyReason: whyNot(context.user, question) ?? null,
  }
}
