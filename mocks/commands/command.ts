// One request as it is carried out: who asks, may they?, all of it in one transaction, the reply.
import { commandKeyHeader, userHeader } from '#contract/customer-area-routes.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { isLonger, limits } from '#contract/limits.ts'
import { clockText, timeOf, worldClockHeader } from '#contract/world-clock.ts'
import { judge } from '#domain/permission/permission.ts'
import { readWorld } from '#mocks/database/context.ts'
import { UserRow, type WorldRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx, type Store, type WriteTx } from '#mocks/database/store.ts'
import { allow, Refused } from '#mocks/transport/problem.ts'

/** What lies around a transaction: the storage, the real clock, and who hears of a commit. */
export type Surroundings = {
  store: Store
  realTime: () => number
  onCommit: (news?: Endpoint['news']) => void
  /** Called after every commit, wherever it was made: they wait for something in the world. */
  waiting: Set<() => void>
}

export type Command = {
  name: string
  endpoint: Endpoint
  params: Record<string, string>
  request: Request
  bodyText: string
  carryOut: (context: unknown) => Promise<unknown>
}

/** Of every reply. */
export const headers = { 'Cache-Control': 'no-store' }

/** Whether it changes nothing. */
export function isRead({ method, isRead: isQuestion }: Endpoint): boolean {
  return method === 'GET' || isQuestion === true
}

/**
 * Carries the command out, all of it or nothing, if the world is as `isRight` wants it; undefined
 * where it is not. What `isRight` changes of the world is kept with `isWritten`.
 */
export async function carryOutIf(
  isRight: (world: WorldRow) => boolean,
  command: Command,
  { store, realTime, onCommit }: Surroundings,
  isWritten = !isRead(command.endpoint),
): Promise<Response | undefined> {
  const read = async (tx: ReadTx) => {
    const context = await readContext(command, tx, realTime())
    const { world } = context
    return isRight(world) ? { reply: await command.carryOut(context), world } : undefined
  }
  const write = async (tx: WriteTx) => {
    const done = await read(tx)
    if (done) await tx.objectStore('world').put({ ...done.world, isUsed: true })
    return done
  }
  const done = await (isWritten ? store.write(write) : store.read(read))
  if (!done) return undefined
  if (!isRead(command.endpoint)) onCommit(command.endpoint.news)
  const clock = { [worldClockHeader]: clockText(done.world.clock) }
  return Response.json(done.reply, { headers: { ...headers, ...clock } })
}

/** Who asks, and when. Throws where they may not. */
export async function readContext<Tx extends ReadTx>(
  { endpoint, request, bodyText }: Command,
  tx: Tx,
  realNow: number,
) {
  const userOnTheWay = letIn(endpoint, request, tx)
  // A world that is not whole is told first, whoever asks.
  userOnTheWay.catch(() => undefined)
  const world = await readWorld(tx)
  const user = await userOnTheWay
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
