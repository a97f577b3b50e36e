// An API credential as the backend keeps it, and how a save changes it.
import type {
  Accounts,
  CredentialChanges,
  CredentialType,
  Environment,
  SecretKind,
} from '#contract/credential.ts'

import {
  isExpired,
  overlapMs,
  rotate,
  withExpiry,
  type PreviousKey,
  type StoredKey,
} from '#domain/keys/api-key.ts'
import { normaliseIpRange } from '#domain/values/parse-ip-range.ts'
import { normaliseOrigin } from '#domain/values/parse-origin.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { without } from '#domain/values/without.ts'
import { defaultRoles } from '#domain/roles/role.ts'

/**
 * A client key is public by nature and can be read at any time. [doc: client-side,
 * payments-settings.e2e.ts]
 */
export type ClientKey = { value: string; createdAt: number }

/** What is kept of a password. One that no page has generated has no id. */
export type StoredPassword = {
  id?: string | undefined
  fingerprint: string
  changedAt: number
  /** Somebody copied it while it could be seen; absent where nobody did. */
  isCopied?: true | undefined
}

/** The stored row. Of API keys and passwords it holds fingerprints only. */
export type Credential = {
  id: string
  environment: Environment
  type: CredentialType
  username: string
  description: string
  isActive: boolean
  createdAt: number
  revision: number
  lastChange: { at: number; by: string }
  roles: string[]
  /** Roles that it had once and has no more: it can have them back. */
  formerRoles: string[]
  accounts: Accounts
  origins: string[]
  ipRanges: string[]
  apiKey: StoredKey | null
  previousKeys: PreviousKey[]
  password: StoredPassword | null
  clientKey: ClientKey | null
  previousClientKeys: { value: string; expiresAt: number }[]
}

/** What a generated secret leaves behind until a save makes it live. */
export type GeneratedRecord = {
  id: string
  credentialId: string
  kind: SecretKind
  fingerprint: string
  tail: string
  /** Only a client key, which is public, is kept in full. */
  value: string | null
  createdAt: number
  createdBy: string
  /** Somebody copied it while it could be seen; absent where nobody did. */
  isCopied?: true | undefined
}

/** A new credential: active, with the default roles of its type, and without any secret yet. */
export function newCredential(
  given: Pick<Credential, 'id' | 'environment' | 'type' | 'username' | 'description' | 'accounts'>,
  ceiling: readonly string[],
  now: number,
  by: string,
): Credential {
  const roles = defaultRoles(given.type)
  return {
    ...given,
    isActive: true,
    createdAt: now,
    revision: 1,
    lastChange: { at: now, by },
    roles: given.type === 'web-service' ? roles.filter((role) => ceiling.includes(role)) : roles,
    formerRoles: [],
    origins: [],
    ipRanges: [],
    apiKey: null,
    previousKeys: [],
    password: null,
    clientKey: null,
    previousClientKeys: [],
  }
}

type Generated = Partial<Record<SecretKind, GeneratedRecord>>

/**
 * The credential after a save at `now` by `by`. The changes have passed `refusalsOf`.
 * Expiry actions apply to the keys that were expiring before; a key replaced by this very
 * save gets its own 24 hours.
 */
export function withChanges(
  credential: Credential,
  changes: CredentialChanges,
  generated: Generated,
  now: number,
  by: string,
): Credential {
  return {
    ...credential,
    description:
      changes.description === undefined ? credential.description : trimText(changes.description),
    isActive: changes.isActive ?? credential.isActive,
    ...rolesAfter(credential, changes.roles),
    accounts: Array.isArray(changes.accounts)
      ? [...new Set(changes.accounts)]
      : (changes.accounts ?? credential.accounts),
    origins: changes.origins?.map(normaliseOrigin) ?? credential.origins,
    ipRanges: changes.ipRanges?.map(normaliseIpRange) ?? credential.ipRanges,
    ...keysAfter(credential, changes, generated.apiKey, now),
    ...clientKeysAfter(credential, generated.clientKey, now),
    password: generated.password
      ? { ...toStored(generated.password), changedAt: now }
      : credential.password,
    revision: credential.revision + 1,
    lastChange: { at: now, by },
  }
}

function rolesAfter(
  { roles, formerRoles }: Credential,
  wanted: readonly string[] | undefined,
): Pick<Credential, 'roles' | 'formerRoles'> {
  const after = [...new Set(wanted ?? roles)]
  return { roles: after, formerRoles: without([...new Set([...formerRoles, ...roles])], after) }
}

/**
 * Deactivating stops no clock: what has not expired by then works again after activating. [choice:
 * key-times.test.ts]
 */
function keysAfter(
  credential: Credential,
  changes: CredentialChanges,
  fresh: GeneratedRecord | undefined,
  now: number,
): Pick<Credential, 'apiKey' | 'previousKeys'> {
  const previousKeys = (changes.expiringKeys ?? []).reduce(
    (keys, { keyId, action }) => withExpiry(keys, keyId, action, now),
    credential.previousKeys,
  )
  if (!fresh) return { apiKey: credential.apiKey, previousKeys }
  const { tail, createdBy } = fresh
  const key = { ...toStored(fresh), tail, createdAt: now, createdBy }
  const ring = rotate({ current: credential.apiKey, previous: previousKeys }, key, now)
  return { apiKey: ring.current, previousKeys: rememberKeys(ring.previous, now) }
}

/** What of a generated secret lives on in the row, whatever its kind. */
function toStored({ id, fingerprint, isCopied }: GeneratedRecord) {
  return { id, fingerprint, ...(isCopied && { isCopied }) }
}

/** The same credential once somebody has copied this secret of it; undefined if it has none such. */
export function withCopied(credential: Credential, secretId: string): Credential | undefined {
  const { apiKey, previousKeys, password } = credential
  const isIt = (secret: { id?: string | undefined } | null) => secret?.id === secretId
  if (![apiKey, password, ...previousKeys].some(isIt)) return undefined
  const note = <Secret extends { id?: string | undefined }>(secret: Secret): Secret =>
    isIt(secret) ? { ...secret, isCopied: true } : secret
  return {
    ...credential,
    apiKey: apiKey && note(apiKey),
    previousKeys: previousKeys.map(note),
    password: password && note(password),
  }
}

/**
 * A new client key leaves the previous one valid for 24 hours. [doc: client-side,
 * payments-settings.e2e.ts, domain/changes/credential.test.ts]
 */
function clientKeysAfter(
  credential: Credential,
  fresh: GeneratedRecord | undefined,
  now: number,
): Pick<Credential, 'clientKey' | 'previousClientKeys'> {
  const { clientKey, previousClientKeys } = credential
  if (!fresh?.value) return { clientKey, previousClientKeys }
  const replaced = clientKey ? [{ value: clientKey.value, expiresAt: now + overlapMs }] : []
  return {
    clientKey: { value: fresh.value, createdAt: now },
    previousClientKeys: rememberKeys([...previousClientKeys, ...replaced], now),
  }
}

/** How many previous keys are remembered after their ends, so that a refusal can say what it was. */
const rememberedKeys = 100

/**
 * The newest of the previous keys, oldest first, and every one that still works. Each save keeps
 * the credential that it replaces: without an end, the room for that would grow with the square of
 * the rotations.
 */
function rememberKeys<Key extends { expiresAt: number }>(
  previous: readonly Key[],
  now: number,
): Key[] {
  const surplus = previous.length - rememberedKeys
  return previous.filter((key, index) => index >= surplus || !isExpired(key, now))
}
