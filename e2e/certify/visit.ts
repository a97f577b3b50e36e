// One visit: a cold context, and in it procedure after procedure, each in a fresh world that is kept.
import type { BrowserContext, Page } from '@playwright/test'

import { settled } from '#kit/open.ts'
import { createSandbox } from '#kit/sandbox.ts'
import { listen, noiseOf } from '#flows/noise.ts'
import { patienceMs } from '#flows/patience.ts'
import type { Engine } from './engines.ts'
import type { Case, Visit } from './plan.ts'
import { comparable, type Run } from './verdict.ts'

/** Nothing that a person does takes longer, whatever the machine does besides. */
const longestRunMs = 180_000

/** Tells of each run as it ends. After one that fails, the next has a context of its own. */
export async function makeVisit(
  engine: Engine,
  base: string,
  { engine: name, where, cases }: Visit,
  tell: (run: Run) => void,
): Promise<void> {
  let context: BrowserContext | undefined
  let page: Page | undefined
  const unexpected: string[] = []
  for (const one of cases) {
    const run: Run = { case: one.name, engine: name, ...where }
    try {
      if (!context || !page) {
        context = await engine.newContext(where)
        page = await context.newPage()
        page.setDefaultTimeout(2 * patienceMs)
        listen(page, noiseOf[name], (text) => unexpected.push(text))
        run.isCold = true
      }
      Object.assign(run, await within(longestRunMs, goThrough(page, base, one)))
      const [said] = unexpected
      if (said !== undefined) throw new Error(`The page said: ${said}`)
    } catch (cause) {
      run.failure = cause instanceof Error ? cause.message : String(cause)
      await end(context)
      context = undefined
      unexpected.length = 0
    }
    tell(run)
  }
  await end(context)
}

/** What has gone already, need not be ended. */
async function end(context: BrowserContext | undefined): Promise<void> {
  await context?.close().catch(() => undefined)
}

async function goThrough(
  page: Page,
  base: string,
  { link, run }: Case,
): Promise<Pick<Run, 'listMs' | 'procedureMs' | 'world'>> {
  const begunAt = performance.now()
  await page.goto(link(base))
  await page.getByRole('rowheader').first().waitFor()
  const listedAt = performance.now()
  await run(page)
  const doneAt = performance.now()
  await settled(page)
  const world = comparable(await createSandbox(page, base).get('world/file'))
  return { listMs: listedAt - begunAt, procedureMs: doneAt - listedAt, world }
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${ms / 1000} s.`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
