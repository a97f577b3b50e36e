// One page of the list of credentials: its rows, and what is to be said of the whole tab.
import * as z from 'zod/mini'

import { CallStatus } from './caller.ts'
import { Accounts, CredentialType, Instant } from './credential.ts'

/** A previous key that still works, as the list tells of it. */
export const EndingKey = z.object({
  tail: z.string(),
  expiresAt: Instant,
  /** When it last let somebody in, or null. */
  lastUsedAt: z.nullable(Instant),
  /** The callers that used it within the last hour. */
  usedBy: z.array(z.string()),
})
export type EndingKey = z.infer<typeof EndingKey>

/** One row of the list. */
export const CredentialSummary = z.object({
  id: z.string(),
  type: CredentialType,
  username: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  accounts: Accounts,
  createdAt: Instant,
  /** Its expiring keys, the one that ends first on top. */
  endingKeys: z.array(EndingKey),
  /** Who calls with it, and what they get now. */
  callers: z.array(z.object({ name: z.string(), status: CallStatus })),
  /** Why the signed-in user may not change it here, or null. */
  readOnlyReason: z.nullable(z.string()),
})
export type CredentialSummary = z.infer<typeof CredentialSummary>

/** What is to be said of a whole tab, whatever is searched and filtered. */
export const TabSummary = z.object({
  /** Keys that end within 24 hours. */
  ending: z.number(),
  /** Those of them that are still in use. */
  inUse: z.number(),
  /** The callers that are refused now. */
  refused: z.number(),
})
export type TabSummary = z.infer<typeof TabSummary>

/** A page of the list. `total` counts what matches, `totalInTab` what there is to match. */
export const CredentialPage = z.object({
  data: z.array(CredentialSummary),
  page: z.number(),
  pages: z.number(),
  total: z.number(),
  totalInTab: z.number(),
  summary: TabSummary,
  /** When time alone changes what is said of the keys, or null. */
  changesAt: z.nullable(Instant),
})
