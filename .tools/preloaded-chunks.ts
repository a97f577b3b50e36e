// Has what a start needs loaded early, and stops a build that carries what is not used.
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** What the page's own small script asks for as soon as it runs; the largest first. */
const entries = ['src/app/start.tsx', 'mocks/browser.ts']

type Bundle = Rolldown.OutputBundle

/**
 * All that a start needs is asked for at the top of the page. Left to themselves, the scripts of the
 * backend and the app would come once the first script runs, and nothing at all ahead of a script
 * that the page waits for: Chromium looks no further than a content security policy. So the links
 * stand before that, and everything that runs behind it.
 * The build stops when MSW's cookie jar is back, with its list of public suffixes (300 kB).
 */
export function preloadedChunks(): Plugin {
  let base = '/'
  return {
    name: 'preloaded-chunks',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      base = config.base
    },
    generateBundle(_options, bundle) {
      for (const chunk of chunksOf(bundle)) {
        const unwanted = chunk.moduleIds.find((id) => /node_modules\/(tldts|tough-cookie)/.test(id))
        if (unwanted) this.error(`${chunk.fileName} carries a cookie jar: ${unwanted}`)
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const link = (rel: string, attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, ...attrs },
          injectTo: 'head-prepend',
        })
        const awaited = [...html.matchAll(/<script src="([^"]+)"/g)]
        const styles = [...html.matchAll(/<link rel="stylesheet" crossorigin href="([^"]+)"/g)]
        return {
          // The bundler's own links stand behind the policy, and so would the encoding.
          html: html.replaceAll(/\s*<(link rel="modulepreload"|meta charset)[^>]*>/g, ''),
          tags: [
            { tag: 'meta', attrs: { charset: 'utf-8' }, injectTo: 'head-prepend' },
            ...awaited.map(([, href]) => link('preload', { as: 'script', href })),
            ...styles.map(([, href]) => link('preload', { as: 'style', crossorigin: true, href })),
            ...startChunks(bundle).map(({ fileName }) =>
              link('modulepreload', { crossorigin: true, href: base + fileName }),
            ),
          ],
        }
      },
    },
  }
}

function chunksOf(bundle: Bundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((it) => it.type === 'chunk')
}

/** What the entries are in, and what those import at once. */
function startChunks(bundle: Bundle): Rolldown.OutputChunk[] {
  const chunks = chunksOf(bundle)
  const names = entries.flatMap((entry) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${entry}`)))
    if (!chunk) throw new Error(`${entry} is no chunk of its own any more`)
    return [chunk.fileName, ...chunk.imports]
  })
  return [...new Set(names)].flatMap((name) => chunks.filter(({ fileName }) => fileName === name))
}
