// Serves the built product the way a good static host does, or with its backend over HTTP.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { createProductServer } from './product-server.ts'
import type { Serving } from './serving.ts'
import { portOf } from './static-server.ts'
import { messageOf, stop } from './stop.ts'

/** Serves the build in this folder, until the process ends; `edit` is for its page. */
export async function serve(
  serving: Serving,
  folder: string,
  edit?: (page: string) => string,
): Promise<void> {
  const { base, port, hosts } = serving
  if (!existsSync(join(folder, 'index.html'))) stop('There is no build yet: npm run build')
  const server = await createProductServer(folder, serving, { edit }).catch((cause: unknown) =>
    stop(messageOf(cause)),
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      stop(`Port ${port} is taken: choose another with --port, or with PORT in the environment`)
    }
    stop(`Port ${port} cannot be used: ${error.message}`)
  })
  // Loopback only, unless told otherwise: elsewhere a browser allows no service worker without HTTPS.
  server.listen(port, hosts.length > 0 ? '0.0.0.0' : '127.0.0.1', () => {
    const [name = 'localhost'] = hosts
    console.log(`Serving http://${name}:${portOf(server)}${base}`)
  })
}
