// A failure that somebody planned: a row of the database and of the sandbox's API alike.
import * as z from 'zod/mini'

/** The `endpoint` of a failure that happens to whatever is asked next. */
export const anyEndpoint = '*'

/** A slow answer takes this long at the most: nothing waits for longer than a minute. */
const slowestMs = 30_000

const planned = {
  /** The name of an endpoint of the Customer Area, a command or a question; or any of them. */
  endpoint: z.string(),
  /** So many requests fail like this, one after another. */
  times: z.int().check(z.minimum(1)),
}

/** A failure that somebody planned: for practice, and for suites. */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({
    ...planned,
    kind: z.enum([
      /** Refused with 503 before anything happens. */
      'unavailable',
      /** Carried out, and the answer is lost. */
      'lost-answer',
      /** No answer, and nothing happens: the network is broken. */
      'dropped',
      /** It waits until somebody releases it, and is carried out then. */
      'held',
      /** The browser has no room for what the command would write. */
      'storage-full',
      /** The session of whoever asks is over. */
      'signed-out',
      /** Just before, somebody else takes all roles away from whoever asks. */
      'role-removed',
      /** Just before, somebody else saves the credential in question. */
      'saved-by-second-admin',
    ]),
  }),
  /** Refused with this status before anything happens. */
  z.strictObject({
    ...planned,
    kind: z.literal('status'),
    status: z.int().check(z.minimum(400), z.maximum(599)),
  }),
  /** Carried out after so much time on the world's clock. */
  z.strictObject({
    ...planned,
    kind: z.literal('slow'),
    ms: z.int().check(z.minimum(1), z.maximum(slowestMs)),
  }),
  /** Code that comes late does not come, until this is taken back: its name is that of its file. */
  z.strictObject({
    kind: z.literal('part-missing'),
    part: z.string().check(z.regex(/^[a-z0-9-]{1,50}$/)),
  }),
])
export type Fault = z.infer<typeof Fault>

/** A failure that happens to requests. */
export type RequestFault = Extract<Fault, { endpoint: string }>
