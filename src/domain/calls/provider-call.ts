// The calls that the simulated provider APIs answer, and the roles of which any one opens each.
import type { ProviderApi } from '#contract/provider-api.ts'

import { providerApis } from './provider-api.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'

type Roles = readonly string[]

const accountsRead: Roles = ['Management API - Accounts read']
const writesCredentials: Roles = ['Management API - API credentials read and write']
/** The document asks for "read and write" even to list; a read role is listed as well. [choice] */
const readsCredentials: Roles = ['Management API - API credentials read', ...writesCredentials]
const anyOfManagement: Roles = roleCatalogue
  .filter(({ category }) => category === 'Management API')
  .map(({ name }) => name)

const platformRole = 'Balance Platform BCL role'
const legalEntityRole = 'Manage LegalEntities via API'

type Level = '/companies/{companyId}' | '/merchants/{merchantId}'
type AtBothLevels<Call extends string> = Call extends `${infer Method} *${infer Path}`
  ? `${Method} ${Level}${Path}`
  : never

/** Writes each row twice: `*` stands for the company and for the merchant account. */
export function atBothLevels<Call extends `${string} *${string}`, Value>(
  rows: Record<Call, Value>,
): Record<AtBothLevels<Call>, Value> {
  const levels: Level[] = ['/companies/{companyId}', '/merchants/{merchantId}']
  const twice = Object.entries<Value>(rows).flatMap(([call, value]) =>
    levels.map((level) => [call.replace('*', level), value]),
  )
  return Object.fromEntries(twice)
}

/** Method and path below the API's base, as the provider documents them. */
export const providerCalls = {
  Management: {
    'GET /companies': accountsRead,
    'GET /companies/{companyId}': accountsRead,
    'GET /companies/{companyId}/merchants': accountsRead,
    'GET /merchants': accountsRead,
    'GET /merchants/{merchantId}': accountsRead,
    ...atBothLevels({
      'GET */apiCredentials': readsCredentials,
      'POST */apiCredentials': writesCredentials,
      'GET */apiCredentials/{apiCredentialId}': readsCredentials,
      'PATCH */apiCredentials/{apiCredentialId}': writesCredentials,
      'POST */apiCredentials/{apiCredentialId}/generateApiKey': writesCredentials,
      'POST */apiCredentials/{apiCredentialId}/generateClientKey': writesCredentials,
      'GET */apiCredentials/{apiCredentialId}/allowedOrigins': readsCredentials,
      'POST */apiCredentials/{apiCredentialId}/allowedOrigins': writesCredentials,
      'GET */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}': readsCredentials,
      'DELETE */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}': writesCredentials,
    }),
    'GET /me': anyOfManagement,
    'GET /me/allowedOrigins': anyOfManagement,
    'POST /me/allowedOrigins': anyOfManagement,
    'GET /me/allowedOrigins/{originId}': anyOfManagement,
    'DELETE /me/allowedOrigins/{originId}': anyOfManagement,
    'POST /me/generateClientKey': writesCredentials,
  },
  Configuration: { 'GET /balancePlatforms/{id}': [platformRole] },
  Transfers: {
    'GET /transfers': ['TransferService Webservice Retrieve role'],
    'POST /transfers': ['TransferService Webservice Initiate role'],
  },
  Capital: { 'GET /grants': ['Balance Platform Capital Configuration role'] },
  'Session authentication': { 'POST /sessions': [platformRole, legalEntityRole] },
  'Legal Entity Management': { 'GET /legalEntities/{id}': [legalEntityRole] },
  Checkout: {
    'POST /paymentMethods': ['Checkout webservice role'],
    'POST /payments': ['Checkout webservice role'],
  },
} as const satisfies Record<ProviderApi, Record<string, Roles>>

/**
 * The roles of which any one opens a call, as `METHOD /path` of the table; none for another call.
 * Which role a session needs is not documented beyond "by product", so it follows the product that
 * the body asks for: onboarding is legal entity work, the rest is balance platform work. [choice]
 */
export function rolesOpening(api: ProviderApi, call: string, body: unknown): Roles {
  if (api === 'Session authentication') {
    const { product } = Object(body)
    if (product === 'onboarding') return [legalEntityRole]
    if (product === 'platform' || product === 'bank') return [platformRole]
  }
  const calls: Record<string, Roles> = providerCalls[api]
  return calls[call] ?? []
}

/** The roles in words: their names, or the API whose roles all open a call. */
export function rolesInWords(api: ProviderApi, roles: Roles): string {
  if (roles === anyOfManagement) return `any role of the ${providerApis[api].label}`
  return roles.map((role) => `“${role}”`).join(' or ')
}
