// The company of the everyday world: its accounts, its people, and the roles it was given.
import type { Account, SandboxUser } from '#contract/session.ts'
import { defaultRoles } from '#domain/roles/role.ts'

export const owner = { company: 'LarkfieldGoods', balancePlatform: 'LarkfieldPlatform' }

export const accounts: Account[] = [
  { id: 'LarkfieldGoods', name: 'Larkfield Goods', level: 'company' },
  { id: 'LarkfieldWebshop', name: 'Larkfield Webshop', level: 'merchant' },
  { id: 'LarkfieldStores', name: 'Larkfield Stores', level: 'merchant' },
  { id: 'LarkfieldMarket', name: 'Larkfield Market', level: 'merchant' },
]

export const users: SandboxUser[] = [
  {
    id: 'amara',
    name: 'Amara Diallo',
    // One can only give what one has: with these she can practise giving and taking.
    roles: [
      'Merchant admin',
      'Manage API credentials',
      'Merchant technical integrator',
      'Merchant user management',
      'Merchant standard role',
    ],
    accounts: 'all',
  },
  { id: 'bruno', name: 'Bruno Keller', roles: ['Manage API credentials'], accounts: 'all' },
  { id: 'chiara', name: 'Chiara Conti', roles: ['Merchant technical integrator'], accounts: 'all' },
  { id: 'daniel', name: 'Daniel Osei', roles: ['Merchant standard role'], accounts: 'all' },
  { id: 'elif', name: 'Elif Arslan', roles: ['Balance platform base role'], accounts: 'all' },
  {
    id: 'finn',
    name: 'Finn Larsen',
    roles: ['Manage API credentials'],
    accounts: ['LarkfieldStores'],
  },
  // The simulator's own, who are hard to work with on purpose. Neither administers people.
  ...[
    { id: 'greta', name: 'Greta Holm' },
    { id: 'hugo', name: 'Hugo Marin' },
  ].map((person) => ({
    ...person,
    roles: ['Manage API credentials'],
    accounts: 'all' as const,
  })),
]

export const amara = 'Amara Diallo'
export const bruno = 'Bruno Keller'
export const checkout = [
  'Checkout webservice role',
  'Merchant PAL Webservice role',
  'Merchant Recurring role',
]
export const pointOfSale = [
  'Checkout webservice role',
  'Cloud Device API role',
  'Merchant PAL Webservice role',
]

/** The first credential has the defaults and what Support has enabled for the company. */
export const companyRoles = [
  ...defaultRoles('web-service'),
  'Checkout encrypted cardholder data',
  'API Payment RefundWithData',
  'API dispute management',
]
