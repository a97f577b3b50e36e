// A password that has to be changed, and a service that must not stop meanwhile.
import { days } from '#domain/values/time.ts'

import { orderManagement, webShop } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const passwordChange: Scenario = {
  name: 'password-change',
  title: 'A password change',
  story:
    'Order management logs in with a password that is more than a year old and has to be changed. A ' +
    'new password ends the old one at once, so changing it there would interrupt the service.',
  build: (now) =>
    larkfield(now, {
      test: [
        ...defaults.test,
        onTest.shop,
        { ...onTest.orders, createdAgoMs: days(540), passwordAgoMs: days(410) },
      ],
      live: [...defaults.live, onLive.shop],
      callers: [webShop, { ...orderManagement, hasPassword: true }],
    }),
}
