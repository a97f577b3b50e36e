// The contract of the sandbox's own API: what the original does not have. People and suites use it.
import * as z from 'zod/mini'

import { Environment, Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { Fault } from './fault.ts'
import { text } from './query.ts'
import { practice } from './practice.ts'
import { sandboxRoutes as routes } from './sandbox-routes.ts'

/** The world's clock, and the next instant at which a previous key ends. */
export const ClockState = z.object({
  now: Instant,
  shiftMs: z.number(),
  isFrozen: z.boolean(),
  nextExpiry: z.nullable(
    z.object({
      at: Instant,
      environment: Environment,
      username: z.string(),
      description: z.string(),
    }),
  ),
})
export type ClockState = z.infer<typeof ClockState>

/** A world that can be started: what it is called, and what is going on in it. */
export const ScenarioView = z.object({
  /** What an API asks for it by. */
  name: z.string(),
  title: z.string(),
  story: z.string(),
  /** How many credentials, where that is what the world is about. */
  size: z.nullable(z.number()),
})
export type ScenarioView = z.infer<typeof ScenarioView>

const Faults = z.object({ data: z.array(Fault) })

export const sandbox = {
  getClock: { ...routes.getClock, reply: ClockState },
  moveClock: {
    ...routes.moveClock,
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('advance'), ms: z.number() }),
      z.strictObject({
        move: z.literal('set'),
        /** Milliseconds since 1970, or ISO 8601 with a zone. */
        at: z.union([z.number(), z.string()]),
        /** Whether the clock stands still there. Left out, it goes on as before. */
        freeze: z.optional(z.boolean()),
      }),
      z.strictObject({ move: z.literal('freeze') }),
      z.strictObject({ move: z.literal('run') }),
      z.strictObject({ move: z.literal('real') }),
    ]),
    reply: ClockState,
  },
  dump: {
    ...routes.dump,
    reply: z.record(z.string(), z.array(z.unknown())),
  },
  listScenarios: {
    ...routes.listScenarios,
    reply: z.object({ data: z.array(ScenarioView), current: z.nullable(z.string()) }),
  },
  freshStart: {
    ...routes.freshStart,
    body: z.strictObject({
      scenario: z.optional(z.string()),
      /** How many credentials, for a world that comes in any size. */
      size: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
    }),
    reply: z.object({ scenario: z.string() }),
  },
  listFaults: { ...routes.listFaults, reply: Faults },
  planFault: { ...routes.planFault, body: Fault, reply: Faults },
  releaseHeld: {
    ...routes.releaseHeld,
    body: z.strictObject({ endpoint: z.optional(z.string()) }),
    reply: Faults,
  },
  removeFaults: {
    ...routes.removeFaults,
    query: { endpoint: text(), part: text() },
    reply: Faults,
  },
  ...practice,
} as const satisfies Record<SandboxEndpointName, Endpoint>

export type SandboxEndpointName = keyof typeof routes
export type SandboxInput<N extends SandboxEndpointName> = InputOf<(typeof sandbox)[N]>
export type SandboxReply<N extends SandboxEndpointName> = ReplyOf<(typeof sandbox)[N]>
