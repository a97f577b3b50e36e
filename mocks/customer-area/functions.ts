// The half of the Customer Area's backend that a list and a credential ask for as they open.
import type { customerArea } from '#contract/customer-area.ts'
import type { Functions } from '#mocks/commands/endpoints.ts'

import { listCallersOf } from './callers.ts'
import { listCredentials } from './list-credentials.ts'
import { getCredential, listChanges } from './read-credential.ts'
import { getSession, listUsers } from './session.ts'

export const customerAreaFunctions = {
  listUsers,
  getSession,
  listCredentials,
  getCredential,
  listChanges,
  listCallersOf,
} satisfies Partial<Functions<typeof customerArea>>
