// Keeps app and backend in chunks of their own: loaded early, and without what is not used.
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What the page's own small script asks for as soon as it runs. */
const entries = ['src/app/start.tsx', 'mocks/browser.ts']

/**
 * The page asks for both only once its own script runs: a preload saves that round trip.
 * The build stops when MSW's cookie jar is back, with its list of public suffixes (300 kB).
 */
export function preloadedChunks(): Plugin {
  let base = '/'
  return {
    name: 'preloaded-chunks',
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
        const wanted = entries.flatMap((entry) => {
          const chunk = chunks.find(({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith(`/${entry}`)),
          )
          if (!chunk) throw new Error(`${entry} is no chunk of its own any more`)
          return [chunk.fileName, ...chunk.imports]
        })
        return [...new Set(wanted)]
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
