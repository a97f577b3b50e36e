// The roles of the Management API, which Payments web service users can have.
import { expandCalls } from './api-call.ts'
import { type Role, rolesOf } from './role-entry.ts'

const role = rolesOf('Management API', 'web-service')

/**
 * Calls about the credential that asks. Any role of the Management API opens the calls about the
 * credential itself (`/me`). [doc: management, authenticate.test.ts]
 */
const aboutItself = [
  'GET /me',
  'GET POST /me/allowedOrigins',
  'GET DELETE /me/allowedOrigins/{originId}',
]
const opening = (...rows: string[]) => expandCalls('Management', ...rows, ...aboutItself)

const readsCredentials = [
  'GET */apiCredentials',
  'GET */apiCredentials/{apiCredentialId}',
  'GET */apiCredentials/{apiCredentialId}/allowedOrigins',
  'GET */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
]

const readsOrders = [
  'GET */billingEntities',
  'GET */shippingLocations',
  'GET */terminalModels',
  'GET */terminalOrders',
  'GET */terminalOrders/{orderId}',
  'GET */terminalProducts',
]
const settingsOwners = [
  '*',
  '/merchants/{merchantId}/stores/{reference}',
  '/stores/{storeId}',
  '/terminals/{terminalId}',
]
const settings = (methods: string, ...kinds: string[]) =>
  kinds.flatMap((kind) => settingsOwners.map((owner) => `${methods} ${owner}/${kind}`))
const readsActions = [
  'GET /companies/{companyId}/androidApps',
  'GET /companies/{companyId}/androidCertificates',
  'GET /companies/{companyId}/terminalActions',
  'GET /companies/{companyId}/terminalActions/{actionId}',
]
const readsAndroid = [
  'GET /companies/{companyId}/androidApps',
  'GET /companies/{companyId}/androidApps/{id}',
  'GET /companies/{companyId}/androidCertificates',
]
const splits = '/merchants/{merchantId}/splitConfigurations'
const payouts = '/merchants/{merchantId}/payoutSettings'
const methods = '/merchants/{merchantId}/paymentMethodSettings'

