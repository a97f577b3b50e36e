// Whose credentials a Management API call is about: a company's, a merchant account's, the sender's.
import type { Account } from '#contract/session.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { canChoose, isReachedFrom } from '#domain/permission/permission.ts'
import { readCompany } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'

import type { Call } from './call.ts'
import { forbidden, unknownEntity } from './refusal.ts'

export type Owner = {
  level: 'company' | 'merchant' | 'me'
  account: Account
  /** The address of the account, or of `/me`. */
  href: string
}

/** An owner and one of its credentials with the credential's own address. */
export type Target = { owner: Owner; credential: Credential; href: string }

/**
 * The Management API answers 403, not 404, for an account that is unknown, foreign or out of reach.
 * [seen: client, management-reading.test.ts]
 */
export function findOwner(context: Call): Owner {
  const { params, world, user, base } = context
  const { companyId, merchantId } = params
  if (companyId === undefined && merchantId === undefined) {
    return { level: 'me', account: readCompany(world).company, href: `${base}/me` }
  }
  const level = companyId === undefined ? 'merchant' : 'company'
  const id = companyId ?? merchantId
  const account = world.accounts.find((one) => one.level === level && one.id === id)
  if (!account || !canChoose(user, account.id)) {
    throw forbidden(`The ${level} account in the path is not one that ${user.name} reaches.`)
  }
  return { level, account, href: accountHref(account, context) }
}

/**
 * The Management API answers 422 for a credential that is unknown, of the other environment or out
 * of the account. [choice: management-reading.test.ts]
 */
export async function findTarget(context: Call): Promise<Target> {
  const owner = findOwner(context)
  if (owner.level === 'me') return { owner, credential: context.sender, href: owner.href }
  const credential = await findCredential(context, context.params.apiCredentialId ?? '')
  const isHere =
    credential?.environment === context.environment &&
    credentialTypes[credential.type].tab === 'payments' &&
    isReachedFrom(owner.account, credential)
  if (!isHere) throw unknownEntity('The API credential id is invalid or does not exist.')
  return toTarget(owner, credential)
}

export function toTarget(owner: Owner, credential: Credential): Target {
  return { owner, credential, href: `${owner.href}/apiCredentials/${credential.id}` }
}

export function accountHref({ level, id }: Account, { base }: Call): string {
  return `${base}/${level === 'company' ? 'companies' : 'merchants'}/${encodeURIComponent(id)}`
}
