// The provider APIs: one function for each row of the simulated calls.
import { matchRequestUrl } from 'msw'

import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'
import type { simulatedRows } from '#domain/calls/provider-call.ts'
import { expandCalls } from '#domain/roles/api-call.ts'

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

type Row<Api extends ProviderApi> = (typeof simulatedRows)[Api][number]

/** A missing function does not compile, nor does one for a call that nobody offers. */
const functions: { [Api in ProviderApi]: Record<Row<Api>, Answer> } = {
  Management: {
    'GET /companies': listCompanies,
    'GET /companies/{companyId}': getAccount,
    'GET /companies/{companyId}/merchants': listMerchants,
    'GET /merchants': listMerchants,
    'GET /merchants/{merchantId}': getAccount,
    'GET */apiCredentials': listCredentials,
    'POST */apiCredentials': createCredential,
    'GET */apiCredentials/{apiCredentialId}': getCredential,
    'PATCH */apiCredentials/{apiCredentialId}': updateCredential,
    'POST */apiCredentials/{apiCredentialId}/generateApiKey': generateApiKey,
    'POST */apiCredentials/{apiCredentialId}/generateClientKey': generateClientKey,
    'GET */apiCredentials/{apiCredentialId}/allowedOrigins': listOrigins,
    'POST */apiCredentials/{apiCredentialId}/allowedOrigins': addOrigin,
    'GET */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}': getOrigin,
    'DELETE */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}': removeOrigin,
    'GET /me': getCredential,
    'GET /me/allowedOrigins': listOrigins,
    'POST /me/allowedOrigins': addOrigin,
    'GET /me/allowedOrigins/{originId}': getOrigin,
    'DELETE /me/allowedOrigins/{originId}': removeOrigin,
    'POST /me/generateClientKey': generateClientKey,
  },
  Configuration: { 'GET /balancePlatforms/{id}': getBalancePlatform },
  Transfers: { 'GET /transfers': listTransfers, 'POST /transfers': startTransfer },
  Capital: { 'GET /grants': listGrants },
  'Session authentication': { 'POST /sessions': startSession },
  'Legal Entity Management': { 'GET /legalEntities/{id}': getLegalEntity },
  Checkout: { 'POST /paymentMethods': listPaymentMethods, 'POST /payments': pay },
}

export type Found = { call: ProviderCall; params: Record<string, string>; answer: Answer }

/** The simulated call that a method and an address below the API's base mean. */
export function findCall(
  api: ProviderApi,
  method: string,
  { base, path }: { base: string; path: string },
): Found | undefined {
  const address = new URL(base + path)
  for (const [row, answer] of Object.entries<Answer>(functions[api])) {
    for (const call of expandCalls(api, row)) {
      if (call.method !== method) continue
      const { matches, params } = matchRequestUrl(address, base + toPattern(call.path))
      if (matches) return { call, params: toTexts(params), answer }
    }
  }
  return undefined
}

/** The provider writes parameters in braces, MSW with a colon. */
function toPattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

/** No path has the same parameter twice, so each has one value. */
function toTexts(params: Record<string, string | readonly string[] | undefined> = {}) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}
