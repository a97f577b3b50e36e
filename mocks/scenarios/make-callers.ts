// Builds the integrations that use the credentials of a world, each with the secrets that it was given.
import type { StoredKey } from '#domain/keys/api-key.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'

/** What is said of one caller; it uses the credential of its type that has this description. */
export type DescribedCaller = Pick<Caller, 'name' | 'api' | 'method' | 'path' | 'address'> & {
  type: Credential['type']
  description: string
  by: string
  /** It logs in with the password of its credential, and not with a key. */
  hasPassword?: true
  /** How long ago it got the key that replaced an expiring one, in ms; absent while it has not. */
  renewedAgoMs?: number
}

/** The integrations of these credentials; an environment that lacks a credential lacks its caller. */
export function createCallers(
  described: readonly DescribedCaller[],
  credentials: readonly Credential[],
  now: number,
): Caller[] {
  return credentials.flatMap((credential) => {
    const given = described.find(
      ({ type, description }) => type === credential.type && description === credential.description,
    )
    if (!given) return []
    const { name, api, method, path, address } = given
    const id = `${credential.environment}-${name.toLowerCase().replaceAll(' ', '-')}`
    const place = { environment: credential.environment, credentialId: credential.id }
    const authentication = given.hasPassword ? 'password' : 'API key'
    const deployments = given.hasPassword
      ? passwordOf(given, credential)
      : keysOf(given, credential, now)
    const call = { api, method, path }
    return [{ id, ...place, name, ...call, address, authentication, deployments, removedAt: null }]
  })
}

/** The key before from its first day, and the current one from when the caller got it. */
function keysOf(
  { by, address, renewedAgoMs }: DescribedCaller,
  { id: credentialId, apiKey, previousKeys: [before] }: Credential,
  now: number,
): Deployment[] {
  const deploy = (key: StoredKey | null | undefined, at = key?.createdAt ?? now): Deployment[] => {
    if (!key) return []
    const { id: secretId, fingerprint, tail } = key
    return [{ at, by, credentialId, kind: 'API key', secretId, fingerprint, tail, address }]
  }
  if (!before) return deploy(apiKey)
  const renewed = renewedAgoMs === undefined ? [] : deploy(apiKey, now - renewedAgoMs)
  return [...deploy(before), ...renewed]
}

/** The password since its last change. */
function passwordOf(
  { by, address }: DescribedCaller,
  { id: credentialId, password }: Credential,
): Deployment[] {
  if (!password) return []
  const { changedAt: at, fingerprint } = password
  const secret = { kind: 'password', secretId: null, fingerprint, tail: null } as const
  return [{ at, by, credentialId, ...secret, address }]
}
