// The contract of the sandbox's own API: what the original does not have. People and suites use it.
import * as z from 'zod/mini'

import { Environment, Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'

/** The world's clock, and the next instant at which a previous key ends. */
export const ClockState = z.object({
  now: Instant,
  shiftMs: z.number(),
  isFrozen: z.boolean(),
  nextExpiry: z.nullable(z.object({ at: Instant, environment: Environment, username: z.string() })),
})
export type ClockState = z.infer<typeof ClockState>

export const sandbox = {
  getClock: { method: 'GET', path: '/clock', isPublic: true, reply: ClockState },
  /** Moves the world's clock, forward or back. */
  moveClock: {
    method: 'POST',
    path: '/clock',
    isPublic: true,
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('advance'), ms: z.number() }),
      z.strictObject({
        move: z.literal('set'),
        at: Instant.check(z.minimum(0), z.maximum(8.64e15)),
      }),
      z.strictObject({ move: z.literal('freeze') }),
      z.strictObject({ move: z.literal('run') }),
      z.strictObject({ move: z.literal('real') }),
    ]),
    reply: ClockState,
  },
  /** Every row of the database as it lies there, even a damaged one. Never a secret. */
  dump: {
    method: 'GET',
    path: '/dump',
    isRecovery: true,
    reply: z.record(z.string(), z.array(z.unknown())),
  },
  /** Throws the practice data away and builds a named world anew. */
  freshStart: {
    method: 'POST',
    path: '/fresh-start',
    isRecovery: true,
    body: z.strictObject({
      scenario: z.optional(z.string()),
      /** How many credentials, for a world that comes in any size. */
      size: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
    }),
    reply: z.object({ scenario: z.string() }),
  },
  /** Plans failures of a command: refused with 503, or carried out with its answer lost. */
  planFault: {
    method: 'POST',
    path: '/faults',
    isPublic: true,
    body: z.strictObject({
      endpoint: z.string(),
      kind: z.enum(['unavailable', 'lost-answer']),
      times: z.number().check(z.int(), z.minimum(1)),
    }),
    reply: z.object({}),
  },
} as const satisfies Record<string, Endpoint>

export type SandboxEndpointName = keyof typeof sandbox
export type SandboxInput<N extends SandboxEndpointName> = InputOf<(typeof sandbox)[N]>
export type SandboxReply<N extends SandboxEndpointName> = ReplyOf<(typeof sandbox)[N]>
