// An ordinary week at a fictional company that sells online, in stores and through a marketplace.
import { callers } from './everyday-callers.ts'
import { onLive } from './everyday-live.ts'
import { onTest } from './everyday-test.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const everyday: Scenario = {
  name: 'everyday',
  title: 'An ordinary week',
  story:
    'Larkfield Goods sells online, in stores and on its own marketplace. Two keys on Test and one ' +
    'on Live were rotated since yesterday, and the keys before them are about to expire.',
  build: (now) => larkfield(now, { test: onTest, live: onLive, callers }),
}
