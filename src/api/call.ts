// The client: calls a row of a contract table and answers its reply, or throws an ApiError.
import { apiPrefix } from '#contract/addresses.ts'
import { commandKeyHeader, customerAreaRoutes, userHeader } from '#contract/customer-area-routes.ts'
import type { EndpointName, Input, Reply } from '#contract/customer-area.ts'
import type { Route } from '#contract/endpoint.ts'
import { writeQuery, type Query } from '#contract/query.ts'
import { worldClockHeader } from '#contract/world-clock.ts'

import { errorOf, noAnswer } from './api-error.ts'
import { currentIdentity } from './identity.ts'
import { during } from './open-work.ts'
import { rememberWorldClock } from './world-time.ts'

type Client = {
  baseUrl: string
  transport: (request: Request) => Promise<Response>
  /** Called before each command, by which something may change. */
  onCommand: () => void
  /** Told of every reply that is a success; throws where that breaks the contract. */
  onReply: (name: string, reply: unknown) => void
}

const client: Client = {
  baseUrl: '',
  transport: (request) => fetch(request),
  onCommand: () => undefined,
  onReply: () => undefined,
}

/** Says once, at the start, where the API lives and how requests get there. */
export function configureClient(configuration: Partial<Client>): void {
  Object.assign(client, configuration)
}

/** Sends a request to where it is answered. */
export function transport(request: Request): Promise<Response> {
  return client.transport(request)
}

type Options = { commandKey?: string | undefined; signal?: AbortSignal | undefined }

/** Calls the Customer Area API as this tab's user. */
export function call<N extends EndpointName>(
  name: N,
  input: Input<N>,
  options: Options = {},
): Promise<Reply<N>> {
  return callRow(apiPrefix, name, customerAreaRoutes[name], input, options)
}

/** Calls a row of any of the tables, which says what type its reply has. */
export async function callRow<Answer>(
  prefix: string,
  name: string,
  route: Route,
  input: unknown,
  options: Options = {},
): Promise<Answer> {
  const reply = await during(send(prefix, route, input, options))
  client.onReply(name, reply)
  return reply as Answer
}

type Loose = {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

async function send(
  prefix: string,
  route: Route,
  input: unknown,
  options: Options,
): Promise<unknown> {
  const { params = {}, query = {}, body }: Loose = Object(input)
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = writeQuery(query)
  if (route.method !== 'GET' && route.isRead !== true) client.onCommand()
  const request = new Request(`${client.baseUrl}${prefix}${path}${search && `?${search}`}`, {
    method: route.method,
    headers: headersOf(body !== undefined, options.commandKey),
    signal: options.signal ?? null,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const response = await client.transport(request).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause
    throw noAnswer()
  })
  if (response.type === 'error') throw noAnswer()
  rememberWorldClock(response.headers.get(worldClockHeader))
  if (!response.ok) throw await errorOf(response)
  return response.json()
}

function headersOf(hasBody: boolean, commandKey: string | undefined): Headers {
  const headers = new Headers()
  const { userId } = currentIdentity()
  if (userId !== null) headers.set(userHeader, userId)
  if (hasBody) headers.set('Content-Type', 'application/json')
  if (commandKey !== undefined) headers.set(commandKeyHeader, commandKey)
  return headers
}
