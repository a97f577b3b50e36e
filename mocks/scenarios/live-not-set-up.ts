// The step from Test to Live: nothing is copied, everything is made again.
import { days } from '#domain/values/time.ts'

import { defaultCredentials } from './defaults.ts'
import { onboardingService, payoutJob, pointOfSale, webShop } from './larkfield-callers.ts'
import { defaults, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

const orders = { ...onTest.orders, keyAgoMs: days(214) }

export const liveNotSetUp: Scenario = {
  name: 'live-not-set-up',
  title: 'Live is not set up',
  story:
    'On Test everything works: the shop, the tills, payouts and onboarding. Live has only what every ' +
    'account comes with, so everything has to be made there anew.',
  build: (now) =>
    larkfield(now, {
      test: [...defaults.test, ...Object.values({ ...onTest, orders })],
      live: defaultCredentials({ createdAgoMs: days(12) }),
      callers: [webShop, pointOfSale, payoutJob, onboardingService],
    }),
}
