// What a step does on Live, as an effect of the save.
import { liveGuard, type LiveStep } from '#domain/changes/live-guard.ts'

import type { Effect } from './effect.ts'

/** Only what is replaced has a day to be changed over; everything else stops when somebody saves. */
export function liveEffect(step: LiveStep): Effect {
  const isReplaced = step === 'new API key' || step === 'new client key'
  return { words: liveGuard(step), gravity: isReplaced ? 'ends' : 'stops' }
}
