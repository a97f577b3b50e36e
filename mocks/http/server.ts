// The backend over HTTP: many sessions, the provider's APIs, and the pages of the product.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { sandboxPrefix } from '#contract/addresses.ts'
import { changesHeader, serverTimeHeader } from '#contract/served.ts'
import { sessionHeader } from '#contract/sessions.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { notFound, problemBody, refusalFrom, Refused } from '#mocks/transport/problem.ts'

import { readRequest, writeResponse } from './bridge.ts'
import { createClassApi } from './classes.ts'
import { refuseHost, refuseOrigin } from './from-where.ts'
import { meaningOf } from './route.ts'
import { createSessionApi, noSuchSession } from './session-api.ts'
import { cookieName, readCookie, writeCookie } from './session-cookie.ts'
import type { Session, Sessions } from './sessions.ts'

/** Answers a request for a file of the product. */
type AnswerFile = (
  request: IncomingMessage,
  target: string,
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>

type Parts = {
  /** The path below which everything is served, with a slash at both ends. */
  base: string
  sessions: Sessions
  realTime: () => number
  answerFile: AnswerFile
  /** By which names it may be asked, besides those of this machine. */
  hosts?: readonly string[]
}

/** The server without a port. */
export function createHttpServer({
  base,
  sessions,
  realTime,
  answerFile,
  hosts = [],
}: Parts): Server {
  // What sessions have in common.
  const shared = {
    sessions: createSessionApi(sessions, realTime),
    classes: createClassApi(realTime),
  }

  /** The session that a request names: by its address, else by its header, else by its cookie. */
  function namedBy({ headers, socket }: IncomingMessage, inAddress: string | undefined) {
    const named = inAddress ?? headers[sessionHeader.toLowerCase()]?.toString()
    return { named, inCookie: readCookie(headers.cookie, cookieName(socket.localPort)) }
  }

  function sessionOf(request: IncomingMessage, inAddress: string | undefined): Session {
    const { named, inCookie } = namedBy(request, inAddress)
    const id = named ?? inCookie
    if (id === undefined) throw nameless
    const session = sessions.use(id)
    if (!session) throw noSuchSession(id)
    return session
  }

  async function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    inAddress: string | undefined,
  ): Promise<void> {
    const { named, inCookie } = namedBy(request, inAddress)
    const asCookie = (id: string) => ({
      'Set-Cookie': writeCookie(cookieName(request.socket.localPort), id, base),
    })
    // A link into a session: from here on, the cookie says so.
    if (inAddress !== undefined) {
      if (!sessions.use(inAddress)) throw noSuchSession(inAddress)
      const headers = { Location: target, 'Cache-Control': 'no-store', ...asCookie(inAddress) }
      response.writeHead(303, headers).end()
      return
    }
    const id = named ?? inCookie
    const isMissing = id !== undefined && (await sessions.find(id)?.backend.lacksPart([target]))
    if (isMissing) throw notFound('Somebody planned that this part of the product is missing.')
    const { status, headers, body } = await answerFile(request, target)
    const isPage = status < 400 && headers['Content-Type']?.startsWith('text/html') === true
    if (isPage && named !== undefined && !sessions.use(named)) throw noSuchSession(named)
    const isNew = isPage && (id === undefined || !sessions.use(id))
    const more = isNew ? asCookie(sessions.start().id) : {}
    response.writeHead(status, { ...headers, ...more }).end(body)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request
    refuseHost(headers.host, hosts)
    const meant = meaningOf(request.url ?? '', base)
    if (meant.kind === 'page') return answerPage(request, response, meant.rest, meant.sessionId)
    refuseOrigin(headers.origin, headers.host)
    if (meant.kind === 'nothing') throw notFound(meant.why)
    const session = meant.kind === 'backend' ? sessionOf(request, meant.sessionId) : undefined
    const answerIt = meant.kind === 'backend' ? session?.backend.answer : shared[meant.kind]
    const asked = await readRequest(request, meant.url, hearsEnd(response))
    const reply = await answerIt?.(asked)
    if (!reply) throw notFound(`The simulator has no endpoint ${method} ${shorten(meant.url)}.`)
    const told = { [serverTimeHeader]: String(realTime()) }
    const changes = session ? { [changesHeader]: String(session.changes) } : {}
    return writeResponse(reply, response, { ...told, ...changes })
  }

  return createServer({ keepAliveTimeout: keptMs }, (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      // A refusal says so as the backend does; who has gone away hears nothing.
      const refusal = refusalFrom(cause)
      if (response.headersSent) response.destroy()
      else refuse(response, refusal)
    })
  })
}

/**
 * A connection that nobody uses is kept for so long. Suites pause, and a request on one that is just
 * being closed fails: the usual five seconds are too near to their pauses.
 */
const keptMs = 65_000

/** Aborted when whoever asked has gone before there was an answer. */
function hearsEnd(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

function refuse(response: ServerResponse, refusal: Refused['refusal']): void {
  const body = JSON.stringify(problemBody(refusal, ''))
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(refusal.status, headers).end(body)
}

const nameless = new Refused({
  status: 400,
  detail: `This request names no session. Start one with POST ${sandboxPrefix}/sessions and send its id as ${sessionHeader}, or put sessions/<id>/ before the address; a browser gets one by opening a page.`,
})
