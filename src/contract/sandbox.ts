// The contract of the sandbox's own API: what the original does not have. People and suites use it.
import * as z from 'zod/mini'

import { arranging, GivenInstant } from './arranging.ts'
import { Environment, Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { Fault } from './fault.ts'
import { formerWorld } from './former-world.ts'
import { limits } from './limits.ts'
import { marks } from './marks.ts'
import { text } from './query.ts'
import { practice } from './practice.ts'
import { runbook } from './runbook.ts'
import { sandboxRoutes as routes } from './sandbox-routes.ts'
import { Account, SandboxUser } from './session.ts'

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

/** Who somebody is, as a tab keeps it under `identity` in its storage. */
const KeptIdentity = z.object({
  userId: z.nullable(z.string()),
  environment: Environment,
  accountId: z.nullable(z.string()),
})

/** Somebody, an account and an environment, by id or name; what is left out is chosen for them. */
const askedPlace = {
  as: z.optional(z.string()),
  account: z.optional(z.string()),
  environment: z.optional(z.string()),
}

/** A world as a file. Its rows are of the version that it names, and nobody else's to read. */
export const WorldFile = z.object({
  product: z.string(),
  kind: z.string(),
  version: z.number(),
  scenario: z.string(),
  /** The world's time when the file was made. */
  now: Instant,
  rows: z.record(z.string(), z.array(z.unknown())),
})
export type WorldFile = z.infer<typeof WorldFile>

export const sandbox = {
  getClock: { ...routes.getClock, reply: ClockState },
  moveClock: {
    ...routes.moveClock,
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('advance'), ms: z.number() }),
      z.strictObject({
        move: z.literal('set'),
        at: GivenInstant,
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
  describeWorld: {
    ...routes.describeWorld,
    query: { scenario: text(limits.search) },
    reply: z.object({
      scenario: z.string(),
      users: z.array(SandboxUser),
      accounts: z.array(Account),
    }),
  },
  findIdentity: {
    ...routes.findIdentity,
    query: {
      as: text(limits.search),
      account: text(limits.search),
      environment: text(limits.search),
    },
    reply: z.object({ identity: KeptIdentity }),
  },
  exportWorld: { ...routes.exportWorld, reply: WorldFile },
  importWorld: {
    ...routes.importWorld,
    body: z.strictObject({
      world: WorldFile,
      /** Whether time went on for it meanwhile. Left out, it goes on from the moment of the file. */
      timePassed: z.optional(z.boolean()),
    }),
    reply: z.object({ scenario: z.string() }),
  },
  packWorld: { ...routes.packWorld, reply: z.object({ world: z.string() }) },
  unpackWorld: {
    ...routes.unpackWorld,
    body: z.strictObject({
      world: z.string(),
      /** As for a fresh start. */
      mustKeep: z.optional(z.boolean()),
      ...askedPlace,
    }),
    reply: z.object({
      scenario: z.string(),
      /** Whether an exercise goes on in it. */
      isPractising: z.boolean(),
      isFormerKept: z.boolean(),
      /** There where somebody or a place was asked for. */
      identity: z.optional(KeptIdentity),
    }),
  },
  getVersion: {
    ...routes.getVersion,
    reply: z.object({ name: z.string(), version: z.string(), contract: z.string() }),
  },
  getOpenApi: { ...routes.getOpenApi, reply: z.record(z.string(), z.unknown()) },
  freshStart: {
    ...routes.freshStart,
    body: z.strictObject({
      scenario: z.optional(z.string()),
      /** How many credentials, for a world that comes in any size. */
      size: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
      /** The moment as of which the world is built, and from which its clock goes on. */
      now: z.optional(GivenInstant),
      /** Whether its clock stands still there. */
      freeze: z.optional(z.boolean()),
      /** Whether it is refused where the world that is here could not be brought back. */
      mustKeep: z.optional(z.boolean()),
      ...askedPlace,
    }),
    reply: z.object({
      scenario: z.string(),
      /** Whether the world that was here can be brought back. */
      isFormerKept: z.boolean(),
      /** There where somebody or a place was asked for. */
      identity: z.optional(KeptIdentity),
    }),
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
  ...formerWorld,
  ...arranging,
  ...marks,
  ...practice,
  ...runbook,
} as const satisfies Record<SandboxEndpointName, Endpoint>

export type SandboxEndpointName = keyof typeof routes
export type SandboxInput<N extends SandboxEndpointName> = InputOf<(typeof sandbox)[N]>
export type SandboxReply<N extends SandboxEndpointName> = ReplyOf<(typeof sandbox)[N]>
