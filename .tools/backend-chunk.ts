// Keeps the simulated backend in a chunk of its own: loaded early, and without what it does not use.
import type { HtmlTagDescriptor, Plugin } from 'vite'

const entry = 'mocks/transport/browser.ts'

/**
 * The page asks for the backend only once its own script runs: a preload saves that round trip.
 * The build stops when MSW's cookie jar is back, with its list of public suffixes (300 kB).
 */
export function backendChunk(): Plugin {
  let base = '/'
  return {
    name: 'backend-chunk',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const unwanted =
          chunk.type === 'chunk' &&
          chunk.moduleIds.find((id) => /node_modules\/(tldts|tough-cookie)/.test(id))
        if (unwanted) this.error(`${chunk.fileName} carries a cookie jar: ${unwanted}`)
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((it) => it.type === 'chunk')
        const backend = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${entry}`))
        if (!backend) throw new Error(`${entry} is no chunk of its own any more`)
        return [backend.fileName, ...backend.imports]
          .map((name) => base + name)
          .filter((href) => !html.includes(href))
          .map((href): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href },
            injectTo: 'head',
          }))
      },
    },
  }
}
