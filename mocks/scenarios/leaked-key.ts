// A key in the wrong hands, and a service that must not stop.
import { days, hours } from '#domain/values/time.ts'

import { orderManagement, unknownScript } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const leakedKey: Scenario = {
  name: 'leaked-key',
  title: 'A leaked key',
  story:
    'The API key of order management has got into a public repository, and an unknown script calls ' +
    'with it every minute. Order management itself uses the same key.',
  build: (now) =>
    larkfield(now, {
      test: [
        ...defaults.test,
        onTest.shop,
        onTest.tills,
        // The one that has leaked is a month old: as long as it works, nothing ends it by itself.
        { ...onTest.orders, keyAgoMs: days(30) },
      ],
      live: [...defaults.live, onLive.shop, onLive.tills],
      callers: [orderManagement, { ...unknownScript, renewedAgoMs: hours(5) }],
    }),
}
