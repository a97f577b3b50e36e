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

/** A failure that somebody planned: for practice, and for suites. */
export const Fault = z.strictObject({
  /** The name of an endpoint of the Customer Area, a command or a question. */
  endpoint: z.string(),
  /** Refuse with 503 before anything happens, or carry it out and lose the answer. */
  kind: z.enum(['unavailable', 'lost-answer']),
  times: z.int().check(z.minimum(1)),
})
export type Fault = z.infer<typeof Fault>

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
  getClock: { method: 'GET', path: '/clock', gate: 'open', reply: ClockState },
  /** Moves the world's clock, forward or back. */
  moveClock: {
    method: 'POST',
    path: '/clock',
    gate: 'open',
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
  /** Every row of the database as it lies there, even a damaged one. Never a secret. */
  dump: {
    method: 'GET',
    path: '/dump',
    gate: 'open',
    isRecovery: true,
    reply: z.record(z.string(), z.array(z.unknown())),
  },
  /** All worlds, the usual one first, and which of them is here; null where that cannot be read. */
  listScenarios: {
    method: 'GET',
    path: '/scenarios',
    gate: 'open',
    isRecovery: true,
    reply: z.object({ data: z.array(ScenarioView), current: z.nullable(z.string()) }),
  },
  /** Deletes the practice data and builds a named world anew. */
  freshStart: {
    method: 'POST',
    path: '/fresh-start',
    gate: 'open',
    isRecovery: true,
    body: z.strictObject({
      scenario: z.optional(z.string()),
      /** How many credentials, for a world that comes in any size. */
      size: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
    }),
    reply: z.object({ scenario: z.string() }),
  },
  listFaults: { method: 'GET', path: '/faults', gate: 'open', reply: Faults },
  /** Plans failures of an endpoint of the Customer Area, behind those that are planned already. */
  planFault: { method: 'POST', path: '/faults', gate: 'open', body: Fault, reply: Faults },
  /** Takes back what was planned: for one endpoint, or all of it. Answers what is left. */
  removeFaults: {
    method: 'DELETE',
    path: '/faults',
    gate: 'open',
    query: z.strictObject({ endpoint: z.optional(z.string()) }),
    reply: Faults,
  },
} as const satisfies Record<string, Endpoint>

export type SandboxEndpointName = keyof typeof sandbox
export type SandboxInput<N extends SandboxEndpointName> = InputOf<(typeof sandbox)[N]>
export type SandboxReply<N extends SandboxEndpointName> = ReplyOf<(typeof sandbox)[N]>
