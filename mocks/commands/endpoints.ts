// One table of endpoints: who asks, may they?, planned fault, parse, carry out, reply.
import { commandKeyHeader, userHeader } from '#contract/customer-area-routes.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { isLonger, limits } from '#contract/limits.ts'
import { clockText, timeOf, worldClockHeader } from '#contract/world-clock.ts'
import { judge } from '#domain/permission/permission.ts'
import { fingerprint } from '#domain/keys/secret.ts'

import { whyTooLarge } from '#mocks/transport/body.ts'
import { readWorld, type Context, type ReadContext } from '#mocks/database/context.ts'
import { nextFault, takeFault } from './fault.ts'
import { readInput } from '#mocks/transport/input.ts'
import { matchPath } from '#mocks/transport/match-path.ts'
import { allow, notFound, problemBody, refusalFrom, Refused } from '#mocks/transport/problem.ts'
import { UserRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx, type Store, type WriteTx } from '#mocks/database/store.ts'

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

export type Api = {
  /** The first path segment(s) below which all endpoints lie, such as `ca-api/v1`. */
  prefix: string
  table: Table
  functions: Record<string, (input: never, context: never) => Promise<unknown>>
}

/** What lies around a transaction: the storage, the real clock, and who hears of a commit. */
export type Surroundings = { store: Store; realTime: () => number; onCommit: () => void }

/** Answers requests of one API. Undefined for an address outside it. */
export function createAnswerer(api: Api, surroundings: Surroundings) {
  const { realTime } = surroundings
  let answered = 0
  return async (request: Request): Promise<Response | undefined> => {
    const { pathname, searchParams } = new URL(request.url)
    const start = pathname.indexOf(`/${api.prefix}/`)
    if (start < 0) return undefined
    answered += 1
    const requestId = fingerprint(`${realTime()}:${answered}`).slice(0, 16).toUpperCase()
    try {
      const path = pathname.slice(start + api.prefix.length + 1)
      const { name, endpoint, params } = matchPath(api.table, request.method, path)
      const text = await request.text()
      const excess = whyTooLarge(request, text)
      if (excess) throw new Refused(excess)
      const work = api.functions[name]
      if (!work) throw notFound(`The simulator does not know ${request.method} ${path}.`)
      const carryOut = (context: unknown) => {
        const input = { params, ...readInput(endpoint, searchParams, text) }
        // The contract's types were checked where the table of functions was written.
        return work(input as never, context as never)
      }
      if (endpoint.isRecovery) return Response.json(await carryOut(surroundings), { headers })
      const command = { name, endpoint, request, bodyText: `${name} ${path} ${text}`, carryOut }
      return await runInTransaction(command, surroundings)
    } catch (cause) {
      const refusal = refusalFrom(cause)
      const init = { status: refusal.status, headers }
      return Response.json(problemBody(refusal, requestId), init)
    }
  }
}

const headers = { 'Cache-Control': 'no-store' }

type Command = {
  name: string
  endpoint: Endpoint
  request: Request
  bodyText: string
  carryOut: (context: unknown) => Promise<unknown>
}

/** The command with its planned failure: all of it or nothing. */
async function runInTransaction(command: Command, { store, realTime, onCommit }: Surroundings) {
  const { name, endpoint, carryOut } = command
  const isRead = endpoint.method === 'GET' || endpoint.isRead === true
  const read = async (tx: ReadTx) => {
    const context = await readContext(command, tx, realTime())
    const { world } = context
    // A failure that happens is written down, so such a read needs a transaction that writes.
    if (nextFault(world, name)) return undefined
    return { reply: await carryOut(context), clock: world.clock, fault: undefined }
  }
  const write = async (tx: WriteTx) => {
    const context = await readContext(command, tx, realTime())
    const { world } = context
    const fault = takeFault(world, name)
    const reply = fault === 'unavailable' ? undefined : await carryOut(context)
    await tx.objectStore('world').put(world)
    return { reply, clock: world.clock, fault }
  }
  const done = isRead ? await store.read(read) : undefined
  const { reply, clock, fault } = done ?? (await store.write(write))
  if (fault === 'unavailable') throw isRead ? outage : outageOfCommand
  if (!isRead) onCommit()
  if (fault === 'lost-answer') return Response.error()
  return Response.json(reply, { headers: { ...headers, [worldClockHeader]: clockText(clock) } })
}

const outage = new Refused({
  status: 503,
  detail: 'The simulated service is unavailable. Try again.',
})

const outageOfCommand = new Refused({
  status: 503,
  detail: 'The simulated service is unavailable. Nothing was saved. Try again.',
})

/** Who asks, and when. Throws where they may not. */
async function readContext<Tx extends ReadTx>(
  { endpoint, request, bodyText }: Command,
  tx: Tx,
  realNow: number,
) {
  const world = await readWorld(tx)
  const user = await letIn(endpoint, request, tx)
  const commandKey = readCommandKey(request)
  return { tx, world, user, now: timeOf(world.clock, realNow), realNow, commandKey, bodyText }
}

function readCommandKey({ headers: sent }: Request): string | undefined {
  const key = sent.get(commandKeyHeader) ?? undefined
  if (key === undefined || !isLonger(key, limits.commandKey)) return key
  const detail = `${commandKeyHeader} can have at most ${limits.commandKey} characters.`
  throw new Refused({ status: 400, detail })
}

/** The user, where the endpoint asks for one. Throws 401 or 403 for everybody whom its gate refuses. */
async function letIn({ gate }: Endpoint, request: Request, tx: ReadTx) {
  if (gate === 'open') return undefined
  const user = await readUser(request, tx)
  if (gate !== 'signed in') allow(judge(user, { action: gate }))
  return user
}

async function readUser(request: Request, tx: ReadTx): Promise<UserRow> {
  const id = request.headers.get(userHeader)
  const row: unknown = id ? await tx.objectStore('users').get(id) : undefined
  if (row === undefined) {
    throw new Refused({ status: 401, detail: 'Log in to continue.' })
  }
  return parseRow(UserRow, row)
}
