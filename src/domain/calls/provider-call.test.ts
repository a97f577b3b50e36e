// Which roles open which call: the provider's table, written out here once more as an oracle.
import { describe, expect, test } from 'vitest'

import { ProviderApi } from '#contract/provider-api.ts'
import { callInWords, expandCalls } from '#domain/roles/api-call.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'
import { findRole } from '#domain/roles/role.ts'

import { providerApis } from './provider-api.ts'
import { listCalls, rolesInWords, rolesOpening } from './provider-call.ts'

const accountsRead = 'Management API - Accounts read'
const credentialsRead = 'Management API - API credentials read'
const credentialsWrite = 'Management API - API credentials read and write'
const one = '*/apiCredentials/{apiCredentialId}'
const managementRoles = roleCatalogue
  .filter(({ category }) => category === 'Management API')
  .map(({ name }) => name)

const table: [api: ProviderApi, rows: string[], roles: string[]][] = [
  [
    'Management',
    ['GET /companies', 'GET /companies/{companyId}', 'GET /companies/{companyId}/merchants'],
    [accountsRead],
  ],
  ['Management', ['GET /merchants', 'GET /merchants/{merchantId}'], [accountsRead]],
  [
    'Management',
    [
      'GET */apiCredentials',
      `GET ${one}`,
      `GET ${one}/allowedOrigins`,
      `GET ${one}/allowedOrigins/{originId}`,
    ],
    // That the read role is enough to read is a choice of ours. [choice]
    [credentialsRead, credentialsWrite],
  ],
  [
    'Management',
    [
      'POST */apiCredentials',
      `PATCH ${one}`,
      `POST ${one}/generateApiKey`,
      `POST ${one}/generateClientKey`,
      `POST ${one}/allowedOrigins`,
      `DELETE ${one}/allowedOrigins/{originId}`,
      'POST /me/generateClientKey',
    ],
    [credentialsWrite],
  ],
  [
    'Management',
    ['GET /me', 'GET POST /me/allowedOrigins', 'GET DELETE /me/allowedOrigins/{originId}'],
    managementRoles,
  ],
  ['Configuration', ['GET /balancePlatforms/{id}'], ['Balance Platform BCL role']],
  ['Transfers', ['GET /transfers'], ['TransferService Webservice Retrieve role']],
  ['Transfers', ['POST /transfers'], ['TransferService Webservice Initiate role']],
  ['Capital', ['GET /grants'], ['Balance Platform Capital Configuration role']],
  [
    'Session authentication',
    ['POST /sessions'],
    ['Balance Platform BCL role', 'Manage LegalEntities via API'],
  ],
  ['Legal Entity Management', ['GET /legalEntities/{id}'], ['Manage LegalEntities via API']],
  ['Checkout', ['POST /paymentMethods', 'POST /payments'], ['Checkout webservice role']],
]
const expected = table.flatMap(([api, rows, roles]) =>
  expandCalls(api, ...rows).map((call) => ({ ...call, words: callInWords(call), roles })),
)

describe('a simulated call', () => {
  test('is one of this table', () => {
    const simulated = ProviderApi.options.flatMap(listCalls)
    const known = expected.map(({ api, words }) => `${api}: ${words}`)
    expect(simulated.map((call) => `${call.api}: ${callInWords(call)}`).toSorted()).toEqual(
      known.toSorted(),
    )
  })

  test.each(expected)('is opened by its roles alone: $words ($api)', ({ roles, ...call }) => {
    expect(rolesOpening(call, undefined)).toEqual(roles)
    const { families } = providerApis[call.api]
    for (const name of roles) {
      expect(families.some((type) => findRole(name)?.family.includes(type))).toBe(true)
    }
  })
})

test('a role is said to open only what is documented', () => {
  const said = (name: string) => findRole(name)?.calls.map(callInWords)
  expect(said(credentialsRead)).not.toContain('GET /companies/{companyId}/apiCredentials')
  expect(said('Balance Platform BCL role')).not.toContain('POST /sessions')
  expect(said(accountsRead)).toContain('POST /me/allowedOrigins')
})

describe('a session', () => {
  test('for onboarding needs a role of legal entities, any other one of the balance platform', () => {
    const [call] = listCalls('Session authentication')
    const rolesFor = (body: unknown) => call && rolesOpening(call, body)
    expect(rolesFor({ product: 'onboarding' })).toEqual(['Manage LegalEntities via API'])
    expect(rolesFor({ product: 'platform' })).toEqual(['Balance Platform BCL role'])
    expect(rolesFor({ product: 'bank' })).toEqual(['Balance Platform BCL role'])
    for (const unreadable of [undefined, null, {}, { product: 'toys' }]) {
      expect(rolesFor(unreadable)).toHaveLength(2)
    }
  })
})

test('a call of one API is not opened by what opens its namesake of another', () => {
  const call = { api: 'Checkout', method: 'GET', path: '/me' } as const
  expect(rolesOpening(call, undefined)).toEqual([])
})

test('roles read as names, and all roles of the Management API as any of them', () => {
  expect(rolesInWords(managementRoles)).toBe('any role of the Management API v3')
  expect(rolesInWords(managementRoles.slice(1))).toContain(' or ')
  expect(rolesInWords(['One', 'Two'])).toBe('“One” or “Two”')
})
