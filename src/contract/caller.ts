// The simulated integrations that call with a credential, and what a save would do to them.
import * as z from 'zod/mini'

import { Instant } from './credential.ts'
import { AccessRule, ProviderCall } from './provider-api.ts'

/** What a provider API answers a caller. */
export const CallStatus = z.union([z.literal(200), z.literal(401), z.literal(403)])
export type CallStatus = z.infer<typeof CallStatus>

/** What a caller logs in with. */
export const CallerSecret = z.enum(['API key', 'password'])
export type CallerSecret = z.infer<typeof CallerSecret>

/** What has become of the secret that a caller holds. One that was never saved is unknown. */
export const SecretState = z.enum(['current', 'expiring', 'expired', 'replaced', 'unknown'])
export type SecretState = z.infer<typeof SecretState>

/** How many calls of the last 24 hours got which status. */
const CallCounts = z.object({ 200: z.number(), 401: z.number(), 403: z.number() })

/** Why a call is let in or refused: what the sandbox knows and no answer tells. */
const Reason = z.object({
  status: CallStatus,
  rule: AccessRule,
  explanation: z.string(),
  remedy: z.nullable(z.string()),
})

/** One caller at this moment. */
export const CallerState = z.object({
  id: z.string(),
  credentialId: z.string(),
  name: z.string(),
  ...ProviderCall.shape,
  address: z.nullable(z.string()),
  authentication: CallerSecret,
  /** The key or password that it was given last; null while it waits for its first. */
  secret: z.nullable(
    z.object({
      id: z.nullable(z.string()),
      /** The last characters of an API key; a password shows none. */
      tail: z.nullable(z.string()),
      state: SecretState,
      deployedAt: Instant,
      deployedBy: z.string(),
    }),
  ),
  /** What its calls get now; null while it makes none. */
  now: z.nullable(Reason),
  recent: CallCounts,
  /** Its last call with a good key. */
  lastUsedAt: z.nullable(Instant),
  /** From when it will be refused if nobody does anything, as a sentence. */
  nextFailure: z.nullable(z.object({ at: Instant, words: z.string() })),
})
export type CallerState = z.infer<typeof CallerState>

/** The current key or password of a credential, as something to give to its callers. */
export const Givable = z.object({
  tail: z.nullable(z.string()),
  /** Why nobody can give it, or null. */
  whyNot: z.nullable(z.string()),
})
export type Givable = z.infer<typeof Givable>

/** What people enter of a new caller. */
export const CallerEntry = z.strictObject({
  name: z.string(),
  ...ProviderCall.shape,
  /** Empty where nobody says. */
  address: z.string(),
  authentication: CallerSecret,
})
export type CallerEntry = z.infer<typeof CallerEntry>

/** A secret to give to a caller: the current one, or one that was generated and not yet saved. */
export const Gift = z.strictObject({ generated: z.optional(z.string()) })
export type Gift = z.infer<typeof Gift>

/** A caller of another credential that could be moved here. */
export const MovableCaller = z.object({
  id: z.string(),
  name: z.string(),
  ...ProviderCall.shape,
  authentication: CallerSecret,
  username: z.string(),
})
export type MovableCaller = z.infer<typeof MovableCaller>

/**
 * When a key last let somebody in, and whom: the names of callers, also of those that use another
 * key or credential by now; none for a request of one's own.
 */
export const KeyUse = z.object({ tail: z.string(), at: Instant, by: z.array(z.string()) })
export type KeyUse = z.infer<typeof KeyUse>

/** What a save at this moment would do to one caller. */
export const Consequence = z.object({
  callerId: z.string(),
  caller: z.string(),
  kind: z.enum([
    'refused at once',
    'refused later',
    'not prolonged',
    'still refused',
    'kept longer',
    'let in',
    'unchanged',
  ]),
  /** When it shows: at the save, or at a key's end. */
  at: Instant,
  words: z.string(),
  /** What its calls get from the save on, if nothing else is saved or deployed. */
  course: z.array(z.object({ from: Instant, status: CallStatus, rule: AccessRule })),
})
export type Consequence = z.infer<typeof Consequence>
