// The calls that are answered and the roles that open them agree with the role catalogue.
import { describe, expect, test } from 'vitest'

import { ProviderApi } from '#contract/provider-api.ts'

import { providerApis } from './provider-api.ts'
import { providerCalls, rolesInWords, rolesOpening } from './provider-call.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'

const calls = ProviderApi.options.flatMap((api) =>
  Object.entries<readonly string[]>(providerCalls[api]).map(([call, roles]) => ({
    api,
    call,
    roles,
  })),
)

/** Reading with the read role is a choice of ours, which the catalogue does not claim. */
const readRole = 'Management API - API credentials read'

describe('a role', () => {
  test.each(calls)(
    'of $call ($api) is one that the catalogue maps to it',
    ({ api, call, roles }) => {
      const name = `${call} (${providerApis[api].label})`
      const mapped = roleCatalogue
        .filter((role) => role.calls.includes(name))
        .map((role) => role.name)
      // What the catalogue does not map is opened by product, or by any role of the Management API.
      const isUnmapped = mapped.length === 0
      expect(isUnmapped).toBe(/^POST \/sessions|\/me\/allowedOrigins/.test(call))
      if (!isUnmapped) {
        expect(roles.filter((role) => role !== readRole || mapped.includes(role))).toEqual(mapped)
      }
    },
  )

  test.each(calls)(
    'of $call ($api) can be given to a credential that the API knows',
    ({ api, roles }) => {
      const { families } = providerApis[api]
      expect(roles.length).toBeGreaterThan(0)
      for (const name of roles) {
        const role = roleCatalogue.find((one) => one.name === name)
        expect(families.some((type) => role?.family.includes(type))).toBe(true)
      }
    },
  )
})

describe('a session', () => {
  test('for onboarding needs a role of legal entities, any other one of the balance platform', () => {
    const rolesFor = (body: unknown) =>
      rolesOpening('Session authentication', 'POST /sessions', body)
    expect(rolesFor({ product: 'onboarding' })).toEqual(['Manage LegalEntities via API'])
    expect(rolesFor({ product: 'platform' })).toEqual(['Balance Platform BCL role'])
    expect(rolesFor({ product: 'bank' })).toEqual(['Balance Platform BCL role'])
    for (const unreadable of [undefined, null, {}, { product: 'toys' }]) {
      expect(rolesFor(unreadable)).toHaveLength(2)
    }
  })
})

test('a call that is not in the table needs no role: it is refused after the door', () => {
  expect(rolesOpening('Management', 'GET /webhooks', undefined)).toEqual([])
  expect(rolesOpening('Checkout', 'GET /me', undefined)).toEqual([])
})

test('the roles of a call read as names, and those of /me as the API that they belong to', () => {
  const ofMe = rolesOpening('Management', 'GET /me', undefined)
  expect(rolesInWords('Management', ofMe)).toBe('any role of the Management API v3')
  expect(rolesInWords('Management', ['One', 'Two'])).toBe('“One” or “Two”')
})
