// Asks axe about the page as it is now, and loads it into a page only once: it is large.
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Per violation its rule, then the HTML of each offender; of all rules, or of some by their id. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[][]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  return page.evaluate(look, rules)
}

/** Runs in the page. Only violations: what passes is most of a report, and nobody reads it. */
async function look(rules?: string[]): Promise<string[][]> {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  })
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
