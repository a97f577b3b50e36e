// One table of endpoints: a request becomes a command, is carried out, and everything is answered.
import { userHeader } from '#contract/customer-area-routes.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { limits } from '#contract/limits.ts'
import { personaOf } from '#contract/persona.ts'
import { fingerprint } from '#domain/keys/secret.ts'

import { whyTooLarge } from '#mocks/transport/body.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import { readInput } from '#mocks/transport/input.ts'
import { matchPath } from '#mocks/transport/match-path.ts'
import { notFound, problemBody, refusalFrom, Refused } from '#mocks/transport/problem.ts'

import { carryOutIf, headers, type Command, type Surroundings } from './command.ts'
import { nextFault } from './fault.ts'

type Table = Record<string, Endpoint>

/** One function an endpoint: a missing or mistyped one does not compile. */
export type Functions<T extends Table> = {
  [N in keyof T]: T[N] extends { method: 'GET' } | { isRead: true }
    ? (input: InputOf<T[N]>, context: ContextOf<T[N], ReadContext>) => Promise<ReplyOf<T[N]>>
    : (input: InputOf<T[N]>, context: ContextOf<T[N], Context>) => Promise<ReplyOf<T[N]>>
}

/** Nobody is signed in at a public endpoint. */
type ContextOf<E extends Endpoint, C> = E extends { isRecovery: true }
  ? Surroundings
  : E extends { gate: 'open' }
    ? Omit<C, 'user'>
    : C

type ApiFunctions = Record<string, (input: never, context: never) => Promise<unknown>>

export type Api = {
  /** The first path segment(s) below which all endpoints lie, such as `ca-api/v1`. */
  prefix: string
  table: Table
  functions: ApiFunctions
  /** Those that come late. */
  lateFunctions?: () => Promise<ApiFunctions>
  /** Answers a command for which a failure was planned; without it, nobody can plan any. */
  answerFaulty?: (command: Command, surroundings: Surroundings) => Promise<Response | undefined>
}

/** Answers requests of one API. Undefined for an address outside it. */
export function createAnswerer(api: Api, surroundings: Surroundings) {
  const { answerFaulty } = api
  return createRowAnswerer(api, surroundings.realTime, async (command) => {
    const { name, endpoint, carryOut } = command
    if (endpoint.isRecovery) return replyWith(await carryOut(surroundings))
    const isHard = personaOf(command.request.headers.get(userHeader) ?? '') !== undefined
    const isUsual = (world: WorldRow) => !answerFaulty || !(isHard || nextFault(world, name))
    return (
      (await carryOutIf(isUsual, command, surroundings)) ??
      (await answerFaulty?.(command, surroundings))
    )
  })
}

/** The reply of a function that is told outside a transaction. */
export function replyWith(reply: unknown): Response {
  return Response.json(reply, { headers })
}

/** As `createAnswerer`, for a table of which `run` says what its functions are given. */
export function createRowAnswerer(
  { prefix, table, functions, lateFunctions }: Api,
  realTime: () => number,
  run: (command: Command) => Promise<Response | undefined>,
) {
  let answered = 0
  return async (request: Request): Promise<Response | undefined> => {
    const { pathname, searchParams } = new URL(request.url)
    const start = pathname.indexOf(`/${prefix}/`)
    if (start < 0) return undefined
    answered += 1
    const requestId = fingerprint(`${realTime()}:${answered}`).slice(0, 16).toUpperCase()
    try {
      const path = pathname.slice(start + prefix.length + 1)
      const { name, endpoint, params } = matchPath(table, request.method, path)
      const text = await request.text()
      const excess = whyTooLarge(request, text, endpoint.isLarge ? limits.world : limits.body)
      if (excess) throw new Refused(excess)
      const work = functions[name] ?? (await lateFunctions?.())?.[name]
      if (!work) throw notFound(`The simulator does not know ${request.method} ${path}.`)
      const carryOut = (context: unknown) => {
        const input = { params, ...readInput(endpoint, searchParams, text) }
        // The contract's types were checked where the table of functions was written.
        return work(input as never, context as never)
      }
      const bodyText = `${name} ${path} ${text}`
      return await run({ name, endpoint, params, request, bodyText, carryOut })
    } catch (cause) {
      const refusal = refusalFrom(cause)
      const init = { status: refusal.status, headers }
      return Response.json(problemBody(refusal, requestId), init)
    }
  }
}
