// The provider APIs: one function for each call of the domain's table.
import type { ProviderApi } from '#contract/provider-api.ts'
import { atBothLevels, type providerCalls } from '#domain/calls/provider-call.ts'
import { paramsOf } from '#mocks/transport/match-path.ts'

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

const functions: { [A in ProviderApi]: Record<keyof (typeof providerCalls)[A], Answer> } = {
  Management: {
    'GET /companies': listCompanies,
    'GET /companies/{companyId}': getAccount,
    'GET /companies/{companyId}/merchants': listMerchants,
    'GET /merchants': listMerchants,
    'GET /merchants/{merchantId}': getAccount,
    ...atBothLevels({
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
    }),
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

export type Found = { call: string; params: Record<string, string>; answer: Answer }

/** The row of the table that a method and a path below the API's base mean. */
export function findCall(api: ProviderApi, method: string, path: string): Found | undefined {
  for (const [call, answer] of Object.entries<Answer>(functions[api])) {
    const [verb, template = ''] = call.split(' ')
    const params = verb === method && paramsOf(template.replace(/\{(\w+)\}/g, ':$1'), path)
    if (params) return { call, params, answer }
  }
  return undefined
}
