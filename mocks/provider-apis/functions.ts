// The provider APIs: one function for each simulated call.
import { providerApiNames } from '#contract/choices.ts'
import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'
import { simulatedCalls } from '#domain/calls/provider-call.ts'
import type { ApiAddress } from '#domain/calls/provider-api.ts'
import { expandCalls } from '#domain/roles/api-call.ts'
import { paramsOf } from '#mocks/transport/match-address.ts'

import type { Answer } from './call.ts'
import { listPaymentMethods, pay } from './checkout.ts'
import { getAccount, listCompanies, listMerchants } from './management-accounts.ts'
import {
  createCredential,
  generateApiKey,
  generateClientKey,
  getCredential,
  listCredentials,
  updateCredential,
} from './management-credentials.ts'
import { addOrigin, getOrigin, listOrigins, removeOrigin } from './management-origins.ts'
import {
  getBalancePlatform,
  getLegalEntity,
  listGrants,
  listTransfers,
  startSession,
  startTransfer,
} from './platform.ts'

/** A missing function does not compile, nor does one for a call that nobody offers. */
const functions: { [Api in ProviderApi]: Record<keyof (typeof simulatedCalls)[Api], Answer> } = {
  Management: {
    listCompanies,
    getCompany: getAccount,
    listMerchantsOf: listMerchants,
    listMerchants,
    getMerchant: getAccount,
    listCredentials,
    createCredential,
    getCredential,
    updateCredential,
    generateApiKey,
    generateClientKey,
    listOrigins,
    addOrigin,
    getOrigin,
    removeOrigin,
    getMe: getCredential,
    listMyOrigins: listOrigins,
    addMyOrigin: addOrigin,
    getMyOrigin: getOrigin,
    removeMyOrigin: removeOrigin,
    generateMyClientKey: generateClientKey,
  },
  Configuration: { getBalancePlatform },
  Transfers: { listTransfers, startTransfer },
  Capital: { listGrants },
  'Session authentication': { startSession },
  'Legal Entity Management': { getLegalEntity },
  Checkout: { listPaymentMethods, pay },
}

export type Found = { call: ProviderCall; params: Record<string, string>; answer: Answer }

/** The simulated call that a method means at an address. HEAD asks for GET without a body. */
export function findCall(method: string, apiAddress: ApiAddress): Found | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  return callsAt(apiAddress).find(({ call }) => call.method === asked)
}

/** The methods that are answered at an address. */
export function methodsAt(apiAddress: ApiAddress): string[] {
  return callsAt(apiAddress).flatMap(({ call: { method } }) =>
    method === 'GET' ? [method, 'HEAD'] : [method],
  )
}

function callsAt({ api, base, path }: ApiAddress): Found[] {
  const address = new URL(base + path)
  return (simulated.get(api) ?? []).flatMap(({ pattern, call, answer }) => {
    const params = paramsOf(base + pattern, address)
    return params ? [{ call, params, answer }] : []
  })
}

type Simulated = Pick<Found, 'call' | 'answer'> & { pattern: string }

const simulated: ReadonlyMap<ProviderApi, Simulated[]> = new Map(
  providerApiNames.map((api) => [api, simulatedIn(api)]),
)

function simulatedIn(api: ProviderApi): Simulated[] {
  const written: Record<string, string> = simulatedCalls[api]
  return Object.entries<Answer>(functions[api]).flatMap(([name, answer]) =>
    expandCalls(api, written[name] ?? '').map((call) => {
      // The provider writes parameters in braces, MSW with a colon.
      const pattern = call.path.replace(/\{(\w+)\}/g, ':$1')
      return { pattern, call, answer }
    }),
  )
}
