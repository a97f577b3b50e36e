// The product on a server of a flow's own, which goes on at one address with whichever backend is wanted.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

import { buildFolder } from '#tools/build-folder.ts'
import { createProductServer } from '#tools/product-server.ts'
import { readServing } from '#tools/serving.ts'
import { portOf } from '#tools/static-server.ts'

import { expect, test as base } from './test.ts'

type Site = { server: Server; behind: Server | undefined }

/** `serve` takes the options of the command line; before it, nothing answers. */
export const test = base.extend<{ serve: (...args: string[]) => Promise<void>; site: Site }>({
  site: async ({}, provide) => {
    const site: Site = {
      behind: undefined,
      server: createServer((...asked) => site.behind?.emit('request', ...asked)),
    }
    site.server.listen(0, '127.0.0.1')
    await once(site.server, 'listening')
    await provide(site)
    site.server.closeAllConnections()
    site.server.close()
  },
  baseURL: async ({ site }, provide) => provide(`http://localhost:${portOf(site.server)}/`),
  serve: async ({ site }, provide) => {
    await provide(async (...args) => {
      site.behind = await createProductServer(buildFolder, readServing(args, {}))
    })
  },
})

export { expect }
