// The calls that the simulated provider APIs answer, and the roles of which any one opens each.
import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'

import { apiLabels, callInWords, expandCalls, type ApiCall } from '#domain/roles/api-call.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'
import { findRole } from '#domain/roles/role.ts'

type Roles = readonly string[]

/** Written as `expandCalls` reads them: the backend has a function for each row. */
export const simulatedRows = {
  Management: [
    'GET /companies',
    'GET /companies/{companyId}',
    'GET /companies/{companyId}/merchants',
    'GET /merchants',
    'GET /merchants/{merchantId}',
    'GET */apiCredentials',
    'POST */apiCredentials',
    'GET */apiCredentials/{apiCredentialId}',
    'PATCH */apiCredentials/{apiCredentialId}',
    'POST */apiCredentials/{apiCredentialId}/generateApiKey',
    'POST */apiCredentials/{apiCredentialId}/generateClientKey',
    'GET */apiCredentials/{apiCredentialId}/allowedOrigins',
    'POST */apiCredentials/{apiCredentialId}/allowedOrigins',
    'GET */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
    'DELETE */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
    'GET /me',
    'GET /me/allowedOrigins',
    'POST /me/allowedOrigins',
    'GET /me/allowedOrigins/{originId}',
    'DELETE /me/allowedOrigins/{originId}',
    'POST /me/generateClientKey',
  ],
  Configuration: ['GET /balancePlatforms/{id}'],
  Transfers: ['GET /transfers', 'POST /transfers'],
  Capital: ['GET /grants'],
  'Session authentication': ['POST /sessions'],
  'Legal Entity Management': ['GET /legalEntities/{id}'],
  Checkout: ['POST /paymentMethods', 'POST /payments'],
} as const satisfies Record<ProviderApi, readonly string[]>

/** The calls of one API that the sandbox answers. */
export function listCalls(api: ProviderApi): ProviderCall[] {
  return expandCalls(api, ...simulatedRows[api])
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
 * session needs is not documented beyond "by product", so it follows the product that the body
 * asks for: onboarding is legal entity work, the rest is balance platform work. [choice]
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
