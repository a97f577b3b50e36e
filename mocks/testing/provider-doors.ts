// The doors of the provider's APIs: one call of each, on Test and on Live, with what opens it.
import type { CredentialType } from '#contract/credential.ts'
import type { ProviderApi } from '#contract/provider-api.ts'

export type Door = {
  method: 'GET' | 'POST'
  test: string
  live: string
  body?: unknown
  type: CredentialType
  role: string
}

const period = 'createdSince=2026-01-01T00:00:00Z&createdUntil=2026-03-01T00:00:00Z'
const transfers = `btl/v4/transfers?balancePlatform=LarkfieldPlatform&${period}`
const session = {
  allowOrigin: 'https://larkfield.example',
  product: 'platform',
  policy: { resources: [{ type: 'accountHolder', accountHolderId: 'AH1' }], roles: [] },
}

/** The path at an API's TEST and LIVE origin. */
const atBothHosts = (test: string, live: string, path: string) => ({
  test: `https://${test}/${path}`,
  live: `https://${live}/${path}`,
})
const platformAt = (path: string) =>
  atBothHosts('balanceplatform-api-test.adyen.com', 'balanceplatform-api-live.adyen.com', path)

export const doors: Record<ProviderApi, Door> = {
  Management: {
    method: 'GET',
    ...atBothHosts('management-test.adyen.com', 'management-live.adyen.com', 'v3/companies'),
    type: 'web-service',
    role: 'Management API - Accounts read',
  },
  Configuration: {
    method: 'GET',
    ...platformAt('bcl/v2/balancePlatforms/LarkfieldPlatform'),
    type: 'platform-web-service',
    role: 'Balance Platform BCL role',
  },
  Transfers: {
    method: 'GET',
    ...platformAt(transfers),
    type: 'platform-web-service',
    role: 'TransferService Webservice Retrieve role',
  },
  Capital: {
    method: 'GET',
    ...platformAt('capital/v1/grants?counterpartyAccountHolderId=AH1'),
    type: 'platform-web-service',
    role: 'Balance Platform Capital Configuration role',
  },
  'Session authentication': {
    method: 'POST',
    test: 'https://test.adyen.com/authe/api/v1/sessions',
    live: 'https://authe-live.adyen.com/authe/api/v1/sessions',
    body: session,
    type: 'platform-web-service',
    role: 'Balance Platform BCL role',
  },
  'Legal Entity Management': {
    method: 'GET',
    ...atBothHosts(
      'kyc-test.adyen.com',
      'kyc-live.adyen.com',
      'lem/v4/legalEntities/LE00000000000001',
    ),
    type: 'lem',
    role: 'Manage LegalEntities via API',
  },
  Checkout: {
    method: 'POST',
    test: 'https://checkout-test.adyen.com/v72/paymentMethods',
    live: 'https://1797a841-Larkfield-checkout-live.adyenpayments.com/checkout/v72/paymentMethods',
    body: { merchantAccount: 'LarkfieldWebshop' },
    type: 'web-service',
    role: 'Checkout webservice role',
  },
}
