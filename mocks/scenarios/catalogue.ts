// All worlds that can be started, in the order in which they are offered. The first one is the usual.
import { crowded } from './crowded.ts'
import { everyday } from './everyday.ts'
import { firstVisit } from './first-visit.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [everyday, firstVisit, crowded]
