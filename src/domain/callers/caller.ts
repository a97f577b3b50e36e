// A simulated integration: what it calls every simulated minute, with which secret, and what that opens.
import type { CallerSecret, SecretState } from '#contract/caller.ts'
import type { Environment } from '#contract/credential.ts'
import type { ProviderCall } from '#contract/provider-api.ts'

import { judgeAccess, matchingSecret, type Access, type Secret } from '#domain/calls/access.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { minute } from '#domain/values/time.ts'

/** With what a caller calls since an instant: whose secret, from where. The secret is kept nowhere. */
export type Deployment = {
  /** From this instant on, until the next one; milliseconds since 1970. */
  at: number
  by: string
  /** Whose secret it is: a caller that was moved has used several credentials. */
  credentialId: string
  kind: CallerSecret
  /** What names it while it is not saved; null for one that no page has generated. */
  secretId: string | null
  fingerprint: string
  /** The last characters of an API key; a password shows none. */
  tail: string | null
  /** Where its requests come from since then; null where nobody said. */
  address: string | null
}

/** It makes one call, again and again. */
export type Caller = ProviderCall & {
  id: string
  environment: Environment
  /** The credential that it uses now. */
  credentialId: string
  /** As people have called it: `Web shop`. */
  name: string
  /** Where its requests come from; null where nobody said. */
  address: string | null
  /** What it logs in with. */
  authentication: CallerSecret
  /** In the order in which they were made; it makes no call before the first. */
  deployments: readonly Deployment[]
  /** From when on it calls no more, or null. Its calls of before stay in the logs. */
  removedAt: number | null
}

/**
 * Every simulated integration calls once a minute, at the start of the minute. [choice:
 * caller-timeline.test.ts]
 */
export const callEveryMs = minute

/** What a call of this caller gets at `at`, holding this secret, from a credential as it is then. */
export function judgeCaller(
  caller: Pick<Caller, 'environment'> & ProviderCall,
  credential: Credential,
  deployment: Deployment,
  at: number,
  isUnsaved: boolean,
): Access {
  return judgeAccess({
    now: at,
    environment: caller.environment,
    api: caller.api,
    roles: rolesOf(caller),
    address: deployment.address ?? undefined,
    secret: secretOf(deployment, credential),
    credential,
    isUnsaved,
  })
}

/** What a caller shows of itself: with a password it sends the username too. */
export function secretOf(
  { kind, fingerprint }: Pick<Deployment, 'kind' | 'fingerprint'>,
  { username }: Pick<Credential, 'username'>,
): Secret {
  return kind === 'API key' ? { kind, fingerprint } : { kind, username, fingerprint }
}

/** The roles of which any one opens the caller's call. */
export function rolesOf(caller: ProviderCall): readonly string[] {
  return rolesOpening(caller, undefined)
}

/**
 * What has become of the secret that a caller holds. `wasSaved` tells a password that was replaced,
 * or a key that ended long ago, from one that was generated and never saved.
 */
export function secretStateOf(
  credential: Credential,
  deployment: Deployment,
  wasSaved: boolean,
  now: number,
): SecretState {
  const match = matchingSecret(credential, secretOf(deployment, credential))
  if (match) {
    if (match.expiresAt === null) return 'current'
    return isExpired({ expiresAt: match.expiresAt }, now) ? 'expired' : 'expiring'
  }
  if (!wasSaved) return 'unknown'
  return deployment.kind === 'password' ? 'replaced' : 'expired'
}

/** The sentence for a caller whose key ends at `at`. */
export function refusalInWords({ name }: Pick<Caller, 'name'>, at: number): string {
  return `${isolate(name)} will stop working at ${instantInWords(at)}: its key expires.`
}
