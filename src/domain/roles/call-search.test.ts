// Somebody who knows the API call finds the role, however the call is written.
import { describe, expect, test } from 'vitest'

import { rankCall, looksLikeCall } from './call-search.ts'

const call = {
  api: 'Management',
  method: 'GET',
  path: '/companies/{companyId}/webhooks/{webhookId}',
} as const

describe('how well a query fits a call', () => {
  test.each([
    [0, 'GET /companies/{companyId}/webhooks/{webhookId}'],
    [0, '/Companies/{companyid}/Webhooks/{webhookId}/'],
    [1, 'get   /Companies/ACME/Webhooks/S2-123/'],
    [1, '/companies/ACME/webhooks/S2-123'],
    [1, 'GET https://management-test.adyen.com/v3/companies/ACME/webhooks/S2-123?page=1#top'],
    [1, '/v3/companies/ACME/webhooks/S2-123'],
    [1, 'http://management-test.adyen.com/v3/companies/ACME/webhooks/S2-123'],
    [1, '/companies/ACME2/webhooks/v3'],
    [2, 'GET /companies'],
    [2, 'GET /companies?pageSize=5'],
    [2, 'companies/ACME/webhooks'],
    [3, 'webhooks'],
    [3, '/webhooks/S2-123'],
    [3, 'GET webhooks'],
    [4, 'webho'],
    [4, '/companies/ACME/web'],
  ])('is %i for “%s”', (fit, query) => {
    expect(rankCall(call, query)).toBe(fit)
  })

  test.each([
    '',
    '/',
    'GET ',
    'POST /companies/ACME/webhooks/S2-123',
    'merchants',
    '/companies/ACME/users',
    '/merchants/ACME/webho',
    '/companies/ACME/webhooks/S2-123/test',
    'companyId',
    'ACME',
    'Management',
    'ebhooks',
  ])('is none for “%s”', (query) => {
    expect(rankCall(call, query)).toBeUndefined()
  })

  test('leaves out the path of the service as well as its version', () => {
    const transfer = { api: 'Transfers', method: 'POST', path: '/transfers' } as const
    const address = 'https://balanceplatform-api-test.adyen.com/btl/v4/transfers'
    expect(rankCall(transfer, `POST ${address}`)).toBe(0)
    const session = { api: 'Checkout', method: 'POST', path: '/sessions' } as const
    expect(rankCall(session, 'POST /authe/api/v1/sessions')).toBe(0)
  })
})

describe('a query looks like a call', () => {
  test.each(['/companies', 'GET /companies', 'get companies', 'a/b', 'https://x.example/v3/me'])(
    'when it has a path or begins with a method: “%s”',
    (query) => expect(looksLikeCall(query)).toBe(true),
  )

  test.each(['', 'get', 'generateApiKey', 'Stores read', 'Postal read', 'payout'])(
    'but not as plain words: “%s”',
    (query) => expect(looksLikeCall(query)).toBe(false),
  )
})
