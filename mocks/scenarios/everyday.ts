// An ordinary week at a fictional company that sells online, in stores and through a marketplace.
import type { Environment } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import type { Credential } from '#domain/credential.ts'
import { defaultRoles } from '#domain/role.ts'
import { days, hours } from '#domain/time.ts'

import { maker, type Described } from './make.ts'
import type { Scenario } from './scenario.ts'

const owner = { company: 'LarkfieldGoods', balancePlatform: 'LarkfieldPlatform' }

const accounts: Account[] = [
  { id: 'LarkfieldGoods', name: 'Larkfield Goods', level: 'company' },
  { id: 'LarkfieldWebshop', name: 'Larkfield Webshop', level: 'merchant' },
  { id: 'LarkfieldStores', name: 'Larkfield Stores', level: 'merchant' },
  { id: 'LarkfieldMarket', name: 'Larkfield Market', level: 'merchant' },
]

const users: SandboxUser[] = [
  {
    id: 'amara',
    name: 'Amara Diallo',
    roles: ['Merchant admin', 'Merchant standard role', 'Merchant user management'],
    accounts: 'all',
  },
  {
    id: 'bruno',
    name: 'Bruno Keller',
    roles: ['Manage API credentials', 'Merchant standard role'],
    accounts: 'all',
  },
  { id: 'chiara', name: 'Chiara Conti', roles: ['Merchant technical integrator'], accounts: 'all' },
  { id: 'daniel', name: 'Daniel Osei', roles: ['Merchant standard role'], accounts: 'all' },
  { id: 'elif', name: 'Elif Arslan', roles: ['Balance platform base role'], accounts: 'all' },
  {
    id: 'finn',
    name: 'Finn Larsen',
    roles: ['Manage API credentials'],
    accounts: ['LarkfieldStores'],
  },
]

const amara = 'Amara Diallo'
const bruno = 'Bruno Keller'
const system = 'System'
const checkout = ['Checkout webservice role', 'Merchant PAL Webservice role', 'Merchant Recurring role']
const pointOfSale = ['Cloud Device API role', 'Merchant PAL Webservice role']

/** The first credential has the defaults and what Support has enabled for the company. */
const companyRoles = [
  ...defaultRoles('web-service'),
  'Checkout encrypted cardholder data',
  'API Payment RefundWithData',
  'API dispute management',
]

