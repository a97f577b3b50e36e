// Every simulated call as the provider's published client makes it, with the roles that open each.
import { Types } from '@adyen/api-library'

import type { ProviderApi } from '#contract/provider-api.ts'

import type { Apis } from './published-client.ts'

export const names = {
  company: 'LarkfieldGoods',
  merchant: 'LarkfieldWebshop',
  platform: 'LarkfieldPlatform',
}
const { company, merchant, platform } = names

export const everyRole: Record<'web-service' | 'platform-web-service' | 'lem', string[]> = {
  'web-service': [
    'Management API - Accounts read',
    'Management API - API credentials read and write',
    'Checkout webservice role',
  ],
  'platform-web-service': [
    'Balance Platform BCL role',
    'Balance Platform Capital Configuration role',
    'TransferService Webservice Retrieve role',
    'TransferService Webservice Initiate role',
  ],
  lem: ['Manage LegalEntities via API'],
}

export const payout = {
  amount: { value: 1250, currency: 'EUR' },
  category: Types.transfers.TransferInfo.CategoryEnum.Bank,
  counterparty: { transferInstrumentId: 'SE1' },
  balanceAccountId: 'BA1',
}

/** The call by which each API is probed. */
export const oneCall: Record<ProviderApi, (apis: Apis) => Promise<unknown>> = {
  Management: (apis) => apis.ManagementAPI.AccountCompanyLevelApi.listCompanyAccounts(),
  Configuration: (apis) => apis.BalancePlatformAPI.PlatformApi.getBalancePlatform(platform),
  Transfers: (apis) =>
    apis.TransfersAPI.TransfersApi.getAllTransfers(new Date(0), new Date(1), platform),
  Capital: (apis) => apis.CapitalAPI.GrantsApi.getAllGrants('AH1'),
  'Session authentication': (apis) =>
    openSession(apis, Types.sessionAuthentication.ProductType.Platform),
  'Legal Entity Management': (apis) =>
    apis.LegalEntityManagementAPI.LegalEntitiesApi.getLegalEntity('LE00000000000001'),
  Checkout: (apis) => apis.CheckoutAPI.PaymentsApi.paymentMethods({ merchantAccount: merchant }),
}

export function openSession(apis: Apis, product: Types.sessionAuthentication.ProductType) {
  return apis.SessionAuthenticationAPI.SessionAuthenticationApi.createAuthenticationSession({
    allowOrigin: 'https://larkfield.example',
    product,
    policy: { roles: new Set(['someComponent']) },
  })
}

export function pay({ PaymentsApi }: Apis['CheckoutAPI']) {
  return PaymentsApi.payments({
    merchantAccount: merchant,
    amount: { value: 1250, currency: 'EUR' },
    reference: 'Order 1',
    returnUrl: 'https://shop.example',
    paymentMethod: { type: Types.checkout.IdealDetails.TypeEnum.Ideal },
  })
}

export async function everyCompanyCall(apis: Apis) {
  const { ManagementAPI: api } = apis
  await api.AccountCompanyLevelApi.listCompanyAccounts()
  await api.AccountCompanyLevelApi.getCompanyAccount(company)
  await api.AccountCompanyLevelApi.listMerchantAccounts(company)
  await api.AccountMerchantLevelApi.listMerchantAccounts(2, 1)
  await api.AccountMerchantLevelApi.getMerchantAccount(merchant)

  const me = api.MyAPICredentialApi
  const mine = await me.addAllowedOrigin({ domain: 'https://one.example' })
  await me.getAllowedOrigins()
  await me.getAllowedOriginDetails(mine.id ?? '')
  await me.getApiCredentialDetails()
  await me.removeAllowedOrigin(mine.id ?? '')
  await me.generateClientKey()

  const levels = [
    {
      account: company,
      credentials: api.APICredentialsCompanyLevelApi,
      origins: api.AllowedOriginsCompanyLevelApi,
      apiKeys: api.APIKeyCompanyLevelApi,
      clientKeys: api.ClientKeyCompanyLevelApi,
    },
    {
      account: merchant,
      credentials: api.APICredentialsMerchantLevelApi,
      origins: api.AllowedOriginsMerchantLevelApi,
      apiKeys: api.APIKeyMerchantLevelApi,
      clientKeys: api.ClientKeyMerchantLevelApi,
    },
  ]
  for (const { account, credentials, origins, apiKeys, clientKeys } of levels) {
    const wanted = { allowedOrigins: ['https://a.example'], description: 'Made by the client' }
    const { id } = await credentials.createApiCredential(account, wanted)
    await credentials.listApiCredentials(account, 1, 100)
    await credentials.getApiCredential(account, id)
    const origin = await origins.createAllowedOrigin(account, id, { domain: 'https://b.example' })
    await origins.listAllowedOrigins(account, id)
    await origins.getAllowedOrigin(account, id, origin.id ?? '')
    await origins.deleteAllowedOrigin(account, id, origin.id ?? '')
    await apiKeys.generateNewApiKey(account, id)
    await clientKeys.generateNewClientKey(account, id)
    await credentials.updateApiCredential(account, id, { active: false, allowedOrigins: [] })
  }

  await oneCall.Checkout(apis)
  await pay(apis.CheckoutAPI)
}

export async function everyPlatformCall(apis: Apis) {
  for (const api of ['Configuration', 'Transfers', 'Capital', 'Session authentication'] as const)
    await oneCall[api](apis)
  await apis.TransfersAPI.TransfersApi.transferFunds(payout)
}
