// How guides and exercises are started, looked at and finished: a part of the sandbox's own API.
import * as z from 'zod/mini'

import { CallStatus } from './caller.ts'
import { Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { Exercise } from './exercise.ts'
import { practiceRoutes as routes } from './practice-routes.ts'

/** What is counted. An exercise says from which count on each of them fails it. */
export const FactName = z.enum([
  'refusedCalls',
  'downtimeSeconds',
  'secretsLost',
  'excessRoles',
  'wrongTurns',
  'wrongAnswers',
])
export type FactName = z.infer<typeof FactName>

/** What happened, as the event logs or the calls of an integration tell it. */
export const Happening = z.object({ at: Instant, words: z.string() })
export type Happening = z.infer<typeof Happening>

/** One remark of a result, with the event that it comes from. */
export const Remark = z.object({
  fact: FactName,
  words: z.string(),
  count: z.number(),
  event: z.nullable(Happening),
})
export type Remark = z.infer<typeof Remark>

const GoalState = z.object({ id: z.string(), words: z.string(), isMet: z.boolean() })

/** A stretch of time on the timeline; without an end it goes on. */
const Stretch = z.object({
  from: Instant,
  to: z.nullable(Instant),
  status: z.nullable(CallStatus),
})

/** A key or an integration on the timeline. */
const Lane = z.object({
  kind: z.enum(['key', 'caller']),
  name: z.string(),
  stretches: z.array(Stretch),
})
export type Lane = z.infer<typeof Lane>

/** How an exercise went. */
export const Result = z.object({
  isPassed: z.boolean(),
  startedAt: Instant,
  finishedAt: Instant,
  /** How long it took, on the clock on the wall. */
  tookMs: z.number(),
  goals: z.array(GoalState),
  /** `isOver` says that it fails the exercise. */
  facts: z.array(z.object({ fact: FactName, count: z.number(), isOver: z.boolean() })),
  downtime: z.array(z.object({ caller: z.string(), calls: z.number(), seconds: z.number() })),
  remarks: z.array(Remark),
  /** Each with its number in the event logs; older results do not have it. */
  actions: z.array(
    z.object({ ...Happening.shape, by: z.string(), number: z.optional(z.number()) }),
  ),
  lanes: z.array(Lane),
  hints: z.number(),
  shown: z.number(),
  /** How often somebody has gone back to a moment of it. */
  tries: z._default(z.number(), 0),
})
export type Result = z.infer<typeof Result>

/** How much of a goal's hint was asked for: where to look, then what to do. */
const HintsTaken = z.record(z.string(), z.number())

/** The exercise that is going on in this world. */
export const PracticeState = z.object({
  exercise: Exercise,
  startedAt: Instant,
  goals: z.array(GoalState),
  hints: HintsTaken,
  /** How many steps of the solution were shown. */
  shown: z.number(),
  /** The last answer to each question, and whether it is right. */
  answers: z.record(z.string(), z.object({ choice: z.string(), isRight: z.boolean() })),
  /** When something can change by itself: ends of keys ahead. */
  edges: z.array(Instant),
  result: z.nullable(Result),
  /** The events that one can go back to before or after. */
  moments: z.array(z.number()),
})
export type PracticeState = z.infer<typeof PracticeState>

const state = z.object({ data: z.nullable(PracticeState) })

export const practice = {
  getPractice: { ...routes.getPractice, reply: state },
  startPractice: {
    ...routes.startPractice,
    body: z.strictObject({
      /** The exercise itself, or the text of its file. */
      exercise: z.unknown(),
      /** Whether it is refused where the world that is here could not be brought back. */
      mustKeep: z.optional(z.boolean()),
    }),
    /** `isFormerKept`: whether the world that was here can be brought back. */
    reply: z.object({ ...state.shape, isFormerKept: z.boolean() }),
  },
  takeHint: {
    ...routes.takeHint,
    body: z.strictObject({ goal: z.string() }),
    reply: state,
  },
  noteShown: {
    ...routes.noteShown,
    /** How many steps were shown by now. */
    body: z.strictObject({ steps: z.int().check(z.minimum(0)) }),
    reply: state,
  },
  giveAnswer: {
    ...routes.giveAnswer,
    body: z.strictObject({ question: z.string(), choice: z.string() }),
    reply: state,
  },
  finishPractice: { ...routes.finishPractice, reply: state },
  tryAgain: {
    ...routes.tryAgain,
    body: z.strictObject({ event: z.number(), from: z.enum(['before', 'after']) }),
    reply: state,
  },
  quitPractice: { ...routes.quitPractice, reply: state },
} as const satisfies Record<PracticeEndpointName, Endpoint>

export type PracticeEndpointName = keyof typeof routes
export type PracticeInput<N extends PracticeEndpointName> = InputOf<(typeof practice)[N]>
export type PracticeReply<N extends PracticeEndpointName> = ReplyOf<(typeof practice)[N]>
