// Serves a site of files over HTTP, whatever anybody sends.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { answerOf, type Asked, type Site } from './static-site.ts'

/** The server without a port: a request that it cannot answer is answered with 500, not its end. */
export function createStaticServer(site: Site): Server {
  return createServer((request, response) => {
    answerOf(toAsked(request, request.url ?? ''), site)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((cause: unknown) => {
        console.error(cause)
        response.writeHead(500).end()
      })
  })
}

/** What a request asks of a site, at this target. */
export function toAsked({ method = '', headers }: IncomingMessage, target: string): Asked {
  return {
    method,
    target,
    acceptEncoding: headers['accept-encoding']?.toString(),
    ifNoneMatch: headers['if-none-match'],
  }
}

/** The port that a server listens on, also where any free one was taken. */
export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
