// A pretend integration: what it calls every simulated minute, with which key, and what that opens.
import type { KeyState } from '#contract/caller.ts'
import type { Environment } from '#contract/credential.ts'
import type { ProviderCall } from '#contract/provider-api.ts'

import { judgeAccess, matchingSecret, type Access } from '#domain/calls/access.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import { minute } from '#domain/values/time.ts'

/** A key that somebody gave to a caller. The key itself is kept nowhere. */
export type Deployment = {
  /** From this instant on the caller sends this key; milliseconds since 1970. */
  at: number
  by: string
  fingerprint: string
  tail: string
}

/** It makes one call, again and again. */
export type Caller = ProviderCall & {
  id: string
  environment: Environment
  credentialId: string
  /** As it begins a list item: `Web shop`. */
  name: string
  /** Where its requests come from. */
  address: string
  /** In the order in which they were made; it makes no call before the first. */
  deployments: readonly Deployment[]
}

/** Every caller calls once, at the start of every minute of the world's clock. [choice] */
export const callEveryMs = minute

/** What a call of this caller gets at `at`, holding this key, from a credential as it is then. */
export function judgeCaller(
  caller: Pick<Caller, 'environment' | 'address'> & ProviderCall,
  credential: Credential,
  { fingerprint }: Deployment,
  at: number,
): Access {
  return judgeAccess({
    now: at,
    environment: caller.environment,
    api: caller.api,
    roles: rolesOf(caller),
    address: caller.address,
    secret: { kind: 'API key', fingerprint },
    credential,
    // A caller is only ever given keys of its credential: one that it does not know is not saved.
    isUnsaved: true,
  })
}

/** The roles of which any one opens the caller's call. */
export function rolesOf(caller: ProviderCall): readonly string[] {
  return rolesOpening(caller, undefined)
}

/** What has become of the key that a caller holds. Generated and never saved is unknown as well. */
export function keyStateOf(credential: Credential, fingerprint: string, now: number): KeyState {
  const match = matchingSecret(credential, { kind: 'API key', fingerprint })
  if (!match) return 'unknown'
  if (match.expiresAt === null) return 'current'
  return isExpired({ expiresAt: match.expiresAt }, now) ? 'expired' : 'expiring'
}

/** The caller as the subject of a sentence: `The web shop`. */
export function callerInWords({ name }: { name: string }): string {
  return `The ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

/** The sentence for a caller whose key ends at `at`. */
export function refusalInWords(caller: Pick<Caller, 'name'>, at: number): string {
  return `${callerInWords(caller)} will be refused from ${instantInWords(at)}: its key expires.`
}
