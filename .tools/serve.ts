// Serves the built product the way a good static host does, whatever anybody sends.
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { basePath } from './base-path.ts'
import { buildFolder } from './build-folder.ts'
import { asPort } from './port.ts'
import { answerOf, type Site } from './static-site.ts'
import { orStop, stop } from './stop.ts'

/** The port of the environment. Throws a sentence for one that is none. */
export function servedPort(): number {
  return asPort(process.env['PORT'], 4173)
}

/** Serves the build below `base`, on this port of this machine, until the process ends. */
export function serve(base: string, port: number): void {
  if (!existsSync(join(buildFolder, 'index.html'))) stop('There is no build yet: npm run build')
  const server = createStaticServer({ folder: buildFolder, base })
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken: choose another with PORT`)
    stop(`Port ${port} cannot be used: ${error.message}`)
  })
  // Loopback only: elsewhere a browser allows no service worker without HTTPS.
  server.listen(port, '127.0.0.1', () => {
    console.log(`Serving http://localhost:${portOf(server)}${base}`)
  })
}

/** The server without a port: a request that it cannot answer is answered with 500, not its end. */
export function createStaticServer(site: Site): Server {
  return createServer((request, response) => {
    const asked = {
      method: request.method ?? '',
      target: request.url ?? '',
      acceptEncoding: request.headers['accept-encoding']?.toString(),
      ifNoneMatch: request.headers['if-none-match'],
    }
    answerOf(asked, site)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((cause: unknown) => {
        console.error(cause)
        response.writeHead(500).end()
      })
  })
}

/** The port that a server listens on, also where any free one was taken. */
export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

if (import.meta.main) orStop(() => serve(basePath(), servedPort()))
