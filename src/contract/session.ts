// Who is signed in, and which accounts they can choose.
import * as z from 'zod/mini'

import { userIdPattern } from './identity.ts'

/** A company account or one of its merchant accounts. The id is the account code. */
export const Account = z.object({
  id: z.string(),
  name: z.string(),
  level: z.enum(['company', 'merchant']),
})
export type Account = z.infer<typeof Account>

const UserId = z.string().check(z.regex(userIdPattern))

/** A person of the sandbox with their Customer Area roles. There are no passwords. */
export const SandboxUser = z.object({
  id: UserId,
  name: z.string(),
  roles: z.array(z.string()),
  /** The account codes they can choose, or the whole company. */
  accounts: z.union([z.literal('all'), z.array(z.string())]),
})
export type SandboxUser = z.infer<typeof SandboxUser>

/** What the shell needs to draw itself. */
export const Session = z.object({
  user: SandboxUser,
  balancePlatform: z.string(),
  accounts: z.array(Account),
})
export type Session = z.infer<typeof Session>
