// Worlds of one company: what differs between them is its credentials and who uses them.
import type { Environment } from '#contract/credential.ts'
import type { Credential } from '#domain/changes/credential.ts'

import { accounts, owner, users } from './everyday-company.ts'
import { createCallers, type DescribedCaller } from './make-callers.ts'
import { createMaker, type Described } from './make.ts'
import type { World } from './scenario.ts'

type Situation = {
  test: readonly Described[]
  live: readonly Described[]
  callers?: readonly DescribedCaller[]
}

/** The company as it is at `now`, with these credentials and the integrations that use them. */
export function larkfield(now: number, { test, live, callers = [] }: Situation): World {
  const build = (environment: Environment, described: readonly Described[]): Credential[] =>
    described.map(createMaker(environment, owner, now))
  const credentials = [...build('test', test), ...build('live', live)]
  const events = credentials.map((credential) => ({
    environments: [credential.environment],
    target: 'credential' as const,
    targetId: credential.id,
    name: credential.username,
    credentialId: credential.id,
    revision: credential.revision,
    at: credential.createdAt,
    by: credential.lastChange.by,
    changes: [{ words: 'Credential created' }],
  }))
  return {
    accounts,
    balancePlatform: owner.balancePlatform,
    users,
    credentials,
    callers: createCallers(callers, credentials, now),
    events: events.toSorted((one, other) => one.at - other.at),
  }
}
