// The half of the Customer Area's backend that the list, the dialog and a credential ask for.
import type { customerArea } from '#contract/customer-area.ts'
import type { Functions } from '#mocks/commands/endpoints.ts'

import { deployKey, listCallersOf } from './callers.ts'
import { createCredential, offerUsername } from './create-credential.ts'
import { generateSecret, noteCopied } from './generate-secret.ts'
import { listCredentials } from './list-credentials.ts'
import { getCredential, listChanges, previewSave, saveCredential } from './save-credential.ts'
import { getSession, listUsers } from './session.ts'

export const customerAreaFunctions = {
  listUsers,
  getSession,
  listCredentials,
  offerUsername,
  createCredential,
  getCredential,
  generateSecret,
  noteCopied,
  saveCredential,
  listChanges,
  previewSave,
  listCallersOf,
  deployKey,
} satisfies Partial<Functions<typeof customerArea>>
