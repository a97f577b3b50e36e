// The contract of classes: on a server, results reach the trainer’s page by themselves.
import * as z from 'zod/mini'

import { classesRoutes as routes } from './classes-routes.ts'
import { Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { number } from './query.ts'

const ClassView = z.object({
  code: z.string(),
  startedAt: Instant,
  /** When it is closed by itself, unless it is used before. */
  endsAt: Instant,
  /** How many results have come. */
  results: z.number(),
})
export type ClassView = z.infer<typeof ClassView>

/** A result as it came: its number in the class, and its code. */
const SentResult = z.object({ id: z.number(), at: Instant, result: z.string() })

export const classes = {
  openClass: { ...routes.openClass, body: z.strictObject({ code: z.string() }), reply: ClassView },
  getClass: { ...routes.getClass, reply: ClassView },
  closeClass: { ...routes.closeClass, reply: z.object({ code: z.string() }) },
  sendResult: {
    ...routes.sendResult,
    body: z.strictObject({ result: z.string() }),
    reply: SentResult,
  },
  listResults: {
    ...routes.listResults,
    query: { after: number() },
    reply: z.object({ data: z.array(SentResult) }),
  },
} as const satisfies Record<keyof typeof routes, Endpoint>

export type ClassEndpointName = keyof typeof routes
export type ClassInput<N extends ClassEndpointName> = InputOf<(typeof classes)[N]>
export type ClassReply<N extends ClassEndpointName> = ReplyOf<(typeof classes)[N]>
