// `npm run bench`: how long pages take with 10, 1,000 and 10,000 credentials; keeps README's table.
import { spawnSync } from 'node:child_process'
import { chromium, type BrowserContext, type Page } from '@playwright/test'

import { settled } from '#kit/open.ts'

import { needBrowser } from './browsers.ts'
import { buildFolder } from './build-folder.ts'
import { serve } from './listen.ts'
import { keepInReadme, tableOf } from './readme-table.ts'
import { readServing } from './serving.ts'

const sizes = [10, 1000, 10_000]
/** Sizes take turns within a round, so that a slow moment of the machine hits all of them. */
const rounds = 7
const port = 4175
const base = `http://localhost:${port}/`

type Task = {
  name: string
  before?: (page: Page) => Promise<void>
  run: (page: Page) => Promise<void>
}

const list = `${base}developers/api-credentials/payments`
/** Asked with every frame: a locator that waits looks again after as much as half a second. */
const shown = (page: Page, selector: string, text = '') =>
  page.waitForFunction(
    ([wanted, words]) =>
      [...document.querySelectorAll(wanted)].some(
        (it) => it.checkVisibility() && it.textContent.includes(words),
      ),
    [selector, text] as const,
  )
const aRow = 'tbody tr'
const open = async (page: Page, address: string) => {
  await page.goto(address)
  await shown(page, aRow)
}

const tasks: Task[] = [
  { name: 'Open the list', run: (page) => open(page, list) },
  {
    name: 'Sort it by username',
    before: (page) => open(page, list),
    async run(page) {
      await page.getByRole('button', { name: 'Username' }).click()
      await shown(page, '[aria-sort=ascending]')
    },
  },
  {
    name: 'Search it',
    before: async (page) => {
      await open(page, list)
      // The first search reads the list into memory; people notice the ones after it.
      await page.getByRole('searchbox').fill('nothing has this')
      await page.locator(aRow).first().waitFor({ state: 'detached' })
      // Rows are gone as soon as it is asked for.
      await settled(page)
    },
    async run(page) {
      await page.getByRole('searchbox').fill('service')
      await shown(page, aRow)
    },
  },
  {
    name: 'Open a credential',
    before: (page) => open(page, list),
    async run(page) {
      await page.locator(`${aRow} a`).first().click()
      await shown(page, 'h1', 'Configure API credential')
    },
  },
  { name: 'Open the API logs', run: (page) => open(page, `${base}developers/api-logs`) },
]

spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
await serve(readServing(['--base', '/', '--port', String(port)]), buildFolder)

const browser = await chromium.launch({
  executablePath: needBrowser('chromium'),
  args: ['--no-sandbox'],
})
const worlds = new Map<number, BrowserContext>()
for (const size of sizes) worlds.set(size, await crowd(size))

const times = new Map<string, number[]>()
for (let round = 0; round < rounds; round += 1) {
  for (const task of tasks) {
    for (const [size, context] of worlds) {
      const key = `${task.name} ${size}`
      times.set(key, [...(times.get(key) ?? []), await timed(context, task)])
    }
  }
}
await browser.close()

const heads = sizes.map((size) => size.toLocaleString('en-GB'))
const table = tableOf([
  [`Median of ${rounds}, in ms`, ...heads, '10,000 to 1,000'],
  ...tasks.map(({ name }) => {
    const medians = sizes.map((size) => median(times.get(`${name} ${size}`) ?? []))
    // Both have a full page of rows to show.
    const ratio = (medians.at(-1) ?? 0) / (medians.at(-2) ?? 1)
    return [name, ...medians.map((ms) => ms.toFixed(0)), ratio.toFixed(2)]
  }),
])
console.log(table)
keepInReadme('bench', table)
process.exit()

/** A browser context whose world has that many credentials, and ten logged requests for each. */
async function crowd(size: number): Promise<BrowserContext> {
  const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
  const localStorage = [{ name: 'identity', value: JSON.stringify(identity) }]
  const origins = [{ origin: new URL(base).origin, localStorage }]
  const context = await browser.newContext({ storageState: { cookies: [], origins } })
  const page = await context.newPage()
  await page.goto(`${base}?wait-for-worker`)
  await shown(page, aRow)
  const status = await page.evaluate(async (count) => {
    const body = JSON.stringify({ scenario: 'crowded', size: count })
    const { status: answered } = await fetch('/sandbox-api/v1/fresh-start', {
      method: 'POST',
      body,
    })
    return answered
  }, size)
  if (status !== 200) throw new Error(`The crowd of ${size} was refused with ${status}`)
  await page.close()
  return context
}

/** Milliseconds from the first act to what it is about. */
async function timed(context: BrowserContext, { before, run }: Task): Promise<number> {
  const page = await context.newPage()
  await before?.(page)
  const start = performance.now()
  await run(page)
  const ms = performance.now() - start
  await page.close()
  return ms
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
