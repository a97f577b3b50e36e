// The published list of exercises, and what a browser keeps of learners who take turns at one.
import * as z from 'zod/mini'

export const ExerciseList = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      kind: z.enum(['guide', 'exercise', 'diagnosis']),
      level: z.number(),
      minutes: z.number(),
      story: z.string(),
      notes: z.array(z.string()),
    }),
  ),
})
export type Listed = z.infer<typeof ExerciseList>['data'][number]

export const Turns = z.object({
  exercise: z.object({ name: z.string(), title: z.string() }),
  learners: z.array(z.string()),
  /** Whose turn it is. */
  at: z.number(),
  /** What the result said, for each who is done. */
  done: z.array(
    z.object({
      isPassed: z.boolean(),
      tookMs: z.number(),
      remarks: z.number(),
      startedAt: z.number(),
    }),
  ),
})
export type Turns = z.infer<typeof Turns>
