// Where a generated case can happen: integrations at rest, with what they need to be let in.
import type { ProviderCall } from '#contract/provider-api.ts'

export type Scene = {
  caller: string
  username: string
  call: ProviderCall
  /** Where its calls come from. */
  address: string
  /** The role that opens its call, and all that its credential has. */
  opener: string
  roles: readonly string[]
  /** The page of the list that its credential is on. */
  page: string
}

const listOf = (tab: string) => `/developers/api-credentials/${tab}`

export const webShop: Scene = {
  caller: 'Web shop',
  username: 'ws_284917@Company.LarkfieldGoods',
  call: { api: 'Checkout', method: 'POST', path: '/payments' },
  address: '198.51.100.80',
  opener: 'Checkout webservice role',
  roles: ['Checkout webservice role', 'Merchant PAL Webservice role', 'Merchant Recurring role'],
  page: listOf('payments'),
}

export const tills: Scene = {
  caller: 'Point of sale',
  username: 'ws_551203@Company.LarkfieldGoods',
  call: { api: 'Checkout', method: 'POST', path: '/paymentMethods' },
  address: '203.0.113.5',
  opener: 'Checkout webservice role',
  roles: ['Checkout webservice role', 'Cloud Device API role', 'Merchant PAL Webservice role'],
  page: listOf('payments'),
}

export const payouts: Scene = {
  caller: 'Payout job',
  username: 'ws_347581@BalancePlatform.LarkfieldPlatform',
  call: { api: 'Transfers', method: 'POST', path: '/transfers' },
  address: '192.0.2.10',
  opener: 'TransferService Webservice Initiate role',
  roles: ['TransferService Webservice Initiate role', 'TransferService Webservice Retrieve role'],
  page: listOf('platforms'),
}

const onboarding: Scene = {
  caller: 'Onboarding service',
  username: 'ws_226409@Scope.Company_LarkfieldGoods',
  call: { api: 'Legal Entity Management', method: 'GET', path: '/legalEntities/{id}' },
  address: '198.51.100.33',
  opener: 'Manage LegalEntities via API',
  roles: ['Manage LegalEntities via API'],
  page: listOf('platforms'),
}

export const orders: Scene = {
  caller: 'Order management',
  username: 'ws_739264@Company.LarkfieldGoods',
  call: { api: 'Checkout', method: 'POST', path: '/payments' },
  address: '198.51.100.81',
  opener: 'Checkout webservice role',
  roles: ['Checkout webservice role', 'API Payment RefundWithData'],
  page: listOf('payments'),
}

/** It logs in with a password, in a world of its own. */
export const passwordWorld = 'password-change'

/** All of them are in one world, in which everything works. */
export const restingScenes = [webShop, tills, payouts, onboarding]
export const restingWorld = 'live-not-set-up'

/** The same service on Test and on Live. */
export const twins = [
  { test: webShop, live: 'ws_613059@Company.LarkfieldGoods' },
  { test: tills, live: 'ws_870442@Company.LarkfieldGoods' },
]
export const twinWorld = 'merchant-only'

/** Addresses of nobody in these worlds. */
export const foreignRanges = [
  '203.0.113.64/28',
  '198.51.100.200',
  '192.0.2.128/25',
  '203.0.113.240',
]

/** Of the web shop: those of one page each, and all. */
export const pageOrigins = ['https://shop.larkfield.example', 'http://localhost:3000']
export const shopOrigins = [...pageOrigins, 'https://*.preview.larkfield.example']
