// What the world keeps of the exercise that goes on in it.
import * as z from 'zod/mini'

import { Instant } from '#contract/credential.ts'
import { Exercise } from '#contract/exercise.ts'
import { Result } from '#contract/practice.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

import { Moment } from './moment.ts'

export const PracticeRow = z.object({
  exercise: Exercise,
  /** On the world's clock, and on that of this machine. */
  startedAt: Instant,
  startedOnWallAt: Instant,
  /** The last lines of the two logs when it began. */
  lastEvent: z.number(),
  lastRequest: z.number(),
  /** How much of each goal's hint was asked for. */
  hints: z.record(z.string(), z.number()),
  shown: z.number(),
  answers: z.array(z.object({ question: z.string(), choice: z.string() })),
  result: z.nullable(Result),
  /** What one can go back to, the oldest first, and how often somebody has. */
  moments: z._default(z.array(Moment), []),
  tries: z._default(z.number(), 0),
})
export type PracticeRow = z.infer<typeof PracticeRow>

/** The exercise of this world; undefined where none goes on. */
export function practiceOf({ practice }: WorldRow): PracticeRow | undefined {
  return practice === undefined ? undefined : parseRow(PracticeRow, practice)
}
