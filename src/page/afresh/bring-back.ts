// Goes back to the world that another one replaced, as whom and where one was, loaded anew.
import { changeIdentity } from '#api/identity.ts'
import { bringBackWorld } from '#api/scenarios.ts'
import type { FormerWorld } from '#contract/former-world.ts'
import { forgetLosses } from '#page/leaving/leaving.ts'
import { notePractising } from '#page/practising.ts'
import { forgetReplaced, whoBefore } from '#page/replaced.ts'

import { loadAnew } from './load-anew.ts'
import { openAfresh } from './open-afresh.ts'

/** Rejects where it cannot be brought back any more: then nothing has changed. */
export async function bringBack({ id, exercise }: FormerWorld): Promise<void> {
  await bringBackWorld(id)
  notePractising(exercise !== null)
  forgetLosses()
  const before = whoBefore()
  if (!before) return openAfresh()
  forgetReplaced()
  changeIdentity(before)
  // The short address, which leads to where they were.
  loadAnew('/')
}
