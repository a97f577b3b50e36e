// Asks axe about the page as it is now, and loads it into a page only once: it is large.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type * as Axe from 'axe-core'

/** Minified: less than half for the page to read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What it leaves behind in the page. */
declare const axe: typeof Axe

/** Which rules to ask, by their ids, and of which part of the page: a selector. All, unless told. */
export type Question = { rules?: string[] | undefined; part?: string | undefined }

/** Per violation its rule, then the HTML of each offender. */
export async function violationsOf(page: Page, question: Question = {}): Promise<string[][]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  return page.evaluate(look, question)
}

/** Runs in the page. Only violations: what passes is most of a report, and nobody reads it. */
async function look({ rules, part }: Question): Promise<string[][]> {
  const { violations } = await axe.run(part ?? document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  })
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
