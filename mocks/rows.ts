// The rows of the simulated backend's database, and the check that a row is whole.
import * as z from 'zod/mini'

import { Accounts, CredentialType, Environment, Instant, SecretKind } from '#contract/credential.ts'
import { ChangeRecord } from '#contract/credential.ts'
import { Account, SandboxUser } from '#contract/session.ts'
import type { Credential, GeneratedRecord } from '#domain/credential.ts'

const StoredKey = z.object({
  id: z.string(),
  fingerprint: z.string(),
  tail: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
})

export const CredentialRow = z.object({
  id: z.string(),
  environment: Environment,
  type: CredentialType,
  username: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  createdAt: Instant,
  revision: z.number(),
  lastChange: z.object({ at: Instant, by: z.string() }),
  roles: z.array(z.string()),
  accounts: Accounts,
  origins: z.array(z.string()),
  ipRanges: z.array(z.string()),
  apiKey: z.nullable(StoredKey),
  previousKeys: z.array(z.extend(StoredKey, { expiresAt: Instant })),
  password: z.nullable(z.object({ fingerprint: z.string(), changedAt: Instant })),
  clientKey: z.nullable(z.object({ value: z.string(), createdAt: Instant })),
  previousClientKeys: z.array(z.object({ value: z.string(), expiresAt: Instant })),
}) satisfies z.ZodMiniType<Credential>

export const GeneratedRow = z.object({
  id: z.string(),
  credentialId: z.string(),
  kind: SecretKind,
  fingerprint: z.string(),
  tail: z.string(),
  value: z.nullable(z.string()),
  createdAt: Instant,
  createdBy: z.string(),
}) satisfies z.ZodMiniType<GeneratedRecord>

/** The little that the list shows of a credential, kept apart so that paging reads little. */
export const EntryRow = z.object({
  id: z.string(),
  /** Environment and tab, the first part of every index. */
  shelf: z.string(),
  type: CredentialType,
  username: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  /** 0 or 1: a boolean cannot be indexed. */
  activeRank: z.number(),
  accounts: Accounts,
  createdAt: Instant,
  /** Grows with every write of the world, so that a reader can fetch only what is new. */
  change: z.number(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** One command that was carried out, so that its repetition has no second effect. */
export const CommandRow = z.object({ key: z.string(), body: z.string(), credentialId: z.string() })
export type CommandRow = z.infer<typeof CommandRow>

/** One save in the audit trail. */
export const EventRow = z.extend(ChangeRecord, { credentialId: z.string() })
export type EventRow = z.infer<typeof EventRow>

/** A failure that somebody planned: for practice, and for suites. */
export const Fault = z.object({
  endpoint: z.string(),
  /** Refuse before anything happens, or carry it out and lose the answer. */
  kind: z.enum(['unavailable', 'lost-answer']),
  times: z.number(),
})
export type Fault = z.infer<typeof Fault>

/** The world itself: everything that is not a row of its own. */
export const WorldRow = z.object({
  id: z.literal('world'),
  scenario: z.string(),
  seed: z.string(),
  /** Tells this world from one that was made anew. */
  bornAt: Instant,
  /** How often chance was asked: with the seed, it fixes every name and key to come. */
  draws: z.number(),
  change: z.number(),
  clockShiftMs: z.number(),
  accounts: z.array(Account),
  balancePlatform: z.string(),
  faults: z.array(Fault),
})
export type WorldRow = z.infer<typeof WorldRow>

export const UserRow = SandboxUser
