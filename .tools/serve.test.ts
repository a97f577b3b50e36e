// Proves that no bytes which anybody sends end the static server, and what it answers to whom.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { createStaticServer, portOf } from './static-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))
const server = createStaticServer({ folder, base: '/' })

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'assets/app-1.js'), 'the script')
  writeFileSync(join(folder, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n')
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

type Line = { socket: Socket; answer: Promise<string> }

/** Sends these bytes; the answer is there once either side closes. */
function send(bytes: Uint8Array | string): Line {
  const socket = connect(portOf(server), '127.0.0.1')
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => (text += part))
    // Closing on somebody who is still sending is an answer as well.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error)
    })
    socket.on('close', () => resolve(text))
  })
  socket.write(bytes)
  return { socket, answer }
}

function get(path: string, ...headers: string[]): Promise<string> {
  const lines = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
  return send([...lines, '', ''].join('\r\n')).answer
}

const method = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'CONNECT', 'PRI', 'get', ''),
  fc.string({ maxLength: 8 }),
)

const target = fc.oneof(
  fc.constantFrom('/', '//', '///', '//?x', '//:80/', '//%/', '//x:99999/', '/\\x', '/%00', '*'),
  fc.constantFrom('http://[/', 'http://x', 'https://', 'x:1', '', '/%', '/..%2f..', '/.', '/a.'),
  fc.constantFrom('/assets/', '/assets/app-1.js', '/assets/app-1.js/', '/ca-api/v1', '/_headers'),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `/${text}`),
  fc.webPath(),
  fc.nat(20_000).map((length) => `/${'a'.repeat(length)}`),
)

const whole = fc.oneof(
  fc.nat().map(String),
  fc.bigInt().map(String),
  fc.constantFrom('', '-1', 'x'),
)

const header = fc.oneof(
  fc.tuple(whole, whole).map(([first, last]) => `Range: bytes=${first}-${last}`),
  fc.string().map((text) => `Range: ${text}`),
  fc.constantFrom('Accept-Encoding: br;q=0', 'Accept-Encoding: ,;=', 'If-None-Match: *'),
  fc.constantFrom('Host:', 'Host: [', 'Connection: Upgrade', 'Upgrade: websocket', 'Expect: x'),
  fc.constantFrom('Expect: 100-continue', 'Transfer-Encoding: chunked', 'Content-Length: 99'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const request = fc
  .tuple(method, target, fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''), fc.array(header))
  .map(([verb, path, version, headers]) =>
    [`${verb} ${path} ${version}`, 'Host: localhost', ...headers, '', ''].join('\r\n'),
  )

test('whatever bytes arrive, the server answers or closes, and serves the page afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(request, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
      const { socket, answer } = send(bytes)
      expect(await get('/')).toMatch(/^HTTP\/1\.1 200 OK[^]*the page$/)
      // Whatever the server still waits for does not come.
      socket.end()
      expect(await answer).toMatch(/^$|^HTTP\/1\.1 [1-4]\d\d /)
    }),
    { numRuns: 400 },
  )
})

test('a range is ignored: the whole file is the answer', async () => {
  for (const range of ['bytes=5-1', 'bytes=-5', 'bytes=0-999999999999999999999', 'bytes=0-0']) {
    const answer = await get('/assets/app-1.js', `Range: ${range}`)
    expect(answer, range).toMatch(/^HTTP\/1\.1 200 [^]*the script$/)
  }
})
