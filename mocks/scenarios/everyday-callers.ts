// The integrations of the everyday world. One of them has not yet got its new key.
import type { StoredKey } from '#domain/keys/api-key.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { hours } from '#domain/values/time.ts'

import { amara, bruno } from './everyday-company.ts'

/** What is said of one caller; it uses the credential of its type that has this description. */
type Described = Pick<Caller, 'name' | 'api' | 'method' | 'path' | 'address'> & {
  type: Credential['type']
  description: string
  by: string
  /** How long ago it got the key that replaced an expiring one, in ms; absent while it has not. */
  renewedAgoMs?: number
}

const callers: Described[] = [
  {
    name: 'Web shop',
    type: 'web-service',
    description: 'Web shop checkout',
    api: 'Checkout',
    method: 'POST',
    path: '/payments',
    address: '198.51.100.80',
    by: amara,
    renewedAgoMs: hours(17),
  },
  {
    name: 'Point of sale',
    type: 'web-service',
    description: 'Tills in the stores',
    api: 'Checkout',
    method: 'POST',
    path: '/paymentMethods',
    address: '203.0.113.5',
    by: bruno,
  },
  {
    name: 'Payout job',
    type: 'platform-web-service',
    description: 'Payout job',
    api: 'Transfers',
    method: 'POST',
    path: '/transfers',
    address: '192.0.2.10',
    by: bruno,
  },
  {
    name: 'Onboarding service',
    type: 'lem',
    description: 'Onboarding service',
    api: 'Legal Entity Management',
    method: 'GET',
    path: '/legalEntities/{id}',
    address: '198.51.100.33',
    by: bruno,
  },
]

/** The callers of the credentials that there are; LIVE has fewer of both. */
export function readCallersOf(credentials: readonly Credential[], now: number): Caller[] {
  return credentials.flatMap((credential) => {
    const given = callers.find(
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
  { by, renewedAgoMs }: Described,
  { apiKey, previousKeys: [before] }: Credential,
  now: number,
): Deployment[] {
  const deploy = (key: StoredKey | null | undefined, at = key?.createdAt ?? now): Deployment[] =>
    key ? [{ at, by, fingerprint: key.fingerprint, tail: key.tail }] : []
  if (!before) return deploy(apiKey)
  const renewed = renewedAgoMs === undefined ? [] : deploy(apiKey, now - renewedAgoMs)
  return [...deploy(before), ...renewed]
}
