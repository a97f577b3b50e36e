// A company with as many credentials and logged requests as one asks for: to see that nothing slows.
import type { ApiRequest } from '#contract/provider-api.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { days, hours, minute } from '#domain/values/time.ts'

import { amara, bruno, checkout, companyRoles } from './everyday-company.ts'
import { defaultCredentials } from './defaults.ts'
import { larkfield } from './larkfield.ts'
import { rotatedAgo, type Described } from './make.ts'
import type { Scenario } from './scenario.ts'

/** Requests in the log for each credential. */
const requestsEach = 10

export const crowded: Scenario = {
  name: 'crowded',
  title: 'A crowd',
  story:
    'Larkfield Goods has given every little service on Test a credential of its own. There are ' +
    'thousands of them, each with a few requests in the log.',
  usualSize: 10_000,
  build(now, size = 1) {
    const set = { createdAgoMs: days(900), roles: companyRoles }
    const [first, ...ofPlatform] = defaultCredentials(set)
    const services = Array.from({ length: size - 1 }, (_, index) => describe(index + 1))
    const world = larkfield(now, {
      test: [...(first ? [first] : []), ...services, ...ofPlatform],
      live: defaultCredentials(set),
    })
    const inPayments = world.credentials.slice(0, size)
    const requests = Array.from({ length: size * requestsEach }, (_, index) =>
      toRequest(inPayments, index, now - (size * requestsEach - index) * minute),
    )
    return { ...world, requests }
  },
}

/** Every tenth has a key that is about to expire. */
function describe(index: number): Described {
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
