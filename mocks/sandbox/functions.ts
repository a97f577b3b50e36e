// The backend of the sandbox API: one function for each row of its contract table.
import type { sandbox } from '#contract/sandbox.ts'
import type { Functions } from '#mocks/commands/endpoints.ts'

import {
  finishPractice,
  getPractice,
  giveAnswer,
  noteShown,
  quitPractice,
  startPractice,
  takeHint,
} from '#mocks/exercises/practice.ts'

import { tryAgain } from '#mocks/exercises/try-again.ts'

import { arrangeCaller } from './arrange-caller.ts'
import { arrangeCredential } from './arrange-credential.ts'
import { arrangeUser } from './arrange-user.ts'
import { getClock, moveClock } from './clock.ts'
import { listFaults, planFault, releaseHeld, removeFaults } from './faults.ts'
import { bringBackWorld, getFormerWorld } from './former-world.ts'
import { freshStart } from './fresh-start.ts'
import { markMoment, whatChanged } from './marks.ts'
import { dump, listScenarios } from './recovery.ts'
import { getRunbook } from './runbook.ts'
import { getOpenApi, getVersion } from './version.ts'
import { describeWorld, findIdentity } from './who-is-there.ts'
import { exportWorld, importWorld } from './world-file.ts'
import { packWorld, unpackWorld } from './world-link.ts'

export const sandboxFunctions = {
  getClock,
  moveClock,
  dump,
  listScenarios,
  describeWorld,
  findIdentity,
  exportWorld,
  importWorld,
  packWorld,
  unpackWorld,
  getFormerWorld,
  bringBackWorld,
  getVersion,
  getOpenApi,
  arrangeCredential,
  arrangeCaller,
  arrangeUser,
  markMoment,
  whatChanged,
  freshStart,
  listFaults,
  planFault,
  releaseHeld,
  removeFaults,
  getPractice,
  startPractice,
  takeHint,
  noteShown,
  giveAnswer,
  finishPractice,
  tryAgain,
  quitPractice,
  getRunbook,
} satisfies Functions<typeof sandbox>
