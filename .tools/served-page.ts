// Writes into the page how it is served: by which backend, beginning with which world.
import { reach } from '#contract/served.ts'

import type { Serving } from './serving.ts'

/** The page as it lies in a build, told of what src/main.tsx asks it. */
export function tellPage(html: string, { backend, scenario }: Serving): string {
  const told = { backend: backend === 'worker' ? undefined : backend, scenario }
  const metas = Object.entries(told).flatMap(([name, content]) =>
    content === undefined ? [] : [`<meta name="simulator-${name}" content="${content}" />`],
  )
  const page =
    backend === 'http'
      ? html.replaceAll(backendPreload, '').replaceAll(reach.inPage, reach.overHttp)
      : html
  return page.replace('</head>', `${metas.map((meta) => `  ${meta}\n  `).join('')}</head>`)
}

/** No page that asks over the network needs the backend's own code. */
const backendPreload = /\s*<link rel="modulepreload"[^>]*\/(browser|rules)-[^>]*>/g
