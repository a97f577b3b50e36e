// What a state is arranged by: a credential, an integration, a person, each in one request.
import * as z from 'zod/mini'

import { arrangingRoutes as routes } from './arranging-routes.ts'
import { CallerSecret } from './caller.ts'
import { Accounts, Cleartext, CredentialType, Environment, Instant } from './credential.ts'
import type { Endpoint } from './endpoint.ts'
import { ProviderCall } from './provider-api.ts'
import { SandboxUser } from './session.ts'

/** Milliseconds since 1970, or ISO 8601 with a zone. */
export const GivenInstant = z.union([z.number(), z.string()])

export const arranging = {
  arrangeCredential: {
    ...routes.arrangeCredential,
    body: z.strictObject({
      /** Test where nothing is said. */
      environment: z.optional(Environment),
      type: CredentialType,
      description: z.optional(z.string()),
      /** False for one that was deactivated. */
      isActive: z.optional(z.boolean()),
      roles: z.optional(z.array(z.string())),
      accounts: z.optional(Accounts),
      origins: z.optional(z.array(z.string())),
      ipRanges: z.optional(z.array(z.string())),
      apiKey: z.optional(z.boolean()),
      password: z.optional(z.boolean()),
      clientKey: z.optional(z.boolean()),
      /** Previous API keys that still work, each until its end. They imply a current one. */
      expiringKeys: z.optional(z.array(z.strictObject({ endsAt: GivenInstant }))),
      /** When it was created; now, or an hour before its first rotation, where nothing is said. */
      createdAt: z.optional(GivenInstant),
      /** Who did all this, by id or name; whoever may do most where nothing is said. */
      by: z.optional(z.string()),
    }),
    reply: z.object({
      id: z.string(),
      environment: Environment,
      type: CredentialType,
      username: z.string(),
      revision: z.number(),
      secrets: z.object({
        apiKey: z.nullable(Cleartext),
        password: z.nullable(Cleartext),
        clientKey: z.nullable(Cleartext),
        /** In the order in which they were asked for. */
        expiringKeys: z.array(z.object({ id: z.string(), value: Cleartext, endsAt: Instant })),
      }),
    }),
  },
  arrangeCaller: {
    ...routes.arrangeCaller,
    body: z.strictObject({
      /** Its id, or its username. */
      credential: z.string(),
      /** Tells usernames apart that are the same on Test and Live; Test where nothing is said. */
      environment: z.optional(Environment),
      name: z.string(),
      ...ProviderCall.shape,
      address: z.optional(z.string()),
      /** An API key where nothing is said. */
      authentication: z.optional(CallerSecret),
      /** `current`, `none`, or the id of an expiring key. */
      holds: z.optional(z.string()),
      /** Since when it calls with that: now where nothing is said. */
      since: z.optional(GivenInstant),
      by: z.optional(z.string()),
    }),
    reply: z.object({ id: z.string(), credentialId: z.string(), name: z.string() }),
  },
  arrangeUser: {
    ...routes.arrangeUser,
    body: z.strictObject({
      id: z.string(),
      /** Needed for a new person. */
      name: z.optional(z.string()),
      roles: z.array(z.string()),
      accounts: z.optional(Accounts),
      by: z.optional(z.string()),
    }),
    reply: SandboxUser,
  },
} as const satisfies Record<keyof typeof routes, Endpoint>
