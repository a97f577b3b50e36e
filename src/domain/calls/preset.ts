// What a try of a key begins with: a call that its credential may make, from where it may make it.
import type { CredentialDetail, CredentialType } from '#contract/credential.ts'
import { ProviderApi, type ProviderCall } from '#contract/provider-api.ts'

import { providerApis } from './provider-api.ts'
import { sessionProduct } from './call-sample.ts'
import { firstCall, listCalls, rolesOpening } from './provider-call.ts'

/** What of a credential decides which of its calls are let in. */
export type Reach = Pick<CredentialDetail, 'type' | 'roles' | 'accounts' | 'ipRanges'>

/** The APIs that know keys of this type: those that most keys are for before the others. */
export function apisFor(type: CredentialType): ProviderApi[] {
  const isRare = (api: ProviderApi) => api === 'Management' || api === 'Session authentication'
  return ProviderApi.options
    .filter((api) => providerApis[api].families.includes(type))
    .toSorted((one, other) => Number(isRare(one)) - Number(isRare(other)))
}

/** The first of these APIs of which the roles open a call; the first of all where they open none. */
export function presetApi<Api extends ProviderApi>(
  apis: readonly [Api, ...Api[]],
  reach: Reach,
): Api {
  return apis.find((api) => firstOpened(api, reach) !== undefined) ?? apis[0]
}

/** The first call of an API that the roles open, or simply the first. */
export function presetCall(api: ProviderApi, reach: Reach): ProviderCall {
  return firstOpened(api, reach) ?? firstCall(api)
}

/** The first address that is allowed; empty where any is. */
export function presetAddress({ ipRanges }: Reach): string {
  return ipRanges[0]?.split('/')[0] ?? ''
}

/** What asks comes before what changes something. */
function firstOpened(api: ProviderApi, { type, roles }: Reach): ProviderCall | undefined {
  const body = { product: sessionProduct(type) }
  return listCalls(api)
    .toSorted((one, other) => Number(one.method !== 'GET') - Number(other.method !== 'GET'))
    .find((call) => {
      const openers = rolesOpening(call, body)
      return openers.length === 0 || openers.some((role) => roles.includes(role))
    })
}
