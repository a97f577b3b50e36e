// The API of sessions: one function for each row of its contract table.
import { sandboxPrefix } from '#contract/addresses.ts'
import { Problem } from '#contract/problem.ts'
import { sandboxRoutes } from '#contract/sandbox-routes.ts'
import {
  sessions as table,
  type SessionEndpointName,
  type SessionInput,
  type SessionReply,
  type SessionView,
} from '#contract/sessions.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { createRowAnswerer, replyWith } from '#mocks/commands/endpoints.ts'
import { notFound, Refused } from '#mocks/transport/problem.ts'

import { idleMs, type Session, type Sessions } from './sessions.ts'

type Functions = {
  [N in SessionEndpointName]: (
    input: SessionInput<N>,
    sessions: Sessions,
  ) => Promise<SessionReply<N>>
}

/** Answers requests for sessions as a whole. Undefined for an address that is not of them. */
export function createSessionApi(sessions: Sessions, realTime: () => number) {
  const functions: Functions = {
    async startSession({ body }) {
      const session = sessions.start()
      // Left out, the usual world is built by the first request.
      if (Object.keys(body).length === 0) return toView(session)
      const refusal = await startAfresh(session, body)
      if (!refusal) return toView(session)
      sessions.end(session.id)
      throw refusal
    },

    async listSessions() {
      return { data: sessions.list().map(toView) }
    },

    async getSession({ params }) {
      const session = sessions.find(params.sessionId)
      if (!session) throw noSuchSession(params.sessionId)
      return toView(session)
    },

    async endSession({ params }) {
      if (!sessions.end(params.sessionId)) throw noSuchSession(params.sessionId)
      return { id: params.sessionId }
    },
  }
  const api = { prefix: sandboxPrefix, table, functions }
  return createRowAnswerer(api, realTime, async ({ carryOut }) =>
    replyWith(await carryOut(sessions)),
  )
}

/** In the session's own backend; answers why it was refused, if it was. */
async function startAfresh({ backend }: Session, body: object): Promise<Refused | undefined> {
  const address = `http://simulator.localhost/${sandboxPrefix}${sandboxRoutes.freshStart.path}`
  const init = { method: 'POST', body: JSON.stringify(body) }
  const reply = await backend.answer(new Request(address, init))
  if (reply?.ok) return undefined
  const { status, detail, errorCode, invalidFields = [] } = Problem.parse(await reply?.json())
  return new Refused({ status, detail, errorCode, invalidFields })
}

function toView({ id, startedAt, usedAt }: Session): SessionView {
  return { id, startedAt, usedAt, endsAt: usedAt + idleMs }
}

/** Names it, so that whoever mistyped it sees where. */
export function noSuchSession(id: string): Refused {
  const minutes = idleMs / 60_000
  return notFound(
    `There is no session “${shorten(id)}”: a session ends when somebody ends it, when nobody uses it for ${minutes} minutes, and with the server. Start one with POST ${sandboxPrefix}/sessions.`,
  )
}
