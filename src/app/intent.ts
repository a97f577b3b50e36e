// Loads the code of the page that a link leads to, as soon as somebody turns to the link.
import { matchRoutes, type DataRouter } from 'react-router'

import { wantsFewData } from '#page/parts/load-part.ts'

/** Signs that a press may follow: a pointer comes near, the keyboard arrives, a finger touches. */
const signs = ['pointerover', 'focusin', 'pointerdown'] as const

/** For all links of all pages; a button that leads to an address says so by `data-leads-to`. */
export function prepareOnIntent({ routes, basename = '/' }: DataRouter): void {
  const prepared = new Set<string>()

  function prepare({ target, type }: Event): void {
    const link = target instanceof Element ? target.closest(':any-link, [data-leads-to]') : null
    const address = link?.getAttribute('data-leads-to') ?? link?.getAttribute('href')
    if (!address || prepared.has(address) || (type !== 'pointerdown' && wantsFewData())) return
    prepared.add(address)
    for (const { route } of matchRoutes(routes, address, basename) ?? []) {
      // Whoever follows the link is told what is missing; until then nobody asked for it.
      if (typeof route.lazy === 'function') route.lazy().catch(() => prepared.delete(address))
    }
  }

  for (const sign of signs) addEventListener(sign, prepare, { passive: true })
}