const onTest: Described[] = [
  {
    type: 'web-service',
    description: 'Default web service user',
    createdAgoMs: days(912),
    createdBy: system,
    roles: companyRoles,
    keyAgoMs: days(401),
    passwordAgoMs: days(401),
    clientKeyAgoMs: days(401),
    origins: ['https://larkfield.example'],
  },
  {
    type: 'web-service',
    digits: '284917',
    description: 'Web shop checkout',
    createdAgoMs: days(388),
    createdBy: amara,
    roles: checkout,
    accounts: ['LarkfieldWebshop'],
    keyAgoMs: hours(17.5),
    expiringInMs: [hours(6.5)],
    clientKeyAgoMs: days(120),
    origins: ['https://shop.larkfield.example', 'https://*.preview.larkfield.example', 'http://localhost:3000'],
  },
  {
    type: 'web-service',
    digits: '551203',
    description: 'Tills in the stores',
    createdAgoMs: days(301),
    createdBy: bruno,
    roles: pointOfSale,
    accounts: ['LarkfieldStores'],
    ipRanges: ['203.0.113.0/28', '198.51.100.24'],
    keyAgoMs: days(88),
  },
  {
    type: 'web-service',
    digits: '739264',
    description: 'Order management: refunds and captures by night',
    createdAgoMs: days(214),
    createdBy: bruno,
    roles: ['Checkout webservice role', 'API Payment RefundWithData'],
    accounts: ['LarkfieldWebshop', 'LarkfieldMarket'],
    keyAgoMs: days(214),
    passwordAgoMs: days(60),
  },
  {
    type: 'web-service',
    digits: '108846',
    createdAgoMs: days(530),
    createdBy: amara,
    isInactive: true,
    roles: ['Merchant PAL Webservice role'],
    passwordAgoMs: days(530),
  },
  {
    type: 'web-service',
    digits: '460318',
    description: 'Set-up scripts',
    createdAgoMs: days(12),
    createdBy: bruno,
    roles: ['Management API - API credentials read and write', 'Management API - Accounts read'],
    ipRanges: ['2001:db8:40::/48'],
    keyAgoMs: days(12),
  },
  {
    type: 'report',
    digits: '678230',
    description: 'Nightly settlement reports',
    createdAgoMs: days(277),
    createdBy: amara,
    passwordAgoMs: days(41),
  },
  {
    type: 'report',
    digits: '902157',
    createdAgoMs: days(640),
    createdBy: amara,
    isInactive: true,
    passwordAgoMs: days(640),
  },
  {
    type: 'platform-web-service',
    description: 'Default platform web service user',
    createdAgoMs: days(365),
    createdBy: system,
    keyAgoMs: days(200),
  },
  {
    type: 'platform-web-service',
    digits: '347581',
    description: 'Payout job',
    createdAgoMs: days(150),
    createdBy: bruno,
    roles: ['TransferService Webservice Initiate role', 'TransferService Webservice Retrieve role'],
    ipRanges: ['192.0.2.10'],
    keyAgoMs: hours(23.2),
    expiringInMs: [hours(0.8)],
  },
  {
    type: 'platform-web-service',
    digits: '915620',
    description: 'Card details for the issuing app',
    createdAgoMs: days(33),
    createdBy: amara,
    roles: ['Balance Platform BCL role', 'Bank Issuing PAN Reveal Webservice role'],
    keyAgoMs: days(33),
  },
  {
    type: 'lem',
    description: 'Default LEM user',
    createdAgoMs: days(365),
    createdBy: system,
    keyAgoMs: days(200),
  },
  {
    type: 'lem',
    digits: '226409',
    description: 'Onboarding service',
    createdAgoMs: days(75),
    createdBy: bruno,
    keyAgoMs: days(75),
  },
  {
    type: 'lem',
    digits: '583174',
    description: 'Old onboarding pilot',
    createdAgoMs: days(290),
    createdBy: amara,
    isInactive: true,
    keyAgoMs: days(290),
  },
]

const onLive: Described[] = [
  {
    type: 'web-service',
    description: 'Default web service user',
    createdAgoMs: days(610),
    createdBy: system,
    roles: companyRoles,
    keyAgoMs: days(610),
    clientKeyAgoMs: days(610),
    origins: ['https://larkfield.example'],
  },
  {
    type: 'web-service',
    digits: '613059',
    description: 'Web shop checkout',
    createdAgoMs: days(352),
    createdBy: amara,
    roles: checkout,
    accounts: ['LarkfieldWebshop'],
    keyAgoMs: days(352),
    clientKeyAgoMs: days(352),
    origins: ['https://shop.larkfield.example'],
  },
  {
    type: 'web-service',
    digits: '870442',
    description: 'Tills in the stores',
    createdAgoMs: days(260),
    createdBy: bruno,
    roles: pointOfSale,
    accounts: ['LarkfieldStores'],
    ipRanges: ['203.0.113.0/28'],
    keyAgoMs: days(140),
  },
  {
    type: 'report',
    digits: '335918',
    description: 'Nightly settlement reports',
    createdAgoMs: days(255),
    createdBy: amara,
    passwordAgoMs: days(255),
  },
  {
    type: 'platform-web-service',
    createdAgoMs: days(320),
    createdBy: system,
    keyAgoMs: days(320),
  },
  { type: 'lem', createdAgoMs: days(320), createdBy: system, keyAgoMs: days(320) },
]

export const everyday: Scenario = {
  name: 'everyday',
  title: 'An ordinary week',
  story:
    'Larkfield Goods sells online, in stores and on its own marketplace. Two keys were rotated ' +
    'yesterday and their predecessors are about to expire.',
  build(now) {
    const build = (environment: Environment, described: Described[]): Credential[] =>
      described.map(maker(environment, owner, now))
    const credentials = [...build('test', onTest), ...build('live', onLive)]
    const events = credentials.map(({ id, revision, createdAt, lastChange }) => ({
      credentialId: id,
      revision,
      at: createdAt,
      by: lastChange.by,
      changes: ['Credential created'],
    }))
    return { accounts, balancePlatform: owner.balancePlatform, users, credentials, events }
  },
}
