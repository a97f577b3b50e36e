// Stands in for the provider's real hosts, to hear whatever leaves the browser.
import { createServer, type Server } from 'node:https'
import { generate } from 'selfsigned'

/** A host of our own on loopback that grants whatever a browser asks, and remembers that it asked. */
export type Outside = {
  /** What arrived: `connection` for each, and the line of each request that came through one. */
  arrived: string[]
  /** Makes Chromium find every host of the provider here. */
  browserArguments: string[]
  close: () => void
}

export async function listenOutside(): Promise<Outside> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'outside.test' }])
  const arrived: string[] = []
  const server = createServer({ key, cert }, (request, response) => {
    const { method, url, headers } = request
    arrived.push([method, `${headers.host}${url}`, headers['x-api-key']].flat().join(' ').trim())
    response.writeHead(200, {
      'Access-Control-Allow-Origin': headers.origin ?? '*',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
      'Access-Control-Allow-Private-Network': 'true',
    })
    response.end('{"from":"outside"}')
  })
  // Also one that never gets to speak of anything.
  server.on('connection', () => arrived.push('connection'))
  const port = await portOf(server)
  const rules = ['adyen.com', 'adyenpayments.com'].flatMap((host) =>
    [host, `*.${host}`, `*.${host}.`].map((name) => `MAP ${name} 127.0.0.1:${port}`),
  )
  return {
    arrived,
    browserArguments: [
      `--host-resolver-rules=${rules.join(', ')}`,
      '--ignore-certificate-errors',
      // Hosts on loopback are not asked for a permission of their own.
      '--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessChecks',
    ],
    close: () => server.close(),
  }
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
    })
  })
}
