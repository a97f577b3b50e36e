// What the provider's APIs and the pretend callers must say of a secret after every step.
import type { Environment } from '#contract/credential.ts'
import { callerAddressHeader, type ProviderCall } from '#contract/provider-api.ts'
import type { Caller } from '#domain/callers/caller.ts'

import { isToWork, type Expected, type Life, type Made } from './expected.ts'

const callerAddress = '192.0.2.1'
const merchantAccount = 'LarkfieldWebshop'

type Probe = ProviderCall & {
  /** Where a client of another origin sends it. */
  addresses: Record<Environment, string>
  body: object | undefined
  role: string
}

/** A call for each type of credential, and the role that opens it. */
const probes: Record<Expected['type'], Probe> = {
  'web-service': {
    api: 'Checkout',
    method: 'POST',
    path: '/paymentMethods',
    addresses: {
      test: 'https://checkout-test.adyen.com/v72/paymentMethods',
      live: 'https://1797a841-Shop-checkout-live.adyenpayments.com/checkout/v72/paymentMethods',
    },
    body: { merchantAccount },
    role: 'Checkout webservice role',
  },
  lem: {
    api: 'Legal Entity Management',
    method: 'GET',
    path: '/legalEntities/{id}',
    addresses: {
      test: 'https://kyc-test.adyen.com/lem/v4/legalEntities/LE00000000000001',
      live: 'https://kyc-live.adyen.com/lem/v4/legalEntities/LE00000000000001',
    },
    body: undefined,
    role: 'Manage LegalEntities via API',
  },
}

/** The caller of a credential, without a key at first. */
export function callerOf({ id, environment, type }: Expected): Caller {
  const { api, method, path } = probes[type]
  return {
    id: `caller-${id}`,
    environment,
    credentialId: id,
    name: 'Shop',
    api,
    method,
    path,
    address: callerAddress,
    authentication: 'API key',
    deployments: [],
    removedAt: null,
  }
}

/** The request of a client that shows this secret at the address of this environment. */
export function probeOf({ type, username }: Expected, made: Made, place: Environment): Request {
  const { method, addresses, body } = probes[type]
  const password = `Basic ${btoa(`${username}:${made.value}`)}`
  const headers = {
    ...(made.kind === 'apiKey' ? { 'X-API-Key': made.value } : { Authorization: password }),
    [callerAddressHeader]: callerAddress,
  }
  const sent = body && { body: JSON.stringify(body) }
  return new Request(addresses[place], { method, headers, ...sent })
}

/** What a caller with this secret gets, wherever its requests are about. */
export function statusForCaller(life: Life, expected: Expected, made: Made): 200 | 401 | 403 {
  if (!isToWork(life, made)) return 401
  const { ipRanges, roles, type } = expected
  const isInRange = ipRanges.length === 0 || ipRanges.includes(callerAddress)
  return isInRange && roles.includes(probes[type].role) ? 200 : 403
}

/** What the request of `probeOf` must be answered. */
export function statusForProbe(
  life: Life,
  expected: Expected,
  made: Made,
  place: Environment,
): number {
  if (place !== expected.environment) return 401
  const status = statusForCaller(life, expected, made)
  const { type, accounts } = expected
  const isReached = accounts === 'all' || accounts.includes(merchantAccount)
  return status === 200 && type === 'web-service' && !isReached ? 403 : status
}

/** What has become of the key that the caller holds, in the word of the page. */
export function stateForCaller({ now }: Life, { key, oldKeys }: Expected, held: Made): string {
  if (key === held) return 'current'
  const old = oldKeys.find(({ made }) => made === held)
  if (!old) return 'unknown'
  return now < old.endsAt ? 'expiring' : 'expired'
}
