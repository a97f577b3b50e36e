// What lies outside the browser: the provider's hosts, played by a server that takes down all it gets.
import { once } from 'node:events'
import { createServer } from 'node:https'
import { createSecureContext } from 'node:tls'

import { makeCertificate } from './certificate.ts'
import { expect, test as base } from './test.ts'

/** Nothing but the proof that the listener hears: see `sealed`. */
const control = 'control.adyen.com'

type Outside = { port: number; arrived: string[] }

/**
 * A browser that takes the provider's hosts, on any port, for a server on this machine. It grants
 * whatever it is asked for, so that a request that gets out gets out whole. A flow fails when a
 * single byte arrived.
 */
export const test = base.extend<{ sealed: undefined }, { outside: Outside }>({
  outside: [
    async ({}, provide) => {
      const arrived: string[] = []
      const { key, cert } = makeCertificate()
      const context = createSecureContext({ key, cert })
      const server = createServer({
        key,
        cert,
        SNICallback(host, answer) {
          arrived.push(`a connection to ${host}`)
          answer(null, context)
        },
      })
      server.on('tlsClientError', (error) => arrived.push(`bytes without TLS: ${error.message}`))
      server.on('request', ({ method, url, headers }, response) => {
        arrived.push(`${method} ${headers.host}${url}, ${JSON.stringify(headers)}`)
        response.writeHead(200, {
          'Access-Control-Allow-Origin': headers.origin ?? '*',
          'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
          'Access-Control-Allow-Methods': '*',
          'Access-Control-Allow-Private-Network': 'true',
        })
        response.end('From outside')
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      await provide({ port: typeof address === 'object' ? (address?.port ?? 0) : 0, arrived })
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ launchOptions, outside }, provide) => {
      const hosts = ['adyen.com', 'adyenpayments.com'].flatMap((host) => [
        host,
        `*.${host}`,
        `*.${host}.`,
      ])
      const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${outside.port}`).join(',')
      await provide({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          `--host-resolver-rules=${rules}`,
          '--ignore-certificate-errors',
        ],
      })
    },
    { scope: 'worker' },
  ],

  sealed: [
    async ({ context, outside: { arrived } }, provide) => {
      arrived.length = 0
      await provide(undefined)
      // Asked for last, and by a page without any policy: once it is there, so is all before it.
      const last = await context.newPage()
      await last.goto(`https://${control}/`)
      await expect(last.getByText('From outside')).toBeVisible()
      const leaked = arrived.filter((line) => !line.includes(control))
      expect(leaked, 'what left the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
