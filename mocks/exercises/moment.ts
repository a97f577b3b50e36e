// A moment of an exercise that one can go back to: what the commit after it has replaced.
import * as z from 'zod/mini'

import { Instant } from '#contract/credential.ts'

/** An object as far as it was otherwise: the fields that differed, and those that were not there. */
export const Differed = z.object({
  was: z.record(z.string(), z.unknown()),
  lacked: z.array(z.string()),
})
export type Differed = z.infer<typeof Differed>

export const Moment = z.object({
  /** The world's time just before the commit, that of this machine, and whether the clock stood still. */
  at: Instant,
  realAt: Instant,
  isFrozen: z.boolean(),
  /** The last line of the event logs before the commit and after it. */
  before: z.number(),
  lastEvent: z.number(),
  /** Each row that it wrote, as it was before; without one where there was none. */
  rows: z.array(z.object({ table: z.string(), key: z.unknown(), row: z.optional(z.unknown()) })),
  /** The world's own row, and in it the exercise. */
  world: Differed,
  practice: Differed,
})
export type Moment = z.infer<typeof Moment>

/** What `before` had otherwise than `after`. */
export function differenceOf(before: object, after: object, except: string): Differed {
  const [then, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const differs = (name: string) =>
    name !== except && JSON.stringify(then.get(name)) !== JSON.stringify(now.get(name))
  const names = [...new Set([...then.keys(), ...now.keys()])].filter(differs)
  return {
    was: Object.fromEntries(
      names.flatMap((name) => (then.has(name) ? [[name, then.get(name)]] : [])),
    ),
    lacked: names.filter((name) => !then.has(name)),
  }
}

/** The object as it was before the difference. */
export function undone(after: object, { was, lacked }: Differed): object {
  const kept = Object.entries(after).filter(([name]) => !lacked.includes(name))
  return { ...Object.fromEntries(kept), ...was }
}

/** The events that can still be gone back to: each has a moment before it and one after it. */
export function eventsWithMoments({
  moments,
  lastEvent,
}: {
  moments: readonly Moment[]
  lastEvent: number
}): number[] {
  return moments.flatMap((moment) => {
    const first = Math.max(moment.before, lastEvent) + 1
    return Array.from({ length: moment.lastEvent - first + 1 }, (_, at) => first + at)
  })
}
