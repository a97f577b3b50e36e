// The backend of the Customer Area API: one function for each row of the contract table.
import { customerArea } from '#contract/customer-area.ts'
import type { Functions } from '#mocks/http.ts'

import { createCredential, offerUsername } from './create-credential.ts'
import { generateSecret } from './generate-secret.ts'
import { listCredentials } from './list-credentials.ts'
import { getCredential, listChanges, saveCredential } from './save-credential.ts'
import { getSession, listUsers } from './session.ts'

export const customerAreaFunctions = {
  listUsers,
  getSession,
  listCredentials,
  offerUsername,
  createCredential,
  getCredential,
  generateSecret,
  saveCredential,
  listChanges,
} satisfies Functions<typeof customerArea>
