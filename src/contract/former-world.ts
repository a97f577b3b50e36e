// The contract of the world that another one replaced: what is told of it, and bringing it back.
import * as z from 'zod/mini'

import { Instant } from './credential.ts'
import type { Endpoint } from './endpoint.ts'
import { formerWorldRoutes as routes } from './former-world-routes.ts'

/**
 * What becomes of the world that is here when another one takes its place. Nobody misses one that is
 * unchanged; that of an exercise makes way for what somebody did of their own before.
 */
export const WorldAfter = z.enum(['kept', 'unchanged', 'of an exercise', 'too large'])
export type WorldAfter = z.infer<typeof WorldAfter>

/** The world that was replaced last. */
export const FormerWorld = z.object({
  id: z.string(),
  scenario: z.string(),
  title: z.string(),
  /** Of the exercise that goes on in it, or none. */
  exercise: z.nullable(z.string()),
  /** Its own time when it was left: from there it goes on. */
  leftAt: Instant,
})
export type FormerWorld = z.infer<typeof FormerWorld>

export const formerWorld = {
  getFormerWorld: {
    ...routes.getFormerWorld,
    /** `here` is null where the storage cannot be read: then it cannot be kept either. */
    reply: z.object({ data: z.nullable(FormerWorld), here: z.nullable(WorldAfter) }),
  },
  bringBackWorld: {
    ...routes.bringBackWorld,
    body: z.strictObject({
      /** Only this one. Left out, whichever is kept. */
      id: z.optional(z.string()),
    }),
    reply: z.object({ scenario: z.string() }),
  },
} as const satisfies Record<keyof typeof routes, Endpoint>
