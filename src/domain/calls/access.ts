// Whether a provider API lets a request in, by which rule, and what would fix a refusal.
import type { Environment } from '#contract/credential.ts'
import type { AccessRule, ProviderApi } from '#contract/provider-api.ts'

import { apiLabels } from '#domain/roles/api-call.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { typeInWords } from '#domain/changes/credential-type.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { environmentNames } from '#domain/values/environment-name.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { isAllowedAddress } from '#domain/values/allowed-address.ts'
import { providerApis } from './provider-api.ts'
import { rolesInWords } from './provider-call.ts'
import { giveRemedy } from './role-remedy.ts'

/** What a request shows of itself: of its secret only the fingerprint. */
export type Secret =
  | { kind: 'none' }
  | { kind: 'API key'; fingerprint: string }
  | { kind: 'password'; username: string; fingerprint: string }

/** A request at the door. `now` in milliseconds since 1970, on the world's clock. */
export type Attempt = {
  now: number
  /** The environment of the address, not of the key. */
  environment: Environment
  api: ProviderApi
  /** Any one of these opens the call; none means that the call needs no role. */
  roles: readonly string[]
  /** Where the request comes from; undefined when that is not known. */
  address: string | undefined
  secret: Secret
  /** The credential that the secret or the username points at, if there is one. */
  credential: Credential | undefined
  /** The secret was generated for this credential and never saved. */
  isUnsaved: boolean
}

export type Access = {
  outcome: 200 | 401 | 403
  rule: AccessRule
  explanation: string
  remedy: string | null
}

/**
 * Asks the rules one after another; the first that refuses decides. The outcome is all that an
 * answer may show: rule, explanation and remedy are the sandbox's own knowledge.
 */
export function judgeAccess(attempt: Attempt): Access {
  const { now, environment, api, roles, address, secret, credential } = attempt
  if (secret.kind === 'none') return noCredentials
  const match = credential && matchingSecret(credential, secret)
  if (!credential || !match) return unknownKey(attempt)
  const { username, type, isActive } = credential
  const { families } = providerApis[api]

  if (match.expiresAt !== null && isExpired({ expiresAt: match.expiresAt }, now)) {
    return refused(
      'expired key',
      `The API key ending in ${match.tail} of ${username} expired on ${instantInWords(match.expiresAt)}.`,
      'Use the current API key of this credential, or generate a new one and save it.',
    )
  }
  if (!isActive) {
    return refused(
      'inactive',
      `${username} is inactive, which stops its keys and its password.`,
      'Switch the credential to Active and save.',
    )
  }
  if (credential.environment !== environment) {
    const own = environmentNames[credential.environment]
    const asked = environmentNames[environment]
    return refused(
      'wrong environment',
      `${username} is a credential of ${own}, and the request went to ${asked}.`,
      `Use a credential of ${asked}, or send the request to the ${own} address of the API.`,
    )
  }
  if (!families.includes(type)) {
    return refused(
      'wrong family',
      `${username} is a ${typeInWords(type)} and cannot be used with the ${apiLabels[api]}.`,
      `Use a ${families.map(typeInWords).join(' or a ')}.`,
    )
  }
  if (!isAllowedAddress(address ?? '', credential.ipRanges)) {
    return refused(
      'address not allowed',
      address === undefined
        ? `No IP address was given, and ${username} only accepts requests from its allowed range.`
        : `The IP address is not in the allowed range of ${username}.`,
      'Send the request from an address in the allowed range, or add the address to it and save.',
    )
  }
  const role = roles.find((one) => credential.roles.includes(one))
  if (role === undefined && roles.length > 0) {
    return refused(
      'role missing',
      `${username} does not have ${rolesInWords(roles)}, which opens this call.`,
      giveRemedy(roles),
    )
  }
  const opener = role === undefined ? '' : `, and “${role}” opens this call`
  return {
    outcome: 200,
    rule: 'allowed',
    explanation: `The ${secret.kind} of ${username} is valid${opener}.`,
    remedy: null,
  }
}

/** The key or password of a credential that a secret is, with its end if it has one. */
export function matchingSecret(
  { username, apiKey, previousKeys, password }: Credential,
  secret: Secret,
): { tail: string | null; expiresAt: number | null } | undefined {
  switch (secret.kind) {
    case 'none':
      return undefined
    case 'API key': {
      const isIt = (key: { fingerprint: string }) => key.fingerprint === secret.fingerprint
      if (apiKey && isIt(apiKey)) return { tail: apiKey.tail, expiresAt: null }
      return previousKeys.find(isIt)
    }
    case 'password': {
      const isIt = username === secret.username && password?.fingerprint === secret.fingerprint
      return isIt ? { tail: null, expiresAt: null } : undefined
    }
    default:
      return secret satisfies never
  }
}

const noCredentials = refused(
  'no credentials sent',
  'The request carries neither an API key nor a username with a password.',
  'Send an API key in the header X-API-Key, or a username and a password with Basic authentication.',
)

/**
 * Tells apart in the log what no answer may tell apart. A response does not tell an expired key
 * from an inactive or an unknown one. [seen: saleor-issue, expiring.test.ts]
 */
function unknownKey({ secret, credential, isUnsaved }: Attempt): Access {
  const remedy = `Use the current ${secret.kind}, or generate a new one and save it.`
  if (credential && isUnsaved) {
    return refused(
      'unknown key',
      `This ${secret.kind} was generated for ${credential.username} and never saved, so it never worked.`,
      'Generate a new one and choose Save changes before using it.',
    )
  }
  const explanation = credential
    ? `The ${secret.kind} is not the one of ${credential.username}.`
    : `No credential has this ${secret.kind === 'password' ? 'username' : secret.kind}.`
  return refused('unknown key', explanation, remedy)
}

function refused(rule: AccessRule, explanation: string, remedy: string): Access {
  const isForbidden = rule === 'address not allowed' || rule === 'role missing'
  return { outcome: isForbidden ? 403 : 401, rule, explanation, remedy }
}
