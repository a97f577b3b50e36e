// Asks axe about the page as it is now, and loads it into a page only once: it is large.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type * as Axe from 'axe-core'

/** Minified: less than half for the page to read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What it leaves behind in the page. */
declare const axe: typeof Axe

/** What is promised: WCAG 2.2 AA. Axe leaves out its rules for 2.2 unless they are named. */
const promised = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Which rules to ask, by their ids, and of which part of the page: a selector. All, unless told. */
export type Question = { rules?: string[] | undefined; part?: string | undefined }

/** Per violation its rule, then the HTML of each offender. */
export async function violationsOf(page: Page, question: Question = {}): Promise<string[][]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  return page.evaluate(look, { ...question, promised })
}

/** Runs in the page. Only violations: what passes is most of a report, and nobody reads it. */
async function look(question: Question & { promised: string[] }): Promise<string[][]> {
  const { rules, part, promised: values } = question
  const { violations } = await axe.run(part ?? document, {
    resultTypes: ['violations'],
    runOnly: rules ?? { type: 'tag', values },
  })
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
