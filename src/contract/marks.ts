// What changed since a moment that somebody marked: as data that can be compared, and in words.
import * as z from 'zod/mini'

import { EventTarget } from './activity.ts'
import { CallerSecret } from './caller.ts'
import { Accounts, CredentialType, Environment, Instant } from './credential.ts'
import type { Endpoint } from './endpoint.ts'
import { marksRoutes as routes } from './marks-routes.ts'
import { ProviderCall } from './provider-api.ts'
import { SandboxUser } from './session.ts'

/** A key that a credential has, or had before. */
const KeyFact = z.object({ id: z.string(), tail: z.string(), createdAt: Instant })

/** A credential as it is compared: what a save can change, and no secret. */
export const CredentialFacts = z.object({
  id: z.string(),
  environment: Environment,
  type: CredentialType,
  username: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  roles: z.array(z.string()),
  accounts: Accounts,
  origins: z.array(z.string()),
  ipRanges: z.array(z.string()),
  apiKey: z.nullable(KeyFact),
  /** Each with its end, also where that is over. */
  previousKeys: z.array(z.object({ ...KeyFact.shape, expiresAt: Instant })),
  password: z.nullable(z.object({ changedAt: Instant })),
  clientKey: z.nullable(z.object({ value: z.string(), createdAt: Instant })),
})
export type CredentialFacts = z.infer<typeof CredentialFacts>

/** An integration as it is compared. `holds` is the secret that it was given last. */
export const CallerFacts = z.object({
  id: z.string(),
  environment: Environment,
  credentialId: z.string(),
  name: z.string(),
  ...ProviderCall.shape,
  address: z.nullable(z.string()),
  authentication: CallerSecret,
  holds: z.nullable(
    z.object({
      credentialId: z.string(),
      kind: CallerSecret,
      tail: z.nullable(z.string()),
      at: Instant,
    }),
  ),
  removedAt: z.nullable(Instant),
})
export type CallerFacts = z.infer<typeof CallerFacts>

/**
 * A moment, held by whoever marked it. Of credentials the database knows what they were; of people
 * and integrations, of which there is a handful, it does not, so the mark says it.
 */
export const Mark = z.object({
  /** Tells the world from one that was started or brought back since. */
  bornAt: Instant,
  now: Instant,
  lastEvent: z.number(),
  lastRequest: z.number(),
  users: z.array(SandboxUser),
  callers: z.array(CallerFacts),
})
export type Mark = z.infer<typeof Mark>

/** Something that is not what it was, field by field in the order of their names. */
export const FactChange = z.object({
  of: z.enum(['credential', 'integration', 'user']),
  kind: z.enum(['created', 'changed', 'removed']),
  id: z.string(),
  /** The username of a credential. */
  name: z.string(),
  /** People are the same on Test and Live. */
  environment: z.nullable(Environment),
  /** Of what was created, each field was null before. */
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type FactChange = z.infer<typeof FactChange>

/** How many were let in, and how many refused. */
const Counts = z.object({ accepted: z.number(), refused: z.number() })

export const marks = {
  markMoment: { ...routes.markMoment, reply: z.object({ mark: Mark }) },
  whatChanged: {
    ...routes.whatChanged,
    body: z.strictObject({ since: Mark }),
    reply: z.object({
      now: Instant,
      changes: z.array(FactChange),
      events: z.array(
        z.object({
          at: Instant,
          by: z.string(),
          environments: z.array(Environment),
          of: EventTarget,
          id: z.string(),
          name: z.string(),
          revision: z.number(),
          words: z.array(z.string()),
        }),
      ),
      /** Keys that came to their end by themselves. */
      expired: z.array(
        z.object({ credentialId: z.string(), username: z.string(), tail: z.string(), at: Instant }),
      ),
      /** Requests to the simulated APIs that somebody sent, by credential; null for nobody's. */
      requests: z.array(z.object({ username: z.nullable(z.string()), ...Counts.shape })),
      /** Calls of the integrations, by integration. */
      calls: z.array(z.object({ id: z.string(), name: z.string(), ...Counts.shape })),
      /** All of it for people, one sentence each. */
      words: z.array(z.string()),
    }),
  },
} as const satisfies Record<keyof typeof routes, Endpoint>
