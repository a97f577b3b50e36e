// What somebody sees who manages the credentials of a single merchant account.
import { days } from '#domain/values/time.ts'

import { pointOfSale as till, webShop } from './larkfield-callers.ts'
import { amara, checkout } from './everyday-company.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Described } from './make.ts'
import type { Scenario } from './scenario.ts'

/** Reaches his account and another one. */
const giftCards: Described = {
  type: 'web-service',
  digits: '417350',
  description: 'Gift cards, in stores and online',
  createdAgoMs: days(93),
  createdBy: amara,
  roles: checkout,
  accounts: ['LarkfieldStores', 'LarkfieldWebshop'],
  keyAgoMs: days(93),
}

export const merchantOnly: Scenario = {
  name: 'merchant-only',
  title: 'One merchant account only',
  story:
    'Finn Larsen manages API credentials for Larkfield Stores alone. At his account he can change ' +
    'one credential; the others that reach it he can only look at.',
  build: (now) =>
    larkfield(now, {
      test: [...defaults.test, onTest.shop, onTest.tills, giftCards, onTest.reports],
      live: [...defaults.live, onLive.shop, onLive.tills, onLive.reports],
      callers: [webShop, till],
    }),
}
