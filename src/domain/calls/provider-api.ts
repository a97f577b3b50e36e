// The provider's APIs: where each answers, and which type of credential it takes.
import { Environment, type CredentialType } from '#contract/credential.ts'
import { ProviderApi } from '#contract/provider-api.ts'

export type ApiInfo = {
  /**
   * Each API answers at the addresses that the provider documents for it, on Test and on Live.
   * [doc: openapi]
   */
  bases: Record<Environment, string>
  /**
   * A key works only with the APIs of its own kind of credential: Company, BalancePlatform or
   * Scope. [doc: web-service, domain/calls/access.test.ts]
   */
  families: readonly CredentialType[]
}

const platform = (path: string): Record<Environment, string> => ({
  test: `https://balanceplatform-api-test.adyen.com/${path}`,
  live: `https://balanceplatform-api-live.adyen.com/${path}`,
})

/**
 * On Live, Checkout has a prefix of the company’s own in its address. [doc: live-endpoints] The
 * simulator takes any prefix in the Live address of Checkout. [choice]
 */
const checkoutLive = /^[^.]+-checkout-live\.adyenpayments\.com$/
export const livePrefix = 'simulated'
const checkoutLiveHost = `${livePrefix}-checkout-live.adyenpayments.com`

export const providerApis: Record<ProviderApi, ApiInfo> = {
  Management: {
    bases: {
      test: 'https://management-test.adyen.com/v3',
      live: 'https://management-live.adyen.com/v3',
    },
    families: ['web-service'],
  },
  Configuration: {
    bases: platform('bcl/v2'),
    families: ['platform-web-service'],
  },
  Transfers: {
    bases: platform('btl/v4'),
    families: ['platform-web-service'],
  },
  Capital: {
    bases: platform('capital/v1'),
    families: ['platform-web-service'],
  },
  'Session authentication': {
    bases: {
      test: 'https://test.adyen.com/authe/api/v1',
      live: 'https://authe-live.adyen.com/authe/api/v1',
    },
    families: ['platform-web-service', 'lem'],
  },
  'Legal Entity Management': {
    bases: { test: 'https://kyc-test.adyen.com/lem/v4', live: 'https://kyc-live.adyen.com/lem/v4' },
    families: ['lem'],
  },
  Checkout: {
    bases: {
      test: 'https://checkout-test.adyen.com/v72',
      live: `https://${checkoutLiveHost}/checkout/v72`,
    },
    families: ['web-service'],
  },
}

/** Which API an address belongs to, in which environment, and the path below the API's base. */
export type ApiAddress = { api: ProviderApi; environment: Environment; base: string; path: string }

const places = ProviderApi.options.flatMap((api) =>
  Environment.options.map((environment) => {
    return { api, environment, base: providerApis[api].bases[environment] }
  }),
)

/** Where the APIs at the host of an address are answered; all on TEST where none is at that host. */
export function basesNear(address: string): { api: ProviderApi; base: string }[] {
  const { host } = new URL(address)
  const atHost = places.filter(({ base }) => new URL(base).host === host)
  return atHost.length > 0 ? atHost : places.filter(({ environment }) => environment === 'test')
}

/** Undefined for an address at which no simulated API answers. */
export function parseAddress(address: string): ApiAddress | undefined {
  const { protocol, hostname, pathname } = new URL(address)
  const host = checkoutLive.test(hostname) ? checkoutLiveHost : hostname
  const asked = `${protocol}//${host}${pathname}`
  const place = places.find(({ base }) => asked.startsWith(`${base}/`))
  return place && { ...place, path: asked.slice(place.base.length) }
}
