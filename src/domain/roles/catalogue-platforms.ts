// The roles of balance platform web service users and of LEM users.
import { expandCalls } from './api-call.ts'
import { type Role, rolesOf } from './role-entry.ts'

const configuration = rolesOf('Configuration API', 'platform-web-service')
const transfers = rolesOf('Transfers API', 'platform-web-service')
const capital = rolesOf('Capital API', 'platform-web-service')
const openBanking = rolesOf('Open banking', 'platform-web-service')
const legalEntities = rolesOf('Legal Entity Management API', 'lem')

const configurationCalls = (...rows: string[]) => expandCalls('Configuration', ...rows)
const transferCalls = (...rows: string[]) => expandCalls('Transfers', ...rows)

const bclRole = 'Balance Platform BCL role'

/** Documented is only that the role depends on the product that a session is for. */
const sessions = expandCalls('Session authentication', 'POST /sessions')

export const platformsRoles: readonly Role[] = [
  configuration(
    bclRole,
    'Creates, changes and closes account holders, balance accounts and what belongs to them.',
    {
      isDefault: true,
      calls: configurationCalls(
        'GET /balancePlatforms/{id}',
        'GET /balancePlatforms/{id}/accountHolders',
        'GET /accountHolders/{id}',
        'GET /balanceAccounts/{id}',
      ),
      callsByChoice: sessions,
    },
  ),
  configuration(
    'Balance Platform BCL PCI role',
    `Shows unmasked card numbers and security codes; works only beside ${bclRole}.`,
    {
      sensitivity: 'card data',
      requires: bclRole,
      calls: [
        ...configurationCalls('GET /paymentInstruments/{id}/reveal'),
        {
          api: 'Configuration',
          method: 'POST',
          path: '/paymentInstruments',
          only: 'unmasked reply',
        },
      ],
    },
  ),
  configuration('Bank Issuing PAN Reveal Webservice role', 'Reveals card details, encrypted.', {
    sensitivity: 'card data',
    calls: configurationCalls('POST /paymentInstruments/reveal'),
  }),
  configuration('Bank Issuing PIN Change Webservice role', 'Changes the PIN of a card.', {
    sensitivity: 'pin',
    calls: configurationCalls('POST /pins/change'),
  }),
  configuration('Bank Issuing PIN Reveal Webservice role', 'Reveals the PIN of a card.', {
    sensitivity: 'pin',
    calls: configurationCalls('POST /pins/reveal'),
  }),
  configuration('Bank Manage TransactionRules role', 'Manages the transaction rules of cards.', {
    calls: configurationCalls('POST /transactionRules', 'GET PATCH DELETE /transactionRules/{id}'),
  }),
  configuration(
    'Bank SCA Webservice Role',
    'Registers devices for strong customer authentication and uses it on requests.',
    {
      viaSupport: true,
      calls: configurationCalls(
        'POST /registeredDevices',
        'POST /registeredDevices/{deviceId}/associations',
      ),
    },
  ),
  configuration('Bank disputes webservice role', 'Raises and manages disputes for issued cards.', {
    viaSupport: true,
  }),
  configuration('Bank Scheduled Payouts Merchant Role', 'Plans regular payouts.', {
    sensitivity: 'payout',
    calls: configurationCalls(
      'POST /balanceAccounts/{balanceAccountId}/sweeps',
      'PATCH /balanceAccounts/{balanceAccountId}/sweeps/{sweepId}',
    ),
  }),

  transfers('TransferService Webservice Retrieve role', 'Reads transfers and transactions.', {
    calls: transferCalls('GET /transfers', 'GET /transfers/{id}', 'GET /transactions'),
  }),
  transfers('TransferService Webservice Initiate role', 'Starts transfers.', {
    viaSupport: true,
    sensitivity: 'payout',
    calls: transferCalls('POST /transfers'),
  }),
  transfers('TransferService Approval role', 'Approves and cancels waiting transfers.', {
    viaSupport: true,
    sensitivity: 'payout',
    calls: transferCalls('POST /transfers/approve', 'POST /transfers/cancel'),
  }),
  transfers(
    'Bank Transfer Initiation Webservice role',
    'Starts transfers over version 1 of the Transfers API.',
    { isLegacy: true, sensitivity: 'payout' },
  ),

  capital('Balance Platform Capital Configuration role', 'Reads and sets up offers and grants.', {
    viaSupport: true,
    calls: expandCalls('Capital', 'GET /grants', 'GET /grantOffers', 'GET /grantAccounts/{id}'),
  }),
  capital('Balance Platform Capital Grant Initiation role', 'Requests grants.', {
    viaSupport: true,
  }),

  openBanking('Role for A2A Issuer payments - API', 'Serves account-to-account payments.', {
    viaSupport: true,
  }),
  openBanking(
    'Role for OpenBanking account verification use case: EXTERNAL',
    'Verifies bank accounts over open banking.',
    { viaSupport: true },
  ),

  legalEntities(
    'Manage LegalEntities via API',
    'Creates and manages legal entities, their documents and onboarding links.',
    {
      isDefault: true,
      calls: expandCalls('Legal Entity Management', 'GET /legalEntities/{id}'),
      callsByChoice: sessions,
    },
  ),
  legalEntities(
    'Balance Platform BCL Legal Entity role',
    'Links legal entities to the balance platform.',
  ),
]
