// The contract of sessions: worlds beside one another on a server, each for whoever names it.
import * as z from 'zod/mini'

import { Instant } from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { sandbox } from './sandbox.ts'

/** Names the session of a request, as the segment `sessions/<id>` of its address does. */
export const sessionHeader = 'X-Simulator-Session'

/** The first segment of an address that names its session. */
export const sessionSegment = 'sessions'

export const SessionView = z.object({
  id: z.string(),
  startedAt: Instant,
  usedAt: Instant,
  /** When it ends by itself, unless it is used before. */
  endsAt: Instant,
})
export type SessionView = z.infer<typeof SessionView>

export const sessions = {
  /** A new one with a world of its own, which is chosen as a fresh start chooses it. */
  startSession: {
    gate: 'open',
    method: 'POST',
    path: '/sessions',
    body: sandbox.freshStart.body,
    reply: SessionView,
  },
  listSessions: {
    gate: 'open',
    method: 'GET',
    path: '/sessions',
    reply: z.object({ data: z.array(SessionView) }),
  },
  getSession: { gate: 'open', method: 'GET', path: '/sessions/:sessionId', reply: SessionView },
  /** Its world is gone. */
  endSession: {
    gate: 'open',
    method: 'DELETE',
    path: '/sessions/:sessionId',
    reply: z.object({ id: z.string() }),
  },
} as const satisfies Record<string, Endpoint>

export type SessionEndpointName = keyof typeof sessions
export type SessionInput<N extends SessionEndpointName> = InputOf<(typeof sessions)[N]>
export type SessionReply<N extends SessionEndpointName> = ReplyOf<(typeof sessions)[N]>