export const managementRoles: readonly Role[] = [
  role('Management API - Accounts read', 'Reads the company and its merchant accounts.', {
    isDefault: true,
    calls: opening(
      'GET /companies',
      'GET /companies/{companyId}',
      'GET /companies/{companyId}/merchants',
      'GET /merchants',
      'GET /merchants/{merchantId}',
    ),
  }),
  role('Management API - Accounts read and write', 'Creates and activates merchant accounts.', {
    isDefault: true,
    calls: opening('POST /merchants', 'POST /merchants/{merchantId}/activate'),
  }),
  role('Management API - API credentials read', 'Reads API credentials.', {
    certainty: 'third-party',
    spellingInferred: true,
    calls: opening(),
    // The document asks for "read and write" even to list.
    callsByChoice: expandCalls('Management', ...readsCredentials),
  }),
  role(
    'Management API - API credentials read and write',
    'Lists, creates and changes API credentials, their origins and their keys.',
    {
      isDefault: true,
      calls: opening(
        'GET POST */apiCredentials',
        'GET PATCH */apiCredentials/{apiCredentialId}',
        'GET POST */apiCredentials/{apiCredentialId}/allowedOrigins',
        'GET DELETE */apiCredentials/{apiCredentialId}/allowedOrigins/{originId}',
        'POST */apiCredentials/{apiCredentialId}/generateApiKey',
        'POST */apiCredentials/{apiCredentialId}/generateClientKey',
        'POST /me/generateClientKey',
      ),
    },
  ),
  role('Management API - Webhooks read', 'Reads webhooks.', {
    isDefault: true,
    calls: opening('GET */webhooks', 'GET */webhooks/{webhookId}'),
  }),
  role('Management API - Webhooks read and write', 'Manages and tests webhooks.', {
    isDefault: true,
    calls: opening(
      'GET POST */webhooks',
      'GET PATCH DELETE */webhooks/{webhookId}',
      'POST */webhooks/{webhookId}/generateHmac',
      'POST */webhooks/{webhookId}/test',
    ),
  }),
  role('Management API — Payment methods read', 'Reads the payment methods of an account.', {
    isDefault: true,
    calls: opening(
      `GET ${methods}`,
      `GET ${methods}/{paymentMethodId}`,
      `GET ${methods}/{paymentMethodId}/getApplePayDomains`,
    ),
  }),
  role('Management API - Payment methods read and write', 'Changes payment methods.', {
    spellingInferred: true,
    calls: opening(
      `POST ${methods}`,
      `PATCH ${methods}/{paymentMethodId}`,
      `POST ${methods}/{paymentMethodId}/addApplePayDomains`,
    ),
  }),
  role('Management API - Stores read', 'Reads stores.', {
    isDefault: true,
    calls: opening(
      'GET /merchants/{merchantId}/stores',
      'GET /merchants/{merchantId}/stores/{storeId}',
      'GET /stores',
      'GET /stores/{storeId}',
    ),
  }),
  role('Management API - Stores read and write', 'Creates and changes stores.', {
    isDefault: true,
    calls: opening(
      'GET POST /merchants/{merchantId}/stores',
      'GET PATCH /merchants/{merchantId}/stores/{storeId}',
      'GET POST /stores',
      'GET PATCH /stores/{storeId}',
    ),
  }),
  role('Management API - Payout Account Settings Read', 'Reads where payouts go.', {
    isDefault: true,
    calls: opening(`GET ${payouts}`, `GET ${payouts}/{payoutSettingsId}`),
  }),
  role('Management API - Payout Account Settings Read And Write', 'Changes where payouts go.', {
    sensitivity: 'payout',
    calls: opening(`POST ${payouts}`, `PATCH DELETE ${payouts}/{payoutSettingsId}`),
  }),
  role(
    'Management API - SplitConfiguration read and write',
    'Creates and changes the profiles that split payments on a platform.',
    {
      spellingInferred: true,
      calls: opening(
        `GET POST ${splits}`,
        `GET POST PATCH DELETE ${splits}/{splitConfigurationId}`,
        `PATCH DELETE ${splits}/{splitConfigurationId}/rules/{ruleId}`,
        `PATCH ${splits}/{splitConfigurationId}/rules/{ruleId}/splitLogic/{splitLogicId}`,
      ),
    },
  ),
  role('Management API - Users read and write', 'Creates and changes Customer Area users.', {
    calls: opening('GET POST */users', 'GET PATCH */users/{userId}'),
  }),
  role('Management API - Terminals read', 'Lists terminals.', { calls: opening() }),
  role('Management API - Assign Terminal', 'Moves a terminal to another account or store.', {
    calls: opening('POST /terminals/{terminalId}/reassign'),
  }),
  role('Management API - Terminal actions read', 'Reads planned terminal actions.', {
    calls: opening(...readsActions, 'GET /terminals'),
  }),
  role('Management API - Terminal actions read and write', 'Plans actions such as app updates.', {
    calls: opening(...readsActions, 'POST /terminals/scheduleActions'),
  }),
  role('Management API - Terminal ordering read', 'Reads terminal orders and products.', {
    spellingInferred: true,
    calls: opening(...readsOrders),
  }),
  role('Management API - Terminal ordering read and write', 'Places and cancels terminal orders.', {
    spellingInferred: true,
    calls: opening(
      ...readsOrders,
      'POST */shippingLocations',
      'POST */terminalOrders',
      'PATCH */terminalOrders/{orderId}',
      'POST */terminalOrders/{orderId}/cancel',
    ),
  }),
  role('Management API - Terminal settings read', 'Reads terminal settings and logos.', {
    calls: opening(...settings('GET', 'terminalSettings', 'terminalLogos')),
  }),
  role(
    'Management API - Terminal settings read and write',
    'Changes terminal settings and logos.',
    {
      calls: opening(...settings('GET PATCH', 'terminalSettings', 'terminalLogos')),
    },
  ),
  role(
    'Management API - Terminal settings Advanced read and write',
    'Changes sensitive terminal settings, such as passcodes.',
    { calls: opening(...settings('GET PATCH', 'terminalSettings')) },
  ),
  role('Management API - Android files read', 'Reads Android apps and certificates.', {
    calls: opening(...readsAndroid),
  }),
  role('Management API - Android files read and write', 'Uploads Android apps and certificates.', {
    calls: opening(
      ...readsAndroid,
      'POST /companies/{companyId}/androidApps',
      'PATCH /companies/{companyId}/androidApps/{id}',
    ),
  }),
]
