// The other half of the Customer Area's backend, which comes late: all rows that functions.ts lacks.
import type { customerArea } from '#contract/customer-area.ts'
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
import { enableRole } from './enable-role.ts'
import type { customerAreaFunctions } from './functions.ts'
import { listUserRoles, saveUserRoles } from './users.ts'

export const lateFunctions = {
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
