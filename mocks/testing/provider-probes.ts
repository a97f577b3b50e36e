// One call of each provider API with what opens it, and the bodies of its refusals, written out.
import { expect } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'
import type { ProviderApi } from '#contract/provider-api.ts'

export type Probe = {
  api: ProviderApi
  method: 'GET' | 'POST'
  test: string
  live: string
  body?: unknown
  type: CredentialType
  role: string
  /** A role that the type can have and that does not open the call. */
  otherRole: string
  /** A type whose keys the API does not know. */
  foreignType: CredentialType
  unauthorized: object
  forbidden: object
}

const docs = 'https://docs.adyen.com/errors'
const requestId = expect.stringMatching(/^[0-9A-F]{16}$/)
const platformType = { type: `${docs}/security/unauthorized` }
const period = 'createdSince=2026-01-01T00:00:00Z&createdUntil=2026-03-01T00:00:00Z'
const transfers = `btl/v4/transfers?balancePlatform=LarkfieldPlatform&${period}`
const session = {
  allowOrigin: 'https://larkfield.example',
  product: 'platform',
  policy: { resources: [{ type: 'accountHolder', accountHolderId: 'AH1' }], roles: [] },
}

const unauthorized = {
  rest: {
    type: `${docs}/unauthorized`,
    title: 'Unauthorized',
    status: 401,
    detail: 'Invalid credentials',
    errorCode: '00_401',
    requestId,
  },
  platform: {
    ...platformType,
    title: 'Unauthorized',
    status: 401,
    detail: 'Not authorized to access this service.',
    errorCode: '00_401',
  },
  session: {
    type: `${docs}/unauthorized`,
    title: 'Unauthorized',
    status: 401,
    errorCode: '00_401',
  },
  service: {
    status: 401,
    errorCode: '000',
    message: 'HTTP Status Response - Unauthorized',
    errorType: 'security',
  },
}

const forbidden = {
  rest: {
    type: `${docs}/forbidden`,
    title: 'Forbidden',
    status: 403,
    detail: 'Not allowed',
    errorCode: '00_403',
    requestId,
  },
  platform: {
    ...platformType,
    title: 'Forbidden',
    status: 403,
    detail: 'Not the right permission to access this service.',
    errorCode: '00_403',
  },
  session: {
    type: `${docs}/forbidden`,
    title: 'Forbidden',
    status: 403,
    errorCode: '00_403',
    detail: "User doesn't have access to all token policy resources",
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  },
  service: { status: 403, errorCode: '010', message: 'Not allowed', errorType: 'security' },
}

const dialect = (name: keyof typeof unauthorized) => ({
  unauthorized: unauthorized[name],
  forbidden: forbidden[name],
})

/** The path at an API's TEST and LIVE origin. */
const atBothHosts = (test: string, live: string, path: string) => ({
  test: `https://${test}/${path}`,
  live: `https://${live}/${path}`,
})
const platformAt = (path: string) =>
  atBothHosts('balanceplatform-api-test.adyen.com', 'balanceplatform-api-live.adyen.com', path)

export const probes: Probe[] = [
  {
    api: 'Management',
    method: 'GET',
    ...atBothHosts('management-test.adyen.com', 'management-live.adyen.com', 'v3/companies'),
    type: 'web-service',
    role: 'Management API - Accounts read',
    otherRole: 'Management API - Stores read',
    foreignType: 'report',
    ...dialect('rest'),
  },
  {
    api: 'Configuration',
    method: 'GET',
    ...platformAt('bcl/v2/balancePlatforms/LarkfieldPlatform'),
    type: 'platform-web-service',
    role: 'Balance Platform BCL role',
    otherRole: 'Bank Issuing PIN Change Webservice role',
    foreignType: 'lem',
    ...dialect('platform'),
  },
  {
    api: 'Transfers',
    method: 'GET',
    ...platformAt(transfers),
    type: 'platform-web-service',
    role: 'TransferService Webservice Retrieve role',
    otherRole: 'TransferService Webservice Initiate role',
    foreignType: 'web-service',
    ...dialect('rest'),
  },
  {
    api: 'Capital',
    method: 'GET',
    ...platformAt('capital/v1/grants?counterpartyAccountHolderId=AH1'),
    type: 'platform-web-service',
    role: 'Balance Platform Capital Configuration role',
    otherRole: 'Balance Platform BCL role',
    foreignType: 'web-service',
    ...dialect('platform'),
  },
  {
    api: 'Session authentication',
    method: 'POST',
    test: 'https://test.adyen.com/authe/api/v1/sessions',
    live: 'https://authe-live.adyen.com/authe/api/v1/sessions',
    body: session,
    type: 'platform-web-service',
    role: 'Balance Platform BCL role',
    otherRole: 'TransferService Webservice Retrieve role',
    foreignType: 'web-service',
    ...dialect('session'),
  },
  {
    api: 'Legal Entity Management',
    method: 'GET',
    ...atBothHosts(
      'kyc-test.adyen.com',
      'kyc-live.adyen.com',
      'lem/v4/legalEntities/LE00000000000001',
    ),
    type: 'lem',
    role: 'Manage LegalEntities via API',
    otherRole: 'Balance Platform BCL Legal Entity role',
    foreignType: 'platform-web-service',
    ...dialect('service'),
  },
  {
    api: 'Checkout',
    method: 'POST',
    test: 'https://checkout-test.adyen.com/v72/paymentMethods',
    live: 'https://1797a841-Larkfield-checkout-live.adyenpayments.com/checkout/v72/paymentMethods',
    body: { merchantAccount: 'LarkfieldWebshop' },
    type: 'web-service',
    role: 'Checkout webservice role',
    otherRole: 'Merchant PAL Webservice role',
    foreignType: 'platform-web-service',
    ...dialect('service'),
  },
]
