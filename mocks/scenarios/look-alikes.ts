// Credentials that are easily mistaken for each other.
import { days } from '#domain/values/time.ts'

import { webShop } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const lookAlikes: Scenario = {
  name: 'look-alikes',
  title: 'Look-alikes',
  story:
    'Three credentials on Test are named after the web shop, and their usernames have the same ' +
    'digits in another order. Only one of the three is in use.',
  build: (now) =>
    larkfield(now, {
      test: [
        ...defaults.test,
        { ...onTest.shop, description: 'Web shop' },
        { ...onTest.shop, digits: '284971', createdAgoMs: days(365) },
        {
          ...onTest.shop,
          digits: '289417',
          createdAgoMs: days(371),
          description: 'Webshop checkout',
        },
      ],
      live: [...defaults.live, onLive.shop],
      callers: [webShop],
    }),
}
