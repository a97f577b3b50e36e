// The provider's published client drives the simulated APIs unchanged, and its own types judge the replies.
import { HttpClientException } from '@adyen/api-library'
import { describe, expect, test } from 'vitest'

import { Environment } from '#contract/credential.ts'
import { ProviderApi } from '#contract/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { clientVersion, wrongByTypes, type Reply } from '#mocks/testing/declared-types.ts'
import {
  everyCompanyCall,
  everyPlatformCall,
  everyRole,
  names,
  oneCall,
  openSession,
  pay,
  payout,
} from '#mocks/testing/every-call.ts'
import { probes } from '#mocks/testing/provider-probes.ts'
import { all, plant } from '#mocks/testing/provider.ts'
import { publishedClient, type Apis } from '#mocks/testing/published-client.ts'
import { useServer } from '#mocks/testing/server.ts'

const { company, merchant } = names

describe.each(Environment.options)('on %s', (environment) => {
  useServer()

  /** Everything that the client says and hears with a key that opens all it can. */
  async function clientFor(type: keyof typeof everyRole, replies: Reply[]): Promise<Apis> {
    const { apiKey } = await plant(type, { roles: everyRole[type], environment })
    return publishedClient({ apiKey, environment }, replies)
  }

  test('every simulated call is answered as the client declares', async ({ annotate }) => {
    const replies: Reply[] = []
    await everyCompanyCall(await clientFor('web-service', replies))
    await everyPlatformCall(await clientFor('platform-web-service', replies))
    await oneCall['Legal Entity Management'](await clientFor('lem', replies))
    const simulated = ProviderApi.options.flatMap((api) =>
      listCalls(api).map((call) => `${api}: ${callInWords(call)}`),
    )
    expect(new Set(replies.map(({ call }) => call))).toEqual(new Set(simulated))
    expect(wrongByTypes(replies)).toEqual([])
    await annotate(clientVersion, 'client types')
  })

  test('every refusal is an error of the client, with a body as the client declares', async () => {
    const replies: Reply[] = []
    for (const { api, type, otherRole, unauthorized, forbidden } of probes) {
      const { apiKey } = await plant(type, { roles: [otherRole], environment })
      const unknown = publishedClient({ apiKey: 'unknown', environment }, replies)
      const unable = publishedClient({ apiKey, environment }, replies)
      await refusal(`401 ${Object(unauthorized).errorCode}`, oneCall[api](unknown))
      await refusal(`403 ${Object(forbidden).errorCode}`, oneCall[api](unable))
    }

    const { ManagementAPI: management, CheckoutAPI } = await clientFor('web-service', replies)
    const credentials = management.APICredentialsCompanyLevelApi
    await refusal('403 00_403', management.AccountCompanyLevelApi.getCompanyAccount('Elsewhere'))
    await refusal('404 00_404', management.UsersCompanyLevelApi.listUsers(company))
    await refusal(
      '400 00_400',
      management.MyAPICredentialApi.addAllowedOrigin(Object({ domain: 5 })),
    )
    await refusal('422 31_005', credentials.createApiCredential(company, { roles: [] }))
    await refusal('422 30_112', credentials.getApiCredential(company, 'nobody'))
    await refusal(
      '422 31_004',
      management.MyAPICredentialApi.addAllowedOrigin({ domain: 'nonsense' }),
    )
    await refusal(
      '422 100',
      CheckoutAPI.PaymentsApi.payments(Object({ merchantAccount: merchant })),
    )
    const apis = await clientFor('platform-web-service', replies)
    const { TransfersApi: transfers } = apis.TransfersAPI
    await refusal('403 00_403', apis.BalancePlatformAPI.PlatformApi.getBalancePlatform('Other'))
    await refusal('422 00_422', transfers.getAllTransfers(new Date(0), new Date(1)))
    await refusal('400 00_400', transfers.transferFunds(Object({ amount: 'much' })))
    await refusal('422 00_422', apis.CapitalAPI.GrantsApi.getAllGrants(''))
    await refusal('400 00_400', openSession(apis, Object('toys')))
    const lem = await clientFor('lem', replies)
    await refusal(
      '422 30_112',
      lem.LegalEntityManagementAPI.LegalEntitiesApi.getLegalEntity('nonsense'),
    )
    expect(wrongByTypes(replies)).toEqual([])
  })

  test('the client repeats each request by its idempotency key, and changes none of it', async () => {
    const replies: Reply[] = []
    const again = { idempotencyKey: 'key-1' }
    const { ManagementAPI, CheckoutAPI } = await clientFor('web-service', replies)
    const credentials = ManagementAPI.APICredentialsCompanyLevelApi
    const create = (wanted: object) => credentials.createApiCredential(company, wanted, again)
    const { apiKey } = await create({})
    expect(await create({})).toMatchObject({ apiKey, clientKey: expect.stringContaining('_') })
    await refusal('422 704', create({ description: 'Another' }))
    const methods = (merchantAccount: string) =>
      CheckoutAPI.PaymentsApi.paymentMethods({ merchantAccount }, { idempotencyKey: 'key-2' })
    expect(await methods(merchant)).toEqual(await methods(merchant))
    await refusal('422 704', methods('LarkfieldStores'))
    const { TransfersAPI } = await clientFor('platform-web-service', replies)
    const { TransfersApi } = TransfersAPI
    const transfer = (value: number) =>
      TransfersApi.transferFunds(
        { ...payout, amount: { value, currency: 'EUR' } },
        { idempotencyKey: 'key-3' },
      )
    expect(await transfer(1)).toEqual(await transfer(1))
    await refusal('422 704', transfer(2))
    expect(replies).toHaveLength(9)
    expect(wrongByTypes(replies)).toEqual([])
  })

  test('a company names the data centre, and on LIVE the prefix that its payments go to', async () => {
    const { apiKey } = await plant('web-service', { roles: everyRole['web-service'], environment })
    const { ManagementAPI } = publishedClient({ apiKey, environment }, [])
    const { dataCenters } = await ManagementAPI.AccountCompanyLevelApi.getCompanyAccount(company)
    const expected = {
      test: { name: 'default', livePrefix: '' },
      live: { name: 'EU', livePrefix: 'simulated' },
    }
    expect(dataCenters).toEqual([expected[environment]])
    const [{ livePrefix = '' } = {}] = dataCenters ?? []
    const { CheckoutAPI } = publishedClient({ apiKey, environment, livePrefix }, [])
    expect(await pay(CheckoutAPI)).toMatchObject({ resultCode: 'Authorised' })
  })

  test('a client key is a key of the environment, and empty where there is none yet', async () => {
    const { ManagementAPI } = await clientFor('web-service', [])
    const api = ManagementAPI.APICredentialsCompanyLevelApi
    const made = await api.createApiCredential(company, {})
    const { data = [] } = await api.listApiCredentials(company, 1, 100)
    const keys = new Map((await all()).map(({ id, clientKey }) => [id, clientKey?.value ?? '']))
    expect(data.map(({ clientKey }) => clientKey)).toEqual(data.map(({ id }) => keys.get(id)))
    expect(data.map(({ clientKey }) => clientKey)).toContain('')
    expect(made.clientKey).toMatch(new RegExp(`^${environment}_[A-Z2-7]{32}$`))
  })
})

/** A call that must fail with an error of the client, of this status and code. */
async function refusal(expected: string, call: Promise<unknown>): Promise<void> {
  const cause: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(cause).toBeInstanceOf(HttpClientException)
  const { statusCode, errorCode } = Object(cause)
  expect(`${statusCode} ${errorCode}`).toBe(expected)
}
