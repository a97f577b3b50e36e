// The objects of the Management API, with exactly the fields that its document knows.
import type { Environment } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { livePrefix } from '#domain/calls/provider-api.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { readCompany } from '#mocks/database/context.ts'

import type { Call } from './call.ts'
import { accountHref, type Target } from './management-owner.ts'

/**
 * One, in Europe. On Test the data centre is always called `default` and has no prefix. [doc:
 * management, management-reading.test.ts]
 */
const dataCenters: Record<Environment, object[]> = {
  test: [{ name: 'default', livePrefix: '' }],
  live: [{ name: 'EU', livePrefix }],
}

/** A company, or a merchant account of it. Links lead only to what the sandbox answers. */
export function toAccount(account: Account, context: Call): object {
  const { id, name, level } = account
  const href = accountHref(account, context)
  return {
    id,
    name,
    status: 'Active',
    ...(level === 'company'
      ? { dataCenters: dataCenters[context.environment] }
      : { companyId: readCompany(context.world).company.id }),
    _links: { self: { href }, apiCredentials: { href: `${href}/apiCredentials` } },
  }
}

export function toApiCredential({ owner, credential, href }: Target): object {
  const { id, username, clientKey, ipRanges, roles, isActive, description, origins } = credential
  const { level, account } = owner
  return {
    id,
    username,
    // A credential answers an empty client key until it has one, where the original always has one.
    // [choice: management-fields.test.ts]
    clientKey: clientKey?.value ?? '',
    allowedIpAddresses: ipRanges,
    roles,
    active: isActive,
    ...(description === '' ? {} : { description }),
    ...(origins.length === 0 ? {} : { allowedOrigins: toAllowedOrigins(credential, href) }),
    ...(level === 'company' ? { associatedMerchantAccounts: explicitAccounts(credential) } : {}),
    ...(level === 'me' ? { companyName: account.name } : {}),
    _links: {
      self: { href },
      allowedOrigins: { href: `${href}/allowedOrigins` },
      ...(level === 'me'
        ? {}
        : {
            [level]: { href: owner.href },
            generateApiKey: { href: `${href}/generateApiKey` },
            generateClientKey: { href: `${href}/generateClientKey` },
          }),
    },
  }
}

/**
 * Access to all merchant accounts is an empty list. [doc: management, management-fields.test.ts]
 */
function explicitAccounts({ accounts }: Credential): string[] {
  return accounts === 'all' ? [] : accounts
}

export type AllowedOriginReply = { id: string; domain: string; _links: { self: { href: string } } }

export function toAllowedOrigins(credential: Credential, href: string): AllowedOriginReply[] {
  return credential.origins.map((domain) => {
    const id = originId(credential, domain)
    return { id, domain, _links: { self: { href: `${href}/allowedOrigins/${id}` } } }
  })
}

/** The sandbox keeps origins as texts; an id that follows from the text stays while the text does. */
function originId({ id }: Credential, domain: string): string {
  return `S2-${fingerprint(`${id} ${domain}`).slice(0, 32).toUpperCase()}`
}
