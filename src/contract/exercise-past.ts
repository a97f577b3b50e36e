// What happened in a world just before an exercise begins there, as its file says it.
import * as z from 'zod/mini'

import { environments } from './choices.ts'
import { Accounts, CredentialType } from './credential.ts'
import { ProviderCall } from './provider-api.ts'

const line = z.string().check(z.minLength(1), z.maxLength(400))
const list = z.array(z.string()).check(z.maxLength(100))

/** Which credential is meant: every word has to fit. One that is made during the exercise is new. */
export const Subject = z.strictObject({
  username: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(CredentialType),
  isNew: z.optional(z.boolean()),
})
export type Subject = z.infer<typeof Subject>

const of = Subject

/** The world is as its scenario says at the first deed: not longer ago than this many minutes. */
const longestAgo = 10_080

const when = { minutesAgo: z.int().check(z.minimum(1), z.maximum(longestAgo)) }

/** One thing that somebody did: as a person would do it, so that the logs tell of it. */
export const Deed = z.discriminatedUnion('did', [
  /** Saved a credential, with a new key or password or without. Nobody has copied that one. */
  z.strictObject({
    did: z.literal('saved'),
    ...when,
    /** The id of a person. */
    by: line,
    of,
    changes: z.strictObject({
      isActive: z.optional(z.boolean()),
      description: z.optional(z.string()),
      roles: z.optional(list),
      accounts: z.optional(Accounts),
      origins: z.optional(list),
      ipRanges: z.optional(list),
    }),
    renewed: z.optional(z.enum(['apiKey', 'password'])),
  }),
  /** Gave an integration a secret: of its own credential, or of another that it uses from then on. */
  z.strictObject({
    did: z.literal('gave'),
    ...when,
    by: line,
    caller: line,
    of: z.optional(Subject),
    what: z.enum(['current', 'unsaved']),
  }),
  /** Called an API of this environment with the current key of a credential, once a minute. */
  z.strictObject({
    did: z.literal('called'),
    ...when,
    /** Where the credential is. */
    environment: z.enum(environments),
    of,
    call: ProviderCall,
    times: z.int().check(z.minimum(1), z.maximum(60)),
  }),
])
export type Deed = z.infer<typeof Deed>
