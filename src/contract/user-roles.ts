// The Customer Area roles of people, as Settings > Users reads and saves them.
import * as z from 'zod/mini'

import { SandboxUser } from './session.ts'

/** One role, and whether the signed-in user may turn it over for this person. */
export const RoleChoice = z.object({
  role: z.string(),
  /** The person has it now: then the choice is to take it away, otherwise to give it. */
  isGiven: z.boolean(),
  /** Why the signed-in user may not do so, or null when they may. */
  whyNot: z.nullable(z.string()),
})
export type RoleChoice = z.infer<typeof RoleChoice>

/** One person with every role of the catalogue. Accounts beyond the reader's own are left out. */
export const UserRoles = z.object({
  ...SandboxUser.shape,
  /** Counts the saves of this person's roles. */
  revision: z.number(),
  choices: z.array(RoleChoice),
})
export type UserRoles = z.infer<typeof UserRoles>
