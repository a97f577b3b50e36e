// Builds the integrations that use the credentials of a world, each with the secrets that it was given.
import type { StoredKey } from '#domain/keys/api-key.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { fingerprint, mintApiKey, tailOf } from '#domain/keys/secret.ts'
import { chanceFrom, pick } from '#domain/values/chance.ts'
import { minute } from '#domain/values/time.ts'

/** What is said of one caller; it uses the credential of its type that has this description. */
export type DescribedCaller = Pick<Caller, 'name' | 'api' | 'method' | 'path' | 'address'> & {
  type: Credential['type']
  description: string
  by: string
  /** It logs in with the password of its credential, and not with a key. */
  hasPassword?: true
  /** How long ago it got the current key in place of an expiring one, in ms; absent while it has not. */
  renewedAgoMs?: number
  /** How many keys its own is older than the current one; the oldest that works where nothing is said. */
  behind?: number
  /** How long ago it got a key that was generated and never saved, in ms. */
  unsavedAgoMs?: number
}

/** The integrations of these credentials; an environment that lacks a credential lacks its callers. */
export function createCallers(
  described: readonly DescribedCaller[],
  credentials: readonly Credential[],
  now: number,
): Caller[] {
  return credentials.flatMap((credential) =>
    described
      .filter(
        ({ type, description }) =>
          type === credential.type && description === credential.description,
      )
      .map((given) => createCaller(given, credential, now)),
  )
}

function createCaller(given: DescribedCaller, credential: Credential, now: number): Caller {
  const { name, api, method, path, address } = given
  const id = `${credential.environment}-${name.toLowerCase().replaceAll(' ', '-')}`
  const place = { environment: credential.environment, credentialId: credential.id }
  const authentication = given.hasPassword ? 'password' : 'API key'
  const deployments = given.hasPassword
    ? passwordOf(given, credential)
    : keysOf(given, credential, now)
  const call = { api, method, path }
  return { id, ...place, name, ...call, address, authentication, deployments, removedAt: null }
}

/** Each key in its turn, as far as the caller has come. */
function keysOf(
  { name, by, address, renewedAgoMs, behind, unsavedAgoMs }: DescribedCaller,
  { id: credentialId, apiKey, previousKeys }: Credential,
  now: number,
): Deployment[] {
  if (!apiKey) return []
  const deploy = (key: Pick<StoredKey, 'id' | 'fingerprint' | 'tail'>, at: number): Deployment => {
    const { id: secretId, fingerprint: print, tail } = key
    return { at, by, credentialId, kind: 'API key', secretId, fingerprint: print, tail, address }
  }
  const handedOver = (at: number) => Math.min(at + handOverMs(name), now)
  const keys = [...previousKeys, apiKey]
  const isRenewed = renewedAgoMs !== undefined
  const missed = isRenewed ? 0 : (behind ?? previousKeys.length)
  const deployments = keys
    .slice(0, keys.length - missed)
    .map((key) =>
      deploy(key, isRenewed && key === apiKey ? now - renewedAgoMs : handedOver(key.createdAt)),
    )
  if (unsavedAgoMs === undefined) return deployments
  const chance = chanceFrom(`${credentialId}:${name}`)
  const lost = mintApiKey(chance)
  const key = {
    id: pick('0123456789abcdef', 16, chance),
    fingerprint: fingerprint(lost),
    tail: tailOf(lost),
  }
  return [...deployments, deploy(key, now - unsavedAgoMs)]
}

/** The password since its last change. */
function passwordOf(
  { name, by, address }: DescribedCaller,
  { id: credentialId, password }: Credential,
): Deployment[] {
  if (!password) return []
  const { changedAt, fingerprint: print } = password
  const at = changedAt + handOverMs(name)
  const secret = { kind: 'password', secretId: null, fingerprint: print, tail: null } as const
  return [{ at, by, credentialId, ...secret, address }]
}

/** Between the save of a secret and its place in the settings of a system: some minutes. */
function handOverMs(name: string): number {
  return Math.floor((2 + 9 * chanceFrom(name)()) * minute)
}
