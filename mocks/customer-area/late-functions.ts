// The other half of the Customer Area's backend, which comes late: all rows that functions.ts lacks.
import type { customerArea } from '#contract/customer-area.ts'
import type { Functions } from '#mocks/commands/endpoints.ts'

import { listEvents } from './audit-trail.ts'
import { listCalls, listRequests } from './api-logs.ts'
import {
  addCaller,
  changeCaller,
  deployKey,
  listMovableCallers,
  moveCaller,
  removeCaller,
} from './changing-callers.ts'
import { createCredential, offerUsername } from './create-credential.ts'
import { enableRole } from './enable-role.ts'
import type { customerAreaFunctions } from './functions.ts'
import { generateSecret, noteCopied } from './generate-secret.ts'
import { previewSave, saveCredential } from './save-credential.ts'
import { listUserRoles, saveUserRoles } from './users.ts'

export const lateFunctions = {
  offerUsername,
  createCredential,
  generateSecret,
  noteCopied,
  saveCredential,
  previewSave,
  deployKey,
  enableRole,
  addCaller,
  changeCaller,
  removeCaller,
  listMovableCallers,
  moveCaller,
  listRequests,
  listCalls,
  listEvents,
  listUserRoles,
  saveUserRoles,
} satisfies Omit<Functions<typeof customerArea>, keyof typeof customerAreaFunctions>
