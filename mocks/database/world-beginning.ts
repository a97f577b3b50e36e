// How a world began, and when its clock was turned back: what only who tells its session reads.
import * as z from 'zod/mini'

import { Instant } from '#contract/credential.ts'
import { Exercise } from '#contract/exercise.ts'

import type { WorldRow } from './rows.ts'
import { parseRow } from './store.ts'

const Beginning = z.object({
  /** The world's time. */
  at: Instant,
  /** The last line of its past in the event logs. */
  lastEvent: z.number(),
  size: z.optional(z.number()),
  /** The one that it began with, and how often chance was asked for what had happened before. */
  exercise: z.optional(Exercise),
  draws: z.optional(z.number()),
})
export type Beginning = z.infer<typeof Beginning>

/** Undefined where an older release began it: nobody wrote it down. */
export function beginningOf({ begun }: WorldRow): Beginning | undefined {
  return begun === undefined ? undefined : parseRow(Beginning, begun)
}

const Turns = z.array(z.object({ after: z.number(), to: Instant }))
/** After which event the clock was turned back each time, and to what time. */
export type Turns = z.infer<typeof Turns>

export function turnsOf({ turns = [] }: WorldRow): Turns {
  return parseRow(Turns, turns)
}
