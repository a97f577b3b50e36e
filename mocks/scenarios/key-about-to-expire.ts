// A rotation in its last hour: whoever uses the old key has to change over now.
import { hours } from '#domain/values/time.ts'

import { pointOfSale, webShop } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import { rotatedAgo } from './make.ts'
import type { Scenario } from './scenario.ts'

export const keyAboutToExpire: Scenario = {
  name: 'key-about-to-expire',
  title: 'A key about to expire',
  story:
    'The key of the web shop was rotated yesterday, and the old one stops working within the hour. ' +
    'The web shop still uses the old one.',
  build: (now) =>
    larkfield(now, {
      test: [...defaults.test, { ...onTest.shop, ...rotatedAgo(hours(23.4)) }, onTest.tills],
      live: [...defaults.live, onLive.shop, onLive.tills],
      callers: [webShop, pointOfSale],
    }),
}
