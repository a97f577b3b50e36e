// Builds the gallery of widgets for those who develop and for the flows, never for what is shipped.
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

import { root } from './build-folder.ts'

/** A build of its own, so that all other flows run on what is shipped, file by file. */
export const galleryFolder = join(root, 'test-results/gallery')

/** Any other build stops when a page of the gallery is in it. */
export function gallery(): Plugin {
  let isShown = false
  return {
    name: 'gallery',
    config({ build }, { command }) {
      isShown = command === 'serve' || resolve(root, build?.outDir ?? '') === galleryFolder
      return { define: { 'import.meta.env.GALLERY': JSON.stringify(isShown) } }
    },
    generateBundle(_options, bundle) {
      const carrier = Object.values(bundle).find(
        (it) => it.type === 'chunk' && it.moduleIds.some((id) => id.includes('/src/gallery/')),
      )
      if (carrier && !isShown) this.error(`${carrier.fileName} carries the gallery`)
    },
  }
}
