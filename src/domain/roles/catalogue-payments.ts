// The roles of Payments credentials, except those of the Management API.
import { expandCalls } from './api-call.ts'
import { type Role, rolesOf } from './role-entry.ts'

const payments = rolesOf('Payments', 'web-service')
const pci = rolesOf('PCI', 'web-service')
const threeDS = rolesOf('3D Secure', 'web-service')
const payout = rolesOf('Payout', 'web-service')
const giving = rolesOf('Giving', 'web-service')
const disputes = rolesOf('Disputes', 'web-service')
const pointOfSale = rolesOf('Point of sale', 'web-service')
const partner = rolesOf('Partner', 'web-service')
const report = rolesOf('Report', 'report')

/** The name occurs in published examples; what it opens is read from the name. */
const nameOnly = { certainty: 'example', descriptionInferred: true } as const

export const paymentsRoles: readonly Role[] = [
  payments(
    'Merchant PAL Webservice role',
    'Sends payments and their modifications; without it a credential can process nothing.',
    { isDefault: true },
  ),
  payments('Checkout webservice role', 'Uses the Checkout API: sessions, payments and links.', {
    isDefault: true,
    needsPciAssessmentOnLive: 'On live it presumes compliance with PCI SAQ A.',
    calls: expandCalls('Checkout', 'POST /sessions', 'POST /paymentMethods', 'POST /payments'),
  }),
  payments('Merchant Recurring role', 'Stores payment details of shoppers and reuses them.', {
    isDefault: true,
  }),
  payments('Data Protection API', 'Erases the data of a shopper on request.', { isDefault: true }),
  payments('API Payment RefundWithData', 'Refunds without referring to an earlier payment.', {
    viaSupport: true,
    sensitivity: 'refund',
  }),
  payments('General API Payments role', 'Uses the payment API in general.', nameOnly),
  payments('API Authorise Referred Payments', 'Authorises payments that were referred.', nameOnly),
  payments(
    'API surcharge cost estimation and regulatory information',
    'Estimates the cost of a card for surcharging.',
    nameOnly,
  ),
  payments('Mastercard inControl service', 'Uses the inControl virtual card service.', nameOnly),
  payments('Merchant iDeal-API Webservice role', 'Sends iDEAL requests.', nameOnly),
  payments('Trigger webhook notifications', 'Triggers webhook notifications.', nameOnly),

  pci('Checkout encrypted cardholder data', 'Sends card data that the page has encrypted.', {
    needsPciAssessmentOnLive: 'It needs a PCI assessment of the kind SAQ A.',
  }),
  pci('API PCI Payments role', 'Sends raw card data.', {
    viaSupport: true,
    sensitivity: 'card data',
    needsPciAssessmentOnLive: 'On live it needs the full PCI assessment (SAQ D), level 1 or 2.',
  }),
  pci(
    'API Clientside Encryption Payments role',
    'Accepts card data encrypted by the old client-side library.',
    { isDefault: true, certainty: 'observed' },
  ),
  pci('API tokenise payment details', 'Turns payment details into tokens.', nameOnly),
  pci('CSC Tokenization Webservice role', 'Turns card security codes into tokens.', nameOnly),

  threeDS(
    'API Supply MPI data with Payments',
    'Sends your own 3D Secure results along with a payment.',
    { ...nameOnly, viaSupport: true },
  ),
  threeDS(
    'API 3DS 2.0 to retrieve the ThreeDS2Result for authentication only',
    'Reads the result of an authentication without payment.',
    nameOnly,
  ),
  threeDS(
    'API to retrieve authentication data',
    'Reads the authentication data of a payment.',
    nameOnly,
  ),
  threeDS('ThreeDSecure WebService Role', 'Calls the stand-alone 3D Secure service.', nameOnly),

  payout('Merchant Payout role', 'Submits and confirms payouts.', {
    ...nameOnly,
    sensitivity: 'payout',
  }),
  payout('Store payout detail', 'Stores payout details, no more.', {
    ...nameOnly,
    sensitivity: 'payout',
  }),
  payout(
    'Store payout detail and submit payout - withdrawal',
    'Stores payout details and submits the payout in one request.',
    { ...nameOnly, sensitivity: 'payout' },
  ),

  giving('Merchant PAL Donation role', 'Sends donations.', nameOnly),
  giving('Merchant PAL Charity role', 'Serves the charity side of donations.', nameOnly),

  disputes('API dispute management', 'Reads, accepts and defends disputes.', {
    viaSupport: true,
    calls: expandCalls(
      'Disputes',
      'POST /retrieveApplicableDefenseReasons',
      'POST /supplyDefenseDocument',
      'POST /deleteDisputeDefenseDocument',
      'POST /defendDispute',
      'POST /acceptDispute',
    ),
  }),

  pointOfSale('Cloud Device API role', 'Sends terminal requests over the cloud, lists devices.', {
    isDefault: true,
    calls: expandCalls(
      'Cloud Device',
      'GET /merchants/{merchantAccount}/connectedDevices',
      'GET /merchants/{merchantAccount}/devices/{deviceId}/status',
      'POST /merchants/{merchantAccount}/devices/{deviceId}/async',
      'POST /merchants/{merchantAccount}/devices/{deviceId}/sync',
    ),
  }),
  pointOfSale('Adyen Payments App role', 'Boards, lists and revokes Payments app installations.', {
    isDefault: true,
    calls: expandCalls(
      'Payments App',
      'GET /merchants/{merchantId}/paymentsApps',
      'GET /merchants/{merchantId}/stores/{storeId}/paymentsApps',
      'POST /merchants/{merchantId}/generatePaymentsAppBoardingToken',
      'POST /merchants/{merchantId}/paymentsApps/{installationId}/revoke',
      'POST /merchants/{merchantId}/stores/{storeId}/generatePaymentsAppBoardingToken',
    ),
  }),
  pointOfSale(
    'Allow SDK download for POS developers',
    'Downloads the POS Mobile SDK; best on a credential used for nothing else.',
    { isDefault: true, certainty: 'observed' },
  ),
  pointOfSale(
    'POS Terminal Management API role',
    'Finds and assigns terminals over the old terminal API.',
    { viaSupport: true },
  ),
  pointOfSale('PSP Pos initial configuration', 'Sets terminals up for the first time.', nameOnly),

  partner(
    'Manage associated partner accounts via API',
    'Manages the accounts linked to a partner.',
    nameOnly,
  ),

  report('Merchant Report Download role', 'Downloads reports of the company and its merchants.', {
    isDefault: true,
  }),
  report('Merchant Rss feed role', 'Reads the RSS feed of reports.', {
    ...nameOnly,
    isLegacy: true,
  }),
  report('BalancePlatform Report Download role', 'Downloads reports of the balance platform.', {
    viaSupport: true,
  }),
]
