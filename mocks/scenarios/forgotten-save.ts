// The best-known mishap: a generated key was given away and never saved.
import { hours } from '#domain/values/time.ts'

import { pointOfSale, webShop } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const forgottenSave: Scenario = {
  name: 'forgotten-save',
  title: 'A forgotten save',
  story:
    'Bruno Keller generated a new key for the tills, gave it to the point of sale and left the page ' +
    'without saving. The key never worked, and every call has failed since.',
  build: (now) =>
    larkfield(now, {
      test: [...defaults.test, onTest.shop, onTest.tills],
      live: [...defaults.live, onLive.shop],
      callers: [webShop, { ...pointOfSale, unsavedAgoMs: hours(3) }],
    }),
}
