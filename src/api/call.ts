// The client: calls a row of a contract table and answers its reply, or throws an ApiError.
import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'
import {
  commandKeyHeader,
  customerArea,
  userHeader,
  type EndpointName,
  type Input,
  type Reply,
} from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { writeQuery, type Query } from '#contract/query.ts'
import {
  sandbox,
  type SandboxEndpointName,
  type SandboxInput,
  type SandboxReply,
} from '#contract/sandbox.ts'
import { worldClockHeader } from '#contract/world-clock.ts'

import { errorOf, noAnswer } from './api-error.ts'
import { currentIdentity } from './identity.ts'
import { rememberWorldClock } from './world-time.ts'

type Client = {
  baseUrl: string
  transport: (request: Request) => Promise<Response>
  /** Called before each command, by which something may change. */
  onCommand: () => void
}

const client: Client = {
  baseUrl: '',
  transport: (request) => fetch(request),
  onCommand: () => undefined,
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
export async function call<N extends EndpointName>(
  name: N,
  input: Input<N>,
  options: Options = {},
): Promise<Reply<N>> {
  return (await send(apiPrefix, customerArea[name], input, options)) as Reply<N>
}

/** Calls the sandbox's own API. */
export async function callSandbox<N extends SandboxEndpointName>(
  name: N,
  input: SandboxInput<N>,
): Promise<SandboxReply<N>> {
  return (await send(sandboxPrefix, sandbox[name], input, {})) as SandboxReply<N>
}

type Loose = {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

async function send(prefix: string, row: Endpoint, input: unknown, options: Options) {
  const { params = {}, query = {}, body }: Loose = Object(input)
  const path = row.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = writeQuery(query)
  if (row.method !== 'GET' && row.isRead !== true) client.onCommand()
  const request = new Request(`${client.baseUrl}${prefix}${path}${search && `?${search}`}`, {
    method: row.method,
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
  const reply: unknown = await response.json()
  // A reply that breaks the contract is a defect: found while developing and testing, free later.
  return import.meta.env.PROD ? reply : row.reply.parse(reply)
}

function headersOf(hasBody: boolean, commandKey: string | undefined): Headers {
  const headers = new Headers()
  const { userId } = currentIdentity()
  if (userId !== null) headers.set(userHeader, userId)
  if (hasBody) headers.set('Content-Type', 'application/json')
  if (commandKey !== undefined) headers.set(commandKeyHeader, commandKey)
  return headers
}
