// Whoever asks for more than is simulated is told what there is, and nothing of what was sent.
import { describe, expect, test } from 'vitest'

import { ProviderApi } from '#contract/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { manager, base } from '#mocks/testing/management.ts'
import { ask, lastLine, log, plant, read } from '#mocks/testing/provider.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

async function detailAt(address: string): Promise<string> {
  const { status, body } = await read(await ask('GET', address))
  expect(status).toBe(404)
  return Object(body).detail
}

describe('an address without a simulated API', () => {
  test.each([
    [
      'https://management-test.adyen.com/v1/me',
      /It answers the Management API v3 below https:\S+$/,
    ],
    [
      'https://management-live.adyen.com/v1/me',
      /v3 below https:\/\/management-live\.adyen\.com\/v3\.$/,
    ],
    ['https://checkout-test.adyen.com/v71/payments', /It answers the Checkout API v72 below \S+$/],
    ['https://kyc-test.adyen.com/lem/v3/legalEntities', /the Legal Entity Management API v4 below/],
    [
      'https://balanceplatform-api-test.adyen.com/bcl/v1/x',
      /Configuration API v2 .*Transfers API v4/,
    ],
  ])('names the versions at its host: %s', async (address, expected) => {
    expect(await detailAt(address)).toMatch(expected)
  })

  test('names all of them where its host has none', async () => {
    const detail = await detailAt('https://pal-test.adyen.com/pal/servlet/Payment/v68/authorise')
    expect(detail.match(/ below https:/g)).toHaveLength(ProviderApi.options.length)
    expect(detail).not.toContain('-live')
  })
})

describe('a call that is not simulated', () => {
  test('is answered with the calls that are, and the log says where to find them', async () => {
    const { apiKey } = await manager()
    const answer = await read(await ask('GET', `${base}/companies/secret-typed/users`, { apiKey }))
    const { status, detail } = Object(answer.body)
    expect(status).toBe(404)
    for (const call of listCalls('Management')) expect(detail).toContain(callInWords(call))
    expect(detail).not.toContain('secret-typed')
    expect((await lastLine()).sentence).toMatch(/API tester lists those that it answers\.$/)
  })

  test('at a path that others have is answered with their methods', async () => {
    const { apiKey } = await manager()
    const answer = await read(await ask('DELETE', `${base}/companies/LarkfieldGoods`, { apiKey }))
    expect(answer).toMatchObject({
      status: 404,
      body: { detail: expect.stringMatching(/At this path it answers GET, HEAD\.$/) },
    })
  })

  test('tells nothing to somebody who is not let in', async () => {
    const { status, body } = await read(await ask('GET', `${base}/companies/x/users`))
    expect(status).toBe(401)
    expect(JSON.stringify(body)).not.toContain('answers')
  })

  test('reads in the words of each API', async () => {
    const { apiKey } = await plant('web-service', { roles: ['Checkout webservice role'] })
    const address = 'https://checkout-test.adyen.com/v72/sessions'
    const { body } = await read(await ask('POST', address, { apiKey }, {}))
    expect(Object(body).message).toMatch(/POST \/paymentMethods, POST \/payments\.$/)
  })
})

test('HEAD is answered as GET without its body, and needs what GET needs', async () => {
  const { apiKey } = await manager()
  const head = await ask('HEAD', `${base}/companies`, { apiKey })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await lastLine()).method).toBe('HEAD')
  expect((await ask('HEAD', `${base}/companies`)).status).toBe(401)
  expect((await ask('HEAD', `${base}/me/generateClientKey`, { apiKey })).status).toBe(404)
})

test.each([
  ['/companies/LarkfieldGoods/apiCredentials', 'OPTIONS, GET, HEAD, POST'],
  ['/me/allowedOrigins/S2-1', 'OPTIONS, GET, HEAD, DELETE'],
  ['/nowhere', 'OPTIONS'],
])('OPTIONS tells the methods of %s to anybody, and leaves no line', async (path, allowed) => {
  const answer = await ask('OPTIONS', base + path)
  expect([answer.status, answer.headers.get('Allow')]).toEqual([204, allowed])
  expect(await log()).toEqual([])
})
