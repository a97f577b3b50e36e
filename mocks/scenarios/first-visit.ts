// The account on its first day: nothing but what it comes with.
import { days, hours } from '#domain/values/time.ts'

import { defaultCredentials } from './defaults.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const firstVisit: Scenario = {
  name: 'first-visit',
  title: 'A first visit',
  story:
    'Larkfield Goods has just been set up, and Test and Live have only the credentials that every ' +
    'account comes with. None of them has a key yet.',
  build: (now) =>
    larkfield(now, {
      test: defaultCredentials({ createdAgoMs: days(2) }),
      live: defaultCredentials({ createdAgoMs: hours(26) }),
    }),
}
