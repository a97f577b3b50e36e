// All worlds that can be started, in the order in which they are offered. The first one is the usual.
import { crowded } from './crowded.ts'
import { everyday } from './everyday.ts'
import { firstVisit } from './first-visit.ts'
import { forgottenSave } from './forgotten-save.ts'
import { keyAboutToExpire } from './key-about-to-expire.ts'
import { leakedKey } from './leaked-key.ts'
import { liveNotSetUp } from './live-not-set-up.ts'
import { lookAlikes } from './look-alikes.ts'
import { merchantOnly } from './merchant-only.ts'
import { passwordChange } from './password-change.ts'
import type { Scenario } from './scenario.ts'
import { secondAdmin } from './second-admin.ts'
import { severalExpiringKeys } from './several-expiring-keys.ts'

export const scenarios: readonly Scenario[] = [
  everyday,
  firstVisit,
  keyAboutToExpire,
  severalExpiringKeys,
  leakedKey,
  forgottenSave,
  passwordChange,
  lookAlikes,
  secondAdmin,
  merchantOnly,
  liveNotSetUp,
  crowded,
]
