// What every flow over the gallery starts from: the widgets alone, served from a build of their own.
import { existsSync } from 'node:fs'
import { once } from 'node:events'

import { galleryFolder } from '#tools/gallery.ts'
import { createStaticServer, portOf } from '#tools/static-server.ts'

import { test as base } from './look.ts'

export const test = base.extend<object, { gallery: string }>({
  gallery: [
    async ({}, provide) => {
      if (!existsSync(galleryFolder)) throw new Error('First: npm run build:gallery')
      const server = createStaticServer({ folder: galleryFolder, base: '/' }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      await provide(`http://localhost:${portOf(server)}/`)
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ gallery }, provide) => provide(gallery),
  // There is no product around the widgets, and nobody to sign in.
  as: null,
})
