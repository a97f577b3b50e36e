// Serves the built product the way a good static host does: headers, compression, history fallback.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

import { basePath } from './base-path.ts'
import { headersFor, readHeaders } from './headers.ts'

const dist = process.env['DIST'] ?? join(import.meta.dirname, '../dist')

/** Serves `dist` (or the build in DIST) below `base`, on PORT or 4173, until the process ends. */
export function serve(base: string): void {
  if (!existsSync(join(dist, 'index.html'))) stop('There is no build yet: npm run build')
  const port = Number(process.env['PORT'] ?? 4173)
  const blocks = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'))
  // Whatever has a file extension, or lies in assets, is that file or nothing: a page in place of
  // a missing script or worker would break in ways that nobody can read.
  const files = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    single: true,
    ignores: ['^/assets/', '\\.\\w+$'],
  })

  const server = createServer((request, response) => {
    const notFound = () => {
      response.setHeader('Cache-Control', 'no-store')
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined
    const isPage = path !== undefined && !/\.\w+$|^\/assets\//.test(path)

    const headers = headersFor(isPage ? '/index.html' : (path ?? pathname), blocks)
    for (const [name, value] of headers) response.setHeader(name, value)

    if (`${pathname}/` === base) return response.writeHead(308, { Location: base }).end()
    if (path === undefined || path === '/_headers') return notFound()
    request.url = path + search
    files(request, response, notFound)
  })

  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken: choose another with PORT`)
    throw error
  })
  // Loopback only: elsewhere a browser allows no service worker without HTTPS.
  server.listen(port, '127.0.0.1', () => console.log(`Serving http://localhost:${port}${base}`))
}

function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}

if (import.meta.main) serve(basePath())
