// The rows of the simulated backend's database, and the check that a row is whole.
import * as z from 'zod/mini'

import { Act } from '#contract/act.ts'
import { EventTarget } from '#contract/activity.ts'
import { CallerSecret } from '#contract/caller.ts'
import {
  Accounts,
  CredentialType,
  Environment,
  Instant,
  SecretKind,
  ToldChange,
} from '#contract/credential.ts'
import { ApiRequest, ProviderCall } from '#contract/provider-api.ts'
import { Fault } from '#contract/fault.ts'
import { Account, SandboxUser } from '#contract/session.ts'
import type { Caller } from '#domain/callers/caller.ts'
import type { Credential, GeneratedRecord } from '#domain/changes/credential.ts'

const isCopied = z.optional(z.literal(true))

const StoredKey = z.object({
  id: z.string(),
  fingerprint: z.string(),
  tail: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  isCopied,
})

const StoredPassword = z.object({
  id: z.optional(z.string()),
  fingerprint: z.string(),
  changedAt: Instant,
  isCopied,
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
  // Older rows know of none.
  formerRoles: z._default(z.array(z.string()), []),
  accounts: Accounts,
  origins: z.array(z.string()),
  ipRanges: z.array(z.string()),
  apiKey: z.nullable(StoredKey),
  previousKeys: z.array(z.object({ ...StoredKey.shape, expiresAt: Instant })),
  password: z.nullable(StoredPassword),
  clientKey: z.nullable(z.object({ value: z.string(), createdAt: Instant })),
  previousClientKeys: z.array(z.object({ value: z.string(), expiresAt: Instant })),
}) satisfies z.ZodMiniType<Credential>

/** What a credential was until it was saved anew: with its present row, all that it ever was. */
export const RevisionRow = z.object({ credential: CredentialRow, until: Instant })
export type RevisionRow = z.infer<typeof RevisionRow>

/** A simulated integration. Of the secrets that it was given, what tells one from another. */
export const CallerRow = z.object({
  id: z.string(),
  environment: Environment,
  credentialId: z.string(),
  name: z.string(),
  ...ProviderCall.shape,
  address: z.nullable(z.string()),
  authentication: CallerSecret,
  deployments: z.array(
    z.object({
      at: Instant,
      by: z.string(),
      credentialId: z.string(),
      kind: CallerSecret,
      secretId: z.nullable(z.string()),
      fingerprint: z.string(),
      tail: z.nullable(z.string()),
      address: z.nullable(z.string()),
    }),
  ),
  removedAt: z.nullable(Instant),
}) satisfies z.ZodMiniType<Caller>

export const GeneratedRow = z.object({
  id: z.string(),
  credentialId: z.string(),
  kind: SecretKind,
  fingerprint: z.string(),
  tail: z.string(),
  value: z.nullable(z.string()),
  createdAt: Instant,
  createdBy: z.string(),
  isCopied,
}) satisfies z.ZodMiniType<GeneratedRecord>

/** The little that the list shows of a credential, kept apart so that paging reads little. */
export const EntryRow = z.object({
  id: z.string(),
  /** Environment and tab, the first part of every index. */
  group: z.string(),
  type: CredentialType,
  username: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  /** 0 or 1: a boolean cannot be indexed. */
  activeRank: z.number(),
  accounts: Accounts,
  createdAt: Instant,
  /** When its previous keys end, past ends included; each below the group, for the index. */
  ends: z.array(z.tuple([z.string(), Instant])),
  /** Of all its API keys, expired ones included: by them a request finds its credential. */
  fingerprints: z.array(z.string()),
  /** Grows with every write of the world, so that a reader can fetch only what is new. */
  change: z.number(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** One command that was carried out, so that its repetition has no second effect. */
export const CommandRow = z.object({
  /** The person and their command key: nobody can repeat somebody else's command. */
  key: z.string(),
  body: z.string(),
  /** What the command was about: a credential or a user. */
  targetId: z.string(),
})
export type CommandRow = z.infer<typeof CommandRow>

/** What a call to a provider API was answered under an Idempotency-Key, to be answered again. */
export const AnswerRow = z.object({
  /** The environment and the fingerprint of the key. */
  key: z.string(),
  /** The fingerprint of the request. */
  request: z.string(),
  status: z.number(),
  /** Without its secrets. */
  body: z.unknown(),
  /** Which draw of chance made each secret. */
  draws: z.object({ apiKey: z.optional(z.number()), password: z.optional(z.number()) }),
  /** From when on the key is free again. */
  until: Instant,
})
export type AnswerRow = z.infer<typeof AnswerRow>

/** The groups that a line of a log is looked up by, each with the line's id. */
const Groups = z.array(z.tuple([z.string(), z.number()]))

/** One line of the audit trail: a save of a credential or of a user's roles, a key for a caller. */
export const EventRow = z.object({
  id: z.number(),
  groups: Groups,
  /** People are the same on TEST and LIVE. */
  environments: z.array(Environment),
  target: EventTarget,
  targetId: z.string(),
  name: z.string(),
  credentialId: z.nullable(z.string()),
  revision: z.number(),
  at: Instant,
  by: z.string(),
  /** `accounts` are the merchant accounts in the words; not every reader may know of them. */
  changes: z.array(z.object({ ...ToldChange.shape, accounts: z.optional(z.array(z.string())) })),
  /** How often chance had been asked by then. Neither is there in what was before a world began. */
  draws: z.optional(z.number()),
  act: z.optional(Act),
})
export type EventRow = z.infer<typeof EventRow>

/** One request to a provider API. */
export const RequestRow = z.object({ ...ApiRequest.shape, groups: Groups })
export type RequestRow = z.infer<typeof RequestRow>

const EnabledRole = z.object({ environment: Environment, type: CredentialType, role: z.string() })
export type EnabledRole = z.infer<typeof EnabledRole>

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
  // Room is left on both sides, so that what is counted from the clock is still a date.
  clock: z.object({
    shiftMs: z.number().check(z.gte(-8e15), z.lte(8e15)),
    frozenAt: z.nullable(Instant),
  }),
  accounts: z.array(Account),
  balancePlatform: z.string(),
  /** Roles that support has enabled, for all credentials of a type. */
  enabledRoles: z._default(z.array(EnabledRole), []),
  faults: z.array(Fault),
  /** How often requests that are held were released: those of one endpoint, or of any. */
  releases: z._default(z.record(z.string(), z.number()), {}),
  /** How many commands somebody has sent of whom every third one fails. */
  hinderedCommands: z.optional(z.number()),
  /**
   * How it began, when its clock was turned back, and the exercise that goes on in it. Who reads one
   * of them knows its form, and comes late: world-beginning.ts, practice-row.ts.
   */
  begun: z.optional(z.unknown()),
  turns: z.optional(z.unknown()),
  practice: z.optional(z.unknown()),
  /** Whether an exercise began in it, also where that is over. */
  isOfExercise: z.optional(z.boolean()),
  /** False until anything is done in it. Older rows do not know. */
  isUsed: z.optional(z.boolean()),
})
export type WorldRow = z.infer<typeof WorldRow>

/** The world that another one has replaced. Who brings it back checks its rows, and comes late. */
export type FormerRow = {
  id: 'former'
  /** The world's time when it was left. */
  leftAt: number
  rows: Record<string, unknown[]>
}

/** A person of the sandbox. The revision counts the saves of their roles. */
export const UserRow = z.object({ ...SandboxUser.shape, revision: z.number() })
export type UserRow = z.infer<typeof UserRow>
