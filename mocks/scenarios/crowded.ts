// A company with as many credentials and logged requests as one asks for: to see that nothing slows.
import type { ApiRequest, ProviderCall } from '#contract/provider-api.ts'
import { judgeAccess } from '#domain/calls/access.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
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
    const set = { createdAgoMs: days(900), keyAgoMs: days(900), roles: companyRoles }
    const [first, ...ofPlatform] = defaultCredentials(set)
    const services = Array.from({ length: size - 1 }, (_, index) => describe(index + 1))
    const world = larkfield(now, {
      test: [...(first ? [first] : []), ...services, ...ofPlatform],
      live: defaultCredentials(set),
    })
    const inPayments = world.credentials.slice(0, size)
    const requests = Array.from({ length: size * requestsEach }, (_, index) =>
      toRequest(inPayments, index, now - (size * requestsEach - index) * minute),
    ).flat()
    return { ...world, requests }
  },
}

/** Every tenth has a key that is about to expire. */
function describe(index: number): Described {
  const isRotated = index % 10 === 1
  const createdAgoMs = days(800) - index * minute
  return {
    type: 'web-service',
    digits: String(100_000 + index),
    description: `Service ${index}`,
    createdAgoMs,
    keyAgoMs: createdAgoMs,
    createdBy: index % 2 === 0 ? amara : bruno,
    isInactive: index % 7 === 0,
    roles: checkout,
    accounts: index % 3 === 0 ? ['LarkfieldStores'] : 'all',
    ...(isRotated ? rotatedAgo(hours(20)) : {}),
  }
}

/** Each service's own call, and now and then one for which it lacks a role. */
const usualCall: ProviderCall = { api: 'Checkout', method: 'POST', path: '/payments' }
const oddCall: ProviderCall = { api: 'Management', method: 'GET', path: '/companies' }

/** What the backend would have logged of a request with the key of that time. */
function toRequest(
  credentials: readonly Credential[],
  index: number,
  at: number,
): Omit<ApiRequest, 'id'>[] {
  const credential = credentials[index % credentials.length]
  const keys = credential?.apiKey ? [...credential.previousKeys, credential.apiKey] : []
  const key = keys.findLast(({ createdAt }) => createdAt <= at)
  if (!credential || !key) return []
  const { id, username } = credential
  const { api, method, path } = index % 5 === 0 ? oddCall : usualCall
  const access = judgeAccess({
    now: at,
    environment: 'test',
    api,
    roles: rolesOpening({ api, method, path }, undefined),
    address: undefined,
    secret: { kind: 'API key', fingerprint: key.fingerprint },
    credential,
    isUnsaved: false,
  })
  const { outcome: status, rule, explanation: sentence, remedy } = access
  const asked = { at, environment: 'test' as const, api, method, path }
  return [{ ...asked, credentialId: id, username, tail: key.tail, status, rule, sentence, remedy }]
}
