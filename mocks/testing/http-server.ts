// A server on a port of its own for a test, with a clock that the test moves, and a client of it.
import type { Server } from 'node:http'
import { request as send, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createHttpServer } from '#mocks/http/server.ts'
import { createSessions } from '#mocks/http/sessions.ts'

export type HttpReply = {
  status: number
  headers: IncomingHttpHeaders
  text: string
  body: unknown
}

type Sent = { headers?: Record<string, string>; body?: unknown; text?: string }

const page = '<!doctype html><title>The product</title>'

/** Starts one below `base`; `pass` moves its clock. */
export async function startHttpServer({ base = '/', hosts = [] as string[] } = {}) {
  let now = Date.parse('2026-03-02T10:00:00Z')
  let names = 0
  const realTime = () => now
  const newName = () => `session-${(names += 1)}`
  const sessions = createSessions({ realTime, newName })
  const server = createHttpServer({
    base,
    hosts,
    sessions,
    realTime,
    async answerFile(_request, target) {
      const isPage = !target.includes('.')
      const headers = { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain' }
      return { status: 200, headers, body: new TextEncoder().encode(isPage ? page : target) }
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = portOf(server)

  return {
    port,
    origin: `http://localhost:${port}`,
    sessions,
    pass: (ms: number) => {
      now += ms
    },
    /** Past `fetch`, for what it would never send. Rejects where no answer comes. */
    ask: (method: string, path: string, { headers = {}, body, text }: Sent = {}) =>
      new Promise<HttpReply>((resolve, reject) => {
        const given = text ?? (body === undefined ? undefined : JSON.stringify(body))
        const isChunked = given === undefined || 'Transfer-Encoding' in headers
        const length = isChunked ? {} : { 'Content-Length': Buffer.byteLength(given) }
        const options = { port, method, path, agent: false, headers: { ...length, ...headers } }
        const asking = send({ host: '127.0.0.1', ...options }, (incoming) => {
          const chunks: Uint8Array[] = []
          incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk))
          incoming.on('error', reject)
          incoming.on('end', () => {
            const all = Buffer.concat(chunks).toString()
            const isJson = incoming.headers['content-type']?.includes('json') === true
            const read: unknown = isJson && all !== '' ? JSON.parse(all) : undefined
            const { statusCode: status = 0, headers: got } = incoming
            resolve({ status, headers: got, text: all, body: read })
          })
        })
        asking.on('error', reject)
        asking.end(given)
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
