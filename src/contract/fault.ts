// A failure that somebody planned: a row of the database and of the sandbox's API alike.
import * as z from 'zod/mini'

/** A failure that somebody planned: for practice, and for suites. */
export const Fault = z.strictObject({
  /** The name of an endpoint of the Customer Area, a command or a question. */
  endpoint: z.string(),
  /** Refuse with 503 before anything happens, or carry it out and lose the answer. */
  kind: z.enum(['unavailable', 'lost-answer']),
  times: z.int().check(z.minimum(1)),
})
export type Fault = z.infer<typeof Fault>
