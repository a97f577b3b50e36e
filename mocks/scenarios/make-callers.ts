// Builds the integrations that use the credentials of a world, each with the keys that it was given.
import type { StoredKey } from '#domain/keys/api-key.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'

/** What is said of one caller; it uses the credential of its type that has this description. */
export type DescribedCaller = Pick<Caller, 'name' | 'api' | 'method' | 'path' | 'address'> & {
  type: Credential['type']
  description: string
  by: string
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
    const deployments = keysOf(given, credential, now)
    return [{ id, ...place, name, api, method, path, address, deployments }]
  })
}

/** The key before from its first day, and the current one from when the caller got it. */
function keysOf(
  { by, renewedAgoMs }: DescribedCaller,
  { apiKey, previousKeys: [before] }: Credential,
  now: number,
): Deployment[] {
  const deploy = (key: StoredKey | null | undefined, at = key?.createdAt ?? now): Deployment[] =>
    key ? [{ at, by, fingerprint: key.fingerprint, tail: key.tail }] : []
  if (!before) return deploy(apiKey)
  const renewed = renewedAgoMs === undefined ? [] : deploy(apiKey, now - renewedAgoMs)
  return [...deploy(before), ...renewed]
}
