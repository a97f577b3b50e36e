// One key rotated again and again: each of its predecessors keeps its own end.
import { hours } from '#domain/values/time.ts'

import { payoutJob, treasuryReport } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import { rotatedAgo } from './make.ts'
import type { Scenario } from './scenario.ts'

export const severalExpiringKeys: Scenario = {
  name: 'several-expiring-keys',
  title: 'Several expiring keys',
  story:
    'The key of the payout job was rotated three times since yesterday, and all three keys before ' +
    'it still work, each until its own end. Two integrations still use two of the old ones.',
  build: (now) =>
    larkfield(now, {
      test: [
        ...defaults.test,
        onTest.shop,
        { ...onTest.payouts, ...rotatedAgo(hours(21), hours(9), hours(2)) },
      ],
      live: [...defaults.live, onLive.shop],
      callers: [payoutJob, { ...treasuryReport, behind: 2 }],
    }),
}
