// What was done to the world, as a line of the event logs keeps it beside its words.
import * as z from 'zod/mini'

import { CallerSecret } from './caller.ts'
import { Instant } from './credential.ts'
import { ProviderCall } from './provider-api.ts'

/**
 * What was done, for whoever does it again: what neither the revisions of a credential nor words for
 * people tell. It holds no secret.
 */
export const Act = z.discriminatedUnion('is', [
  z.object({ is: z.literal('roles'), given: z.array(z.string()), taken: z.array(z.string()) }),
  z.object({
    is: z.literal('caller added'),
    name: z.string(),
    ...ProviderCall.shape,
    address: z.nullable(z.string()),
    authentication: CallerSecret,
  }),
  /** With a secret that is not saved, or else the current one. */
  z.object({ is: z.literal('secret given'), kind: CallerSecret, isSaved: z.boolean() }),
  z.object({
    is: z.literal('caller changed'),
    before: z.string(),
    name: z.string(),
    address: z.nullable(z.string()),
  }),
  z.object({ is: z.literal('caller removed') }),
  z.object({ is: z.literal('caller moved'), authentication: CallerSecret }),
  z.object({ is: z.literal('role enabled'), role: z.string() }),
  /** By one request to the sandbox's own API at this time; what else came of it are parts of it. */
  z.object({ is: z.literal('arranged'), path: z.string(), body: z.unknown(), at: Instant }),
  z.object({ is: z.literal('part') }),
])
export type Act = z.infer<typeof Act>
