// One call of an API of the provider, as it is documented: the one way to name it.
import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'

/** The APIs whose calls are known: the simulated ones, and some more. */
type KnownApi = ProviderApi | 'Disputes' | 'Cloud Device' | 'Payments App'

/** Their names on screen, each with the version that the calls are of. */
export const apiLabels: Record<KnownApi, string> = {
  Management: 'Management API v3',
  Configuration: 'Configuration API v2',
  Transfers: 'Transfers API v4',
  Capital: 'Capital API v1',
  'Session authentication': 'Session authentication API v1',
  'Legal Entity Management': 'Legal Entity Management API v4',
  Checkout: 'Checkout API v72',
  Disputes: 'Disputes API',
  'Cloud Device': 'Cloud Device API v1',
  'Payments App': 'Payments App API v1',
}

type Method = ProviderCall['method']

/** `path` lies below the API's base and has its parameters in braces. */
export type ApiCall<Api extends KnownApi = KnownApi> = {
  api: Api
  method: Method
  path: string
  /** What the call must ask for, where it is not always meant. */
  only?: 'unmasked reply'
}

/** Method and path, as people write a call: `GET /companies`. */
export function callInWords({ method, path }: Pick<ApiCall, 'method' | 'path'>): string {
  return `${method} ${path}`
}

const methods: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE']
const levels = ['/companies/{companyId}', '/merchants/{merchantId}']

/**
 * Calls of one API, written short: `GET PATCH /stores/{storeId}` stands for two calls, and a path
 * that begins with `*` for one below the company and one below the merchant account.
 */
export function expandCalls<Api extends KnownApi>(api: Api, ...rows: string[]): ApiCall<Api>[] {
  return rows.flatMap((row) => {
    const words = row.split(' ')
    const path = words.at(-1) ?? ''
    const paths = path.startsWith('*') ? levels.map((level) => level + path.slice(1)) : [path]
    return methods
      .filter((method) => words.includes(method))
      .flatMap((method) => paths.map((one) => ({ api, method, path: one })))
  })
}
