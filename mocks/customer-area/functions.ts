// The backend of the Customer Area API: one function for each row of the contract table.
import { customerArea } from '#contract/customer-area.ts'
import type { Functions } from '#mocks/commands/endpoints.ts'

import { listEvents } from './audit-trail.ts'
import { listCalls, listRequests } from './api-logs.ts'
import {
  addCaller,
  changeCaller,
  listMovableCallers,
  moveCaller,
  removeCaller,
} from './changing-callers.ts'
import { deployKey, listCallersOf } from './callers.ts'
import { createCredential, offerUsername } from './create-credential.ts'
import { enableRole } from './enable-role.ts'
import { generateSecret, noteCopied } from './generate-secret.ts'
import { listCredentials } from './list-credentials.ts'
import { getCredential, listChanges, previewSave, saveCredential } from './save-credential.ts'
import { getSession, listUsers } from './session.ts'
import { listUserRoles, saveUserRoles } from './users.ts'

export const customerAreaFunctions = {
  listUsers,
  getSession,
  listCredentials,
  offerUsername,
  createCredential,
  getCredential,
  generateSecret,
  noteCopied,
  enableRole,
  saveCredential,
  listChanges,
  previewSave,
  listCallersOf,
  deployKey,
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
} satisfies Functions<typeof customerArea>
