// A caller whose key was rotated three hours after it was given it, for the tests of this room.
import { newCredential, withChanges, type Credential } from '#domain/changes/credential.ts'
import { hours } from '#domain/values/time.ts'

import type { Caller, Deployment } from '#domain/callers/caller.ts'
import type { History } from '#domain/callers/caller-timeline.ts'
import { initiate, retrieve } from '#domain/roles/testing/role-names.ts'

export const start = 1_772_445_600_000
export const address = '192.0.2.10'

export const fresh: Credential = {
  ...newCredential(
    {
      id: 'S2-1',
      environment: 'test',
      type: 'platform-web-service',
      username: 'ws_123456@BalancePlatform.Larkfield',
      description: '',
      accounts: 'all',
    },
    [],
    start,
    'Amara',
  ),
  roles: [initiate, retrieve],
}
export const print = (number: number) => `fingerprint ${number}`
export const made = (number: number) => ({
  id: `key ${number}`,
  credentialId: 'S2-1',
  kind: 'apiKey' as const,
  fingerprint: print(number),
  tail: `0000${number}`,
  value: null,
  createdAt: start,
  createdBy: 'Amara',
})
export const withKey = (credential: Credential, number: number, at: number) =>
  withChanges(credential, {}, { apiKey: made(number) }, at, 'Amara')
export const given = (number: number, at: number): Deployment => ({
  at,
  by: 'Amara',
  credentialId: 'S2-1',
  kind: 'API key',
  secretId: `key ${number}`,
  fingerprint: print(number),
  tail: `0000${number}`,
  address,
})
export const payouts: Caller = {
  id: 'payouts',
  environment: 'test',
  credentialId: 'S2-1',
  name: 'Payout job',
  api: 'Transfers',
  method: 'POST',
  path: '/transfers',
  address,
  authentication: 'API key',
  deployments: [given(1, start)],
  removedAt: null,
}
export const first = withKey(fresh, 1, start)
export const rotatedAt = start + hours(3)
export const endsAt = rotatedAt + hours(24)
export const rotated: History = {
  replaced: [{ credential: first, until: rotatedAt }],
  current: withKey(first, 2, rotatedAt),
}
