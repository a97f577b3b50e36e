// The words and shapes of an API credential as they travel between page and backend.
import * as z from 'zod/mini'

import { credentialKinds, environments, type tabs } from './choices.ts'

export const Environment = z.enum(environments)
export type Environment = z.infer<typeof Environment>

export type Tab = (typeof tabs)[number]

export const CredentialType = z.enum(credentialKinds)
export type CredentialType = z.infer<typeof CredentialType>

/** Milliseconds since 1970, on the clock of the simulated world: what a Date can hold. */
export const Instant = z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15))

/** Every merchant account of the company, or an explicit list of account codes. */
export const Accounts = z.union([z.literal('all'), z.array(z.string())])
export type Accounts = z.infer<typeof Accounts>

/** A previous API key that still works. Its cleartext is known to nobody. */
export const ExpiringKey = z.object({
  id: z.string(),
  tail: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
})
export type ExpiringKey = z.infer<typeof ExpiringKey>

/** One credential, whole, as the Configure page reads it. */
export const CredentialDetail = z.object({
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
  /** Roles that can be given to it now. */
  assignableRoles: z.array(z.string()),
  /** Roles that can be given to it as soon as the company's first credential has them again. */
  rolesThroughFirst: z.array(z.string()),
  /** Roles that support has enabled for the company's credentials of its type. */
  enabledRoles: z.array(z.string()),
  accounts: Accounts,
  origins: z.array(z.string()),
  ipRanges: z.array(z.string()),
  apiKey: z.nullable(z.object({ tail: z.string(), createdAt: Instant, createdBy: z.string() })),
  expiringKeys: z.array(ExpiringKey),
  password: z.nullable(z.object({ changedAt: Instant })),
  clientKey: z.nullable(z.object({ value: z.string(), createdAt: Instant })),
  previousClientKeys: z.array(z.object({ value: z.string(), expiresAt: Instant })),
  /** Why the signed-in user may not change it here, or null. */
  readOnlyReason: z.nullable(z.string()),
})
export type CredentialDetail = z.infer<typeof CredentialDetail>

/** The secrets that the backend can make, each shown once. */
export const SecretKind = z.enum(['apiKey', 'password', 'clientKey'])
export type SecretKind = z.infer<typeof SecretKind>

/** A secret in full. On a page, `useSecretState` alone may hold it: `useState` refuses it by type. */
export const Cleartext = z.string().brand<'cleartext'>()
export type Cleartext = z.infer<typeof Cleartext>

/** A freshly made secret. It is not live: only a save that names its id makes it so. */
export const GeneratedSecret = z.object({ id: z.string(), kind: SecretKind, value: Cleartext })
export type GeneratedSecret = z.infer<typeof GeneratedSecret>

/** What is to become of one expiring key at the save. */
const ExpiryAction = z.object({ keyId: z.string(), action: z.enum(['reset', 'expire']) })

/** All that one save changes. What is absent stays as it is. */
export const CredentialChanges = z.object({
  description: z.optional(z.string()),
  isActive: z.optional(z.boolean()),
  roles: z.optional(z.array(z.string())),
  accounts: z.optional(Accounts),
  origins: z.optional(z.array(z.string())),
  ipRanges: z.optional(z.array(z.string())),
  /** Ids of generated secrets that this save makes live. */
  generated: z.optional(z.partialRecord(SecretKind, z.string())),
  expiringKeys: z.optional(z.array(ExpiryAction)),
})
export type CredentialChanges = z.infer<typeof CredentialChanges>

/** One change that was saved. The sentence ends with the instant `until`, where it has one. */
export const ToldChange = z.object({ words: z.string(), until: z.optional(Instant) })
export type ToldChange = z.infer<typeof ToldChange>

/** One save of somebody, in words, for the conflict view and the audit trail. */
export const ChangeRecord = z.object({
  revision: z.number(),
  at: Instant,
  by: z.string(),
  changes: z.array(ToldChange),
})
export type ChangeRecord = z.infer<typeof ChangeRecord>
