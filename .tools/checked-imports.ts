// Puts src/page/parts/checked-import.ts in place of Vite's own helper around every import().
import { join } from 'node:path'
import type { Plugin } from 'vite'

const helperId = '\0vite/preload-helper.js'
const ownHelper = join(import.meta.dirname, '../src/page/parts/checked-import.ts')

/** Vite's helper preloads what it can and goes on where that fails. The build stops if it is back. */
export function checkedImports(): Plugin {
  return {
    name: 'checked-imports',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          // Every browser that the product is built for knows it.
          polyfill: false,
          // The chunk itself comes with its imports, also where it has none.
          resolveDependencies: (file, imports, { hostType }) =>
            hostType === 'js' ? [...new Set([file, ...imports])] : imports,
        },
      },
    }),
    load(id) {
      if (id !== helperId) return
      return `export { checkedImport as __vitePreload } from ${JSON.stringify(ownHelper)}`
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.code.includes('vite:preloadError')) {
          this.error(`${chunk.fileName} carries Vite's own helper for imports`)
        }
      }
    },
  }
}
