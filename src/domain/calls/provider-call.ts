// The calls that the simulated provider APIs answer, and the roles of which any one opens each.
import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'

import { apiLabels, callInWords, expandCalls, type ApiCall } from '#domain/roles/api-call.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'
import { findRole } from '#domain/roles/role.ts'

type Roles = readonly string[]

/** Each call by a name, written as `expandCalls` reads it: the backend has a function by that name. */
export const simulatedCalls = {
  Management: {
    listCompanies: 'GET /companies',
    getCompany: 'GET /companies/{companyId}',
    listMerchantsOf: 'GET /companies/{companyId}/merchants',
    listMerchants: 'GET /merchants',
    getMerchant: 'GET /merchants/{merchantId}',
    listCredentials: 'GET */apiCredentials',
    createCredential: 'POST */apiCredentials',
    getCredential: 'GET */apiCredentials/{apiCredentialId}',
    updateCredential: 'PATCH */apiCredentials/{apiCredentialId}',
    generateApiKey: 'POST */apiCredentials/{apiCredentialId}/generateApiKey',
    generateClientKey: 'POST */apiCredentials/{apiCredentialId}/generateClientKey',
    listOrigins: 'GET */apiCredentials/{apiCredentialId}/allowedOrigins',
    addOrigin: 'POST */apiCredentials/{apiCredentialId}/allowedOrigins',
    getOrigin: 'GET */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
    removeOrigin: 'DELETE */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
    getMe: 'GET /me',
    listMyOrigins: 'GET /me/allowedOrigins',
    addMyOrigin: 'POST /me/allowedOrigins',
    getMyOrigin: 'GET /me/allowedOrigins/{originId}',
    removeMyOrigin: 'DELETE /me/allowedOrigins/{originId}',
    generateMyClientKey: 'POST /me/generateClientKey',
  },
  Configuration: { getBalancePlatform: 'GET /balancePlatforms/{id}' },
  Transfers: { listTransfers: 'GET /transfers', startTransfer: 'POST /transfers' },
  Capital: { listGrants: 'GET /grants' },
  'Session authentication': { startSession: 'POST /sessions' },
  'Legal Entity Management': { getLegalEntity: 'GET /legalEntities/{id}' },
  Checkout: { listPaymentMethods: 'POST /paymentMethods', pay: 'POST /payments' },
} as const satisfies Record<ProviderApi, Record<string, string>>

/** The calls of one API that the sandbox answers. */
export function listCalls(api: ProviderApi): ProviderCall[] {
  return expandCalls(api, ...Object.values<string>(simulatedCalls[api]))
}

/** The call that is offered first. */
export function firstCall(api: ProviderApi): ProviderCall {
  const [call] = listCalls(api)
  if (!call) throw new Error(`No call of the API ${api} is simulated.`)
  return call
}

/** The catalogue says which calls a role opens; this is the same, asked the other way round. */
const openers = new Map<string, string[]>()
for (const { name, calls, callsByChoice = [] } of roleCatalogue) {
  for (const call of [...calls, ...callsByChoice]) {
    const key = keyOf(call)
    openers.set(key, [...(openers.get(key) ?? []), name])
  }
}

function keyOf(call: ApiCall): string {
  return `${call.api} ${callInWords(call)}`
}

/**
 * The roles of which any one opens a call; none for a call that no role is known for. Which role a
 * session needs follows the product that it is for: onboarding is legal entity work, the rest is
 * balance platform work. [choice]
 */
export function rolesOpening(call: ProviderCall, body: unknown): Roles {
  const roles = openers.get(keyOf(call)) ?? []
  const type = call.api === 'Session authentication' ? typeForProduct(body) : undefined
  return type ? roles.filter((name) => findRole(name)?.family.includes(type)) : roles
}

function typeForProduct(body: unknown) {
  const { product } = Object(body)
  if (product === 'onboarding') return 'lem'
  return product === 'platform' || product === 'bank' ? 'platform-web-service' : undefined
}

const managementRoles = roleCatalogue.filter(({ category }) => category === 'Management API')

/** The roles in words: their names, or the API whose roles all open a call. */
export function rolesInWords(roles: Roles): string {
  if (managementRoles.every(({ name }) => roles.includes(name))) {
    return `any role of the ${apiLabels.Management}`
  }
  return roles.map((role) => `“${role}”`).join(' or ')
}
