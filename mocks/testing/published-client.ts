// The provider's published client, unchanged; what each of its calls was answered is written down.
import {
  BalancePlatformAPI,
  CapitalAPI,
  CheckoutAPI,
  Client,
  EnvironmentEnum,
  HttpClientException,
  LegalEntityManagementAPI,
  ManagementAPI,
  SessionAuthenticationAPI,
  TransfersAPI,
} from '@adyen/api-library'

import type { Environment } from '#contract/credential.ts'
import type { ProviderApi } from '#contract/provider-api.ts'
import { parseAddress } from '#domain/calls/provider-api.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { findCall } from '#mocks/provider-apis/functions.ts'

import type { Reply } from './declared-types.ts'

/** Methods do not say what they throw. These are the bodies that the documents give refusals. */
const refusalTypes: Record<ProviderApi, string> = {
  Management: 'client.Types.management.RestServiceError',
  Configuration: 'client.Types.balancePlatform.RestServiceError',
  Transfers: 'client.Types.transfers.TransferServiceRestServiceError',
  Capital: 'client.Types.capital.DefaultErrorResponseEntity',
  'Session authentication': 'client.Types.sessionAuthentication.DefaultErrorResponseEntity',
  'Legal Entity Management': 'client.Types.legalEntityManagement.ServiceError',
  Checkout: 'client.Types.checkout.ServiceError',
}

export type Apis = {
  BalancePlatformAPI: BalancePlatformAPI
  CapitalAPI: CapitalAPI
  CheckoutAPI: CheckoutAPI
  LegalEntityManagementAPI: LegalEntityManagementAPI
  ManagementAPI: ManagementAPI
  SessionAuthenticationAPI: SessionAuthenticationAPI
  TransfersAPI: TransfersAPI
}

type Given = {
  apiKey: string
  environment: Environment
  /** The prefix of the addresses that a company has of its own on LIVE. */
  livePrefix?: string
  /** What sends in place of the client's own sender. */
  sender?: Client['httpClient'] | undefined
}

/**
 * All APIs of a client with one key. Every reply is added to `replies`, refusals too. One call at a
 * time: a reply belongs to the method that was called last.
 */
export function publishedClient(
  { apiKey, environment, livePrefix = 'any', sender }: Given,
  replies: Reply[],
): Apis {
  const client = new Client({
    apiKey,
    environment: environment === 'live' ? EnvironmentEnum.LIVE : EnvironmentEnum.TEST,
    liveEndpointUrlPrefix: livePrefix,
  })
  let called = ''
  const httpClient = sender ?? client.httpClient
  client.httpClient = {
    async request(address, json, config, isApiKeyRequired, options) {
      const { api, call } = callAt(options?.method, address)
      const hear = (text: string, declared: string) =>
        replies.push({ call, declared, body: text === '' ? undefined : JSON.parse(text) })
      try {
        const text = await httpClient.request(address, json, config, isApiKeyRequired, options)
        hear(text, `Promised<client.${called}>`)
        return text
      } catch (cause) {
        if (cause instanceof HttpClientException) hear(cause.responseBody ?? '', refusalTypes[api])
        throw cause
      }
    },
  }
  const heard = <Api extends object>(Made: new (one: Client) => Api): Api =>
    telling(new Made(client), (service, method) => {
      called = `${Made.name}['${service}']['${method}']`
    })
  return {
    BalancePlatformAPI: heard(BalancePlatformAPI),
    CapitalAPI: heard(CapitalAPI),
    CheckoutAPI: heard(CheckoutAPI),
    LegalEntityManagementAPI: heard(LegalEntityManagementAPI),
    ManagementAPI: heard(ManagementAPI),
    SessionAuthenticationAPI: heard(SessionAuthenticationAPI),
    TransfersAPI: heard(TransfersAPI),
  }
}

/** The API as it is, except that it first tells which method of which service is called. */
function telling<Api extends object>(
  api: Api,
  tell: (service: string, method: string) => void,
): Api {
  return new Proxy(api, {
    get(_, service) {
      const methods = Object(Reflect.get(api, service))
      return new Proxy(methods, {
        get:
          (__, method) =>
          (...given: unknown[]) => {
            tell(String(service), String(method))
            return methods[method](...given)
          },
      })
    },
  })
}

/** The row of the table of simulated calls that a request means. */
function callAt(method = '', address: string): { api: ProviderApi; call: string } {
  const apiAddress = parseAddress(address)
  if (!apiAddress) throw new Error(`No simulated API answers at ${address}.`)
  const call = findCall(method, apiAddress)?.call
  const words = call ? callInWords(call) : 'no simulated call'
  return { api: apiAddress.api, call: `${apiAddress.api}: ${words}` }
}
