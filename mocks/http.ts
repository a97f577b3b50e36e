// One table of endpoints, one function each: parse, authenticate, planned fault, transaction, reply.
import * as z from 'zod/mini'

import { commandKeyHeader, userHeader, worldTimeHeader } from '#contract/customer-area.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { fingerprint } from '#domain/secret.ts'

import { readWorld, type Context, type ReadContext } from './context.ts'
import { takeFault } from './fault.ts'
import { invalid, notFound, problemBody, Refused } from './problem.ts'
import { matchPath } from './match-path.ts'
import { UserRow } from './rows.ts'
import { damaged, type ReadTx, type Store, type WriteTx } from './store.ts'

type Table = Record<string, Endpoint>

/** One function an endpoint: a missing or mistyped one does not compile. */
export type Functions<T extends Table> = {
  [N in keyof T]: T[N]['method'] extends 'GET'
    ? (input: InputOf<T[N]>, at: ContextOf<T[N], ReadContext>) => Promise<ReplyOf<T[N]>>
    : (input: InputOf<T[N]>, at: ContextOf<T[N], Context>) => Promise<ReplyOf<T[N]>>
}

/** Nobody is signed in at a public endpoint. */
type ContextOf<E extends Endpoint, C> = E extends { isRecovery: true }
  ? Surroundings
  : E extends { isPublic: true }
    ? Omit<C, 'user'>
    : C

export type Api = {
  /** The first path segment(s) below which all endpoints lie, such as `ca-api/v1`. */
  prefix: string
  table: Table
  functions: Record<string, (input: never, at: never) => Promise<unknown>>
}

/** What lies around a transaction: the storage, the real clock, and who hears of a commit. */
export type Surroundings = { store: Store; realTime: () => number; onCommit: () => void }

/** Answers requests of one API. Undefined for an address outside it. */
export function answerer(api: Api, surroundings: Surroundings) {
  const { store, realTime, onCommit } = surroundings
  let answered = 0
  return async (request: Request): Promise<Response | undefined> => {
    const url = new URL(request.url)
    const start = url.pathname.indexOf(`/${api.prefix}/`)
    if (start < 0) return undefined
    answered += 1
    const requestId = fingerprint(`${realTime()}:${answered}`).slice(0, 16).toUpperCase()
    try {
      const path = url.pathname.slice(start + api.prefix.length + 1)
      const { name, endpoint, params } = matchPath(api.table, request.method, path)
      const text = await request.text()
      const input = { params, ...parsedInput(endpoint, url.searchParams, text) }
      const work = api.functions[name]
      if (!work) throw notFound(`The simulator does not know ${request.method} ${path}.`)

      if (endpoint.isRecovery) {
        return json(200, await work(input as never, surroundings as never), realTime())
      }
      const isRead = endpoint.method === 'GET'

      const run = async (tx: WriteTx) => {
        const world = await readWorld(tx)
        const now = realTime() + world.clockShiftMs
        const user = endpoint.isPublic ? undefined : await authenticate(tx, request)
        const fault = isRead ? undefined : takeFault(world, name)
        const commandKey = request.headers.get(commandKeyHeader) ?? undefined
        const context = { tx, world, user, now, commandKey, bodyText: `${name} ${path} ${text}` }
        const isOut = fault === 'unavailable'
        const reply = isOut ? undefined : await work(input as never, context as never)
        if (!isRead) await tx.objectStore('world').put(world)
        return { reply, now, fault }
      }
      // A read runs the same steps; only its functions are typed so that they cannot write.
      const { reply, now, fault } = await (isRead ? store.read((tx) => run(tx as WriteTx)) : store.write(run))
      if (!isRead) onCommit()
      if (fault === 'unavailable') throw outage
      return fault === 'lost-answer' ? Response.error() : json(200, reply, now)
    } catch (cause) {
      const refusal =
        cause instanceof Refused
          ? cause.refusal
          : { status: 500, detail: `The simulator failed: ${String(cause)}` }
      return json(refusal.status, problemBody(refusal, requestId), realTime())
    }
  }
}

const outage = new Refused({
  status: 503,
  detail: 'The simulated service is unavailable. Nothing was saved. Try again.',
})

function json(status: number, body: unknown, now: number): Response {
  const headers = { [worldTimeHeader]: String(now), 'Cache-Control': 'no-store' }
  return Response.json(body, { status, headers })
}

async function authenticate(tx: ReadTx, request: Request) {
  const id = request.headers.get(userHeader)
  const row: unknown = id ? await tx.objectStore('users').get(id) : undefined
  if (row === undefined) {
    throw new Refused({ status: 401, detail: 'Log in to continue.' })
  }
  const user = UserRow.safeParse(row)
  if (!user.success) throw damaged()
  return user.data
}

function parsedInput(endpoint: Endpoint, search: URLSearchParams, text: string) {
  return {
    ...(endpoint.query ? { query: parse(endpoint.query, Object.fromEntries(search)) } : {}),
    ...(endpoint.body ? { body: parse(endpoint.body, jsonOf(text)) } : {}),
  }
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused({ status: 400, detail: 'The request body is not valid JSON.' })
  }
}

function parse(schema: z.ZodMiniType, given: unknown): unknown {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.') || 'body'
      const value = path.reduce<unknown>((part, key) => Object(part)[key], given)
      return { name, value: JSON.stringify(value) ?? '', message: `${name}: ${message}.` }
    }),
  )
}
