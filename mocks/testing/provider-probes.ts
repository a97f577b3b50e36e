// One call of each provider API with what opens it, and the bodies of its refusals, written out.
import { expect } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'
import type { ProviderApi } from '#contract/provider-api.ts'

import { doors, type Door } from './provider-doors.ts'

export type Probe = Door & {
  api: ProviderApi
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

export const probes: Probe[] = [
  {
    api: 'Management',
    ...doors.Management,
    otherRole: 'Management API - Stores read',
    foreignType: 'report',
    ...dialect('rest'),
  },
  {
    api: 'Configuration',
    ...doors.Configuration,
    otherRole: 'Bank Issuing PIN Change Webservice role',
    foreignType: 'lem',
    ...dialect('platform'),
  },
  {
    api: 'Transfers',
    ...doors.Transfers,
    otherRole: 'TransferService Webservice Initiate role',
    foreignType: 'web-service',
    ...dialect('rest'),
  },
  {
    api: 'Capital',
    ...doors.Capital,
    otherRole: 'Balance Platform BCL role',
    foreignType: 'web-service',
    ...dialect('platform'),
  },
  {
    api: 'Session authentication',
    ...doors['Session authentication'],
    otherRole: 'TransferService Webservice Retrieve role',
    foreignType: 'web-service',
    ...dialect('session'),
  },
  {
    api: 'Legal Entity Management',
    ...doors['Legal Entity Management'],
    otherRole: 'Balance Platform BCL Legal Entity role',
    foreignType: 'platform-web-service',
    ...dialect('service'),
  },
  {
    api: 'Checkout',
    ...doors.Checkout,
    otherRole: 'Merchant PAL Webservice role',
    foreignType: 'platform-web-service',
    ...dialect('service'),
  },
]
