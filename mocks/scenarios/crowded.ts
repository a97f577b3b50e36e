// A company with as many credentials and logged requests as one asks for: to see that nothing slows.
import type { ApiRequest } from '#contract/provider-api.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { days, hours, minute } from '#domain/values/time.ts'

import {
  accounts,
  amara,
  bruno,
  checkout,
  companyRoles,
  owner,
  system,
  users,
} from './everyday-company.ts'
import { createMaker, rotatedAgo, type Described } from './make.ts'
import type { Scenario } from './scenario.ts'

/** Requests in the log for each credential. */
const requestsEach = 10

export const crowded: Scenario = {
  name: 'crowded',
  title: 'A crowd',
  story:
    'A company that has given every little service a credential of its own. Of each of them, some ' +
    'requests are in the log.',
  usualSize: 1000,
  build(now, size = 1) {
    const credentials = Array.from({ length: size }, (_, index) => describe(index)).map(
      createMaker('test', owner, now),
    )
    const requests = Array.from({ length: size * requestsEach }, (_, index) =>
      toRequest(credentials, index, now - (size * requestsEach - index) * minute),
    )
    return {
      accounts,
      balancePlatform: owner.balancePlatform,
      users,
      credentials,
      callers: [],
      events: [],
      requests,
    }
  },
}

/** The first one is the company's own; every tenth has a key that is about to expire. */
function describe(index: number): Described {
  if (index === 0) {
    return { type: 'web-service', createdAgoMs: days(900), createdBy: system, roles: companyRoles }
  }
  const isRotated = index % 10 === 1
  return {
    type: 'web-service',
    digits: String(100_000 + index),
    description: `Service ${index}`,
    createdAgoMs: days(800) - index * minute,
    createdBy: index % 2 === 0 ? amara : bruno,
    isInactive: index % 7 === 0,
    roles: checkout,
    accounts: index % 3 === 0 ? ['LarkfieldStores'] : 'all',
    ...(isRotated ? rotatedAgo(hours(20)) : {}),
  }
}

function toRequest(
  credentials: readonly Credential[],
  index: number,
  at: number,
): Omit<ApiRequest, 'id'> {
  const { id, username } = credentials[index % credentials.length] ?? { id: null, username: null }
  const isLetIn = index % 5 !== 0
  return {
    at,
    environment: 'test',
    api: 'Checkout',
    method: 'POST',
    path: '/payments',
    credentialId: id,
    username,
    tail: null,
    status: isLetIn ? 200 : 403,
    rule: isLetIn ? 'allowed' : 'role missing',
    sentence: isLetIn ? 'The API key is valid.' : `${username} lacks a role for this call.`,
    remedy: null,
  }
}
