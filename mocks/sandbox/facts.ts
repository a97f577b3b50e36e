// Credentials, integrations and people as they are compared, and how two states of one differ.
import type { CallerFacts, CredentialFacts, FactChange } from '#contract/marks.ts'
import type { SandboxUser } from '#contract/session.ts'
import type { Caller } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'

import { sorted } from './canonical.ts'

export function credentialFacts(credential: Credential): CredentialFacts {
  const { id, environment, type, username, description, isActive, accounts } = credential
  const { roles, origins, ipRanges, apiKey, previousKeys, password, clientKey } = credential
  return {
    id,
    environment,
    type,
    username,
    description,
    isActive,
    roles: roles.toSorted(),
    accounts: accounts === 'all' ? accounts : accounts.toSorted(),
    origins: origins.toSorted(),
    ipRanges: ipRanges.toSorted(),
    apiKey: apiKey && keyFact(apiKey),
    previousKeys: previousKeys.map((key) => ({ ...keyFact(key), expiresAt: key.expiresAt })),
    password: password && { changedAt: password.changedAt },
    clientKey,
  }
}

function keyFact({ id, tail, createdAt }: { id: string; tail: string; createdAt: number }) {
  return { id, tail, createdAt }
}

export function callerFacts({ deployments, ...caller }: Caller): CallerFacts {
  const { id, environment, credentialId, name, api, method, path } = caller
  const { address, authentication, removedAt } = caller
  const held = deployments.at(-1)
  const holds = held && {
    credentialId: held.credentialId,
    kind: held.kind,
    tail: held.tail,
    at: held.at,
  }
  return {
    id,
    environment,
    credentialId,
    name,
    api,
    method,
    path,
    address,
    authentication,
    holds: holds ?? null,
    removedAt,
  }
}

export function userFacts({ id, name, roles, accounts }: SandboxUser): SandboxUser {
  return {
    id,
    name,
    roles: roles.toSorted(),
    accounts: accounts === 'all' ? accounts : accounts.toSorted(),
  }
}

type Facts = CredentialFacts | CallerFacts | SandboxUser

/** What has become of one; undefined where nothing has. Without a state before, it is new. */
export function changeOf(
  of: FactChange['of'],
  before: Facts | undefined,
  after: Facts,
): FactChange | undefined {
  const then = new Map<string, unknown>(Object.entries(before ?? {}))
  const fields = Object.entries<unknown>(sorted(after)).flatMap(([field, now]) => {
    const was = then.get(field) ?? null
    const isSame = JSON.stringify(sorted(was)) === JSON.stringify(now)
    return isSame ? [] : [{ field, before: was, after: now }]
  })
  if (fields.length === 0) return undefined
  const isRemoved = 'removedAt' in after && after.removedAt !== null
  const later = isRemoved ? 'removed' : 'changed'
  const kind = before ? later : 'created'
  const name = 'username' in after ? after.username : after.name
  const environment = 'environment' in after ? after.environment : null
  return { of, kind, id: after.id, name, environment, fields }
}
