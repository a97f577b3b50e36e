// What the balance platform's APIs answer to a caller who was let in.
import { describe, expect, test } from 'vitest'

import { lastLine, plant, send, type Planted } from '#mocks/testing/provider.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

const platformApi = 'https://balanceplatform-api-test.adyen.com'
const docs = 'https://docs.adyen.com/errors'
const reference = expect.stringMatching(/^[0-9A-F]{16}$/)

function platformCaller(...roles: string[]): Promise<Planted> {
  return plant('platform-web-service', { roles })
}

describe('Configuration', () => {
  test('knows the one balance platform, and refuses another like a missing permission', async () => {
    const me = await platformCaller('Balance Platform BCL role')
    const address = `${platformApi}/bcl/v2/balancePlatforms`
    expect(await send(me, 'GET', `${address}/LarkfieldPlatform`)).toEqual({
      status: 200,
      body: { id: 'LarkfieldPlatform', status: 'Active' },
    })
    expect(await send(me, 'GET', `${address}/Other`)).toEqual({
      status: 403,
      body: {
        type: `${docs}/security/unauthorized`,
        title: 'Forbidden',
        status: 403,
        detail: 'Not the right permission to access this service.',
        errorCode: '00_403',
      },
    })
    expect((await lastLine()).rule).toBe('refused by the call')
  })
})

describe('Transfers', () => {
  const address = `${platformApi}/btl/v4/transfers`
  const period = 'createdSince=2026-01-01T00:00:00Z&createdUntil=2026-03-01T00:00:00Z'

  test('lists none, and needs a period and somebody whose transfers they are', async () => {
    const me = await platformCaller('TransferService Webservice Retrieve role')
    for (const whose of [
      'balancePlatform=LarkfieldPlatform',
      'accountHolderId=AH1',
      'balanceAccountId=BA1',
    ]) {
      const { status, body } = await send(me, 'GET', `${address}?${whose}&${period}`)
      expect({ status, body }).toEqual({ status: 200, body: { data: [], _links: {} } })
    }
    const refused = { status: 422, body: { errorCode: '00_422' } }
    expect(await send(me, 'GET', `${address}?${period}`)).toMatchObject(refused)
    const scope = 'balancePlatform=LarkfieldPlatform'
    expect(await send(me, 'GET', `${address}?${scope}`)).toMatchObject(refused)
    const noDate = `${scope}&createdSince=soon&createdUntil=later`
    expect(await send(me, 'GET', `${address}?${noDate}`)).toMatchObject(refused)
    const foreign = await send(me, 'GET', `${address}?balancePlatform=Other&${period}`)
    expect(foreign).toMatchObject({ status: 403, body: { detail: 'Not allowed' } })
  })

  test('accepts a transfer from whoever may start one, and from nobody else', async () => {
    const transfer = {
      amount: { value: 1250, currency: 'EUR' },
      category: 'bank',
      counterparty: { transferInstrumentId: 'SE1' },
      reference: 'Payout 1',
    }
    const reader = await platformCaller('TransferService Webservice Retrieve role')
    expect((await send(reader, 'POST', address, transfer)).status).toBe(403)
    const me = await platformCaller('TransferService Webservice Initiate role')
    expect(await send(me, 'POST', address, { ...transfer, balanceAccountId: 'BA1' })).toEqual({
      status: 202,
      body: {
        ...transfer,
        id: reference,
        createdAt: '2026-03-02T10:00:00.000Z',
        creationDate: '2026-03-02T10:00:00.000Z',
        balanceAccount: { id: 'BA1' },
        direction: 'outgoing',
        reason: 'approved',
        status: 'authorised',
      },
    })
    const refused = { status: 400, body: { invalidFields: [{ name: 'amount' }] } }
    expect(await send(me, 'POST', address, { ...transfer, amount: 'much' })).toMatchObject(refused)
  })
})

test('Capital has no grants, and must be told whose', async () => {
  const me = await platformCaller('Balance Platform Capital Configuration role')
  const address = `${platformApi}/capital/v1/grants`
  const none = { status: 200, body: { grants: [] } }
  expect(await send(me, 'GET', `${address}?counterpartyAccountHolderId=AH1`)).toEqual(none)
  const refused = { status: 422, body: { type: `${docs}/general/invalid-field-value` } }
  expect(await send(me, 'GET', address)).toMatchObject(refused)
})

describe('Session authentication', () => {
  const address = 'https://test.adyen.com/authe/api/v1/sessions'
  const session = (product: string) => ({
    allowOrigin: 'https://larkfield.example',
    product,
    policy: { resources: [{ type: 'legalEntity' }], roles: ['someComponent'] },
  })

  test('opens onboarding sessions to LEM users and others to the balance platform', async () => {
    const lem = await plant('lem', { roles: ['Manage LegalEntities via API'] })
    const platform = await platformCaller('Balance Platform BCL role')
    expect((await send(lem, 'POST', address, session('onboarding'))).status).toBe(200)
    expect((await send(lem, 'POST', address, session('platform'))).status).toBe(403)
    expect((await send(platform, 'POST', address, session('onboarding'))).status).toBe(403)
    expect(await send(platform, 'POST', address, session('platform'))).toMatchObject({
      status: 200,
      body: { id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) },
    })
  })

  test('answers 400 to a body that it cannot read, once the caller was let in', async () => {
    const me = await platformCaller('Balance Platform BCL role')
    expect(await send(me, 'POST', address, { ...session('toys') })).toEqual({
      status: 400,
      body: {
        type: `${docs}/bad-request`,
        errorCode: '00_400',
        title: 'Bad request',
        detail: 'Unable to map request body',
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
        status: 400,
        invalidFields: [{ name: 'product', value: 'toys', message: 'Field key/value incorrect' }],
      },
    })
    expect((await send({ apiKey: 'unknown' }, 'POST', address, '{')).status).toBe(401)
  })
})

test('Legal Entity Management knows every well-formed legal entity', async () => {
  const me = await plant('lem', { roles: ['Manage LegalEntities via API'] })
  const address = 'https://kyc-test.adyen.com/lem/v4/legalEntities'
  const known = { status: 200, body: { id: 'LE322JV223222D5', type: 'organization' } }
  expect(await send(me, 'GET', `${address}/LE322JV223222D5`)).toMatchObject(known)
  expect(await send(me, 'GET', `${address}/nonsense`)).toEqual({
    status: 422,
    body: {
      status: 422,
      errorCode: '30_112',
      message: 'Entity was not found',
      errorType: 'validation',
      pspReference: reference,
    },
  })
})
