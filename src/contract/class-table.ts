// What a browser keeps of a class: a trainer’s table, and the class that a learner has joined.
import * as z from 'zod/mini'

export const ClassTable = z.object({
  /** The result codes, in the order in which they came. */
  codes: z.array(z.string()),
  /** The class on the server that is read, and the number of its last result that was. */
  open: z.optional(z.object({ code: z.string(), taken: z.number() })),
})
export type ClassTable = z.infer<typeof ClassTable>

export const JoinedClass = z.object({
  code: z.string(),
  /** Empty where nobody said it. */
  learner: z.string(),
  /** The result that was sent last, as its code. */
  sent: z.optional(z.string()),
})
export type JoinedClass = z.infer<typeof JoinedClass>
