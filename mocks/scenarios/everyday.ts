// An ordinary week at a fictional company that sells online, in stores and through a marketplace.
import type { Environment } from '#contract/credential.ts'
import type { Credential } from '#domain/changes/credential.ts'

import { readCallersOf } from './everyday-callers.ts'
import { accounts, owner, users } from './everyday-company.ts'
import { onLive } from './everyday-live.ts'
import { onTest } from './everyday-test.ts'
import { createMaker, type Described } from './make.ts'
import type { Scenario } from './scenario.ts'

export const everyday: Scenario = {
  name: 'everyday',
  title: 'An ordinary week',
  story:
    'Larkfield Goods sells online, in stores and on its own marketplace. Two keys of TEST and ' +
    'one of LIVE were rotated since yesterday, and their predecessors are about to expire.',
  build(now) {
    const build = (environment: Environment, described: Described[]): Credential[] =>
      described.map(createMaker(environment, owner, now))
    const credentials = [...build('test', onTest), ...build('live', onLive)]
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
      callers: readCallersOf(credentials, now),
      events: events.toSorted((one, other) => one.at - other.at),
    }
  },
}
