// What a call is filled with at first: what it needs, and nothing that this world does not have.
import { describe, expect, test } from 'vitest'

import type { ProviderApi } from '#contract/provider-api.ts'
import { callInWords } from '#domain/roles/api-call.ts'

import { makeSample, merchantFor, sessionProduct } from './call-sample.ts'
import { listCalls } from './provider-call.ts'

const world = {
  company: 'LarkfieldGoods',
  merchant: 'LarkfieldWebshop',
  balancePlatform: 'LarkfieldPlatform',
  credentialId: 'S2-0123456789',
  now: Date.parse('2026-03-02T10:00:00Z'),
}

/** The sample of a simulated call, named by method and path. */
function sampleOf(api: ProviderApi, words: string) {
  const call = listCalls(api).find((one) => callInWords(one) === words)
  if (!call) throw new Error(`${words} is not simulated.`)
  return makeSample(call, world)
}

describe('a sample has', () => {
  const amount = { value: 1000, currency: 'EUR' }

  test.each<[api: ProviderApi, call: string, body: object]>([
    ['Checkout', 'POST /paymentMethods', { merchantAccount: world.merchant }],
    [
      'Checkout',
      'POST /payments',
      { merchantAccount: world.merchant, amount, paymentMethod: { type: 'ideal' } },
    ],
    [
      'Transfers',
      'POST /transfers',
      { amount, counterparty: { transferInstrumentId: 'SE00000000000001' } },
    ],
    [
      'Session authentication',
      'POST /sessions',
      {
        policy: {
          resources: [{ type: 'accountHolder', accountHolderId: 'AH00000000000001' }],
          roles: ['Transactions Overview Component: View'],
        },
      },
    ],
    [
      'Management',
      'POST /companies/{companyId}/apiCredentials',
      { description: 'Made with the API tester', roles: ['Checkout webservice role'] },
    ],
    [
      'Management',
      'PATCH /companies/{companyId}/apiCredentials/{apiCredentialId}',
      { description: 'Changed with the API tester' },
    ],
    ['Management', 'POST /me/allowedOrigins', { domain: 'https://new.larkfield.example' }],
  ])('a body that says what is needed: %s %s', (api, call, body) =>
    expect(JSON.parse(sampleOf(api, call).body)).toMatchObject(body),
  )

  test('the product that a session of this type of credential is for', () => {
    expect(sessionProduct('lem')).toBe('onboarding')
    expect(sessionProduct('platform-web-service')).toBe('platform')
    expect(sessionProduct(undefined)).toBe('platform')
    const body: unknown = JSON.parse(sampleOf('Session authentication', 'POST /sessions').body)
    expect(body).toMatchObject({ product: 'platform' })
  })

  test('the first merchant account that the credential reaches, and none where it reaches none', () => {
    expect(merchantFor('all', ['A', 'B'])).toBe('A')
    expect(merchantFor(['B', 'A'], ['A', 'B'])).toBe('A')
    expect(merchantFor(['B'], ['A', 'B'])).toBe('B')
    expect(merchantFor(['C'], ['A', 'B'])).toBe('')
    expect(merchantFor('all', [])).toBe('')
  })

  test('none where the call asks for none', () => {
    for (const call of ['GET /me', 'POST /me/generateClientKey']) {
      expect(sampleOf('Management', call)).toMatchObject({ body: '', query: '' })
    }
    expect(sampleOf('Capital', 'GET /grants').body).toBe('')
  })

  test('the account of its API, and the last seven days where a span is asked for', () => {
    expect(sampleOf('Configuration', 'GET /balancePlatforms/{id}').params).toMatchObject({
      id: 'LarkfieldPlatform',
    })
    expect(sampleOf('Legal Entity Management', 'GET /legalEntities/{id}').params).toMatchObject({
      id: 'LE00000000000001',
    })
    expect(sampleOf('Capital', 'GET /grants').query).toBe(
      'counterpartyAccountHolderId=AH00000000000001',
    )
    expect(sampleOf('Transfers', 'GET /transfers').query).toBe(
      'balancePlatform=LarkfieldPlatform' +
        '&createdSince=2026-02-23T00:00:00Z&createdUntil=2026-03-02T23:59:59Z',
    )
  })
})
