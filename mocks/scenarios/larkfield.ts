// Worlds of one company: what differs between them is its credentials and who uses them.
import type { Environment } from '#contract/credential.ts'
import type { SandboxUser } from '#contract/session.ts'
import type { Credential } from '#domain/changes/credential.ts'

import { accounts, owner, users as everybody } from './everyday-company.ts'
import { createCallers, type DescribedCaller } from './make-callers.ts'
import { createMaker, type Described } from './make.ts'
import type { World } from './scenario.ts'

type Situation = {
  test: readonly Described[]
  live: readonly Described[]
  callers?: readonly DescribedCaller[]
  users?: SandboxUser[]
}

/** The company as it is at `now`, with these credentials and the integrations that use them. */
export function larkfield(
  now: number,
  { test, live, callers = [], users = everybody }: Situation,
): World {
  const build = (environment: Environment, described: readonly Described[]): Credential[] =>
    described.map(createMaker(environment, owner, now))
  const credentials = [...build('test', test), ...build('live', live)]
  return {
    accounts,
    balancePlatform: owner.balancePlatform,
    users,
    credentials,
    callers: createCallers(callers, credentials, now),
  }
}
