// Code that comes late and does not come: told in its own place, tried again there, nothing lost.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { buildFolder } from '#tools/build-folder.ts'

import {
  changeSomething,
  changesIn,
  clockPanel,
  heading,
  openCredential,
  openList,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'

// What the browser and React say of it, for whoever looks for the cause.
test.beforeEach(({ expectNoise }) => {
  expectNoise(/Failed to load resource|Failed to fetch dynamically imported module/)
  expectNoise(/A part of the simulator could not be loaded/)
})

/** Holds back the files that are named like this, until the answer is called. */
async function holdBack(page: Page, name: RegExp): Promise<() => Promise<void>> {
  const address = new RegExp(`/assets/${name.source}`)
  await page.route(address, (route) => route.abort())
  return () => page.unroute(address)
}

test('a panel that does not come says so in its place, and the draft and its key stay', async ({
  page,
  expectAccessible,
}) => {
  const letThrough = await holdBack(page, /clock-panel-/)
  await openCredential(page, orders)
  await changeSomething(page)
  const key = page.getByRole('textbox', { name: 'API key' })
  const shown = await key.inputValue()

  await page.getByRole('button', { name: /^Simulated time/ }).click()
  const panel = clockPanel(page)
  await expect(panel.getByRole('alert')).toContainText('This part could not be loaded.')
  await expect(panel.getByRole('alert')).toContainText('a content blocker or a filter')
  await expectAccessible()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('alert')).toBeVisible()

  await letThrough()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('button', { name: '+24 hours' })).toBeVisible()
  await expect(panel.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])
  await expect(key).toHaveValue(shown)
})

test('a part that does not come while the browser is offline says that', async ({
  page,
  expectNoise,
}) => {
  // The worker's script may be on its way just then.
  expectNoise(/unknown error occurred when fetching the script/)
  const letThrough = await holdBack(page, /clock-panel-/)
  await openList(page)
  await letThrough()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Simulated time/ }).click()
  await expect(clockPanel(page).getByRole('alert')).toContainText('This browser is offline, or')
  await expect(clockPanel(page).getByRole('button', { name: 'Reload the page' })).toHaveCount(0)
  await page.context().setOffline(false)
  await clockPanel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(clockPanel(page).getByRole('button', { name: '+24 hours' })).toBeVisible()
})

test('a page that does not come says so inside the shell, after the question about the draft', async ({
  page,
  expectAccessible,
}) => {
  const letThrough = await holdBack(page, /event-logs-page-/)
  await openCredential(page, orders)
  await changeSomething(page)
  await page.getByRole('link', { name: 'Event logs' }).first().click()
  await page.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])

  await page.getByRole('link', { name: 'Event logs' }).first().click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(heading(page, 'This page could not be loaded')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeAttached()
  await expectAccessible()
  await letThrough()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page, 'Event logs')).toBeVisible()
})

test('an open tab has everything that it may need, and goes on without its site', async ({
  page,
}) => {
  const arrived = partsArrivedAt(page)
  await openList(page)
  const built = readdirSync(join(buildFolder, 'assets')).flatMap((file) => partOf(file) ?? [])
  const wanted = built.filter((name) => !askedForByAddressAlone.includes(name))
  expect(wanted.length).toBeGreaterThan(80)
  await expect
    .poll(() => wanted.filter((name) => !arrived.includes(name)), { timeout: 60_000 })
    .toEqual([])
  await page.context().setOffline(true)
  await page.getByRole('link', { name: orders }).click()
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await page.getByRole('button', { name: 'Try this key' }).click()
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('401 Unauthorized')
})

/** What only a page asks for that begins with a link, with a world, or with another backend. */
const askedForByAddressAlone = ['follow-link', 'named-world', 'network']

/** `secret-choice` of `…/secret-choice-Dzy-pFyx.js`. */
function partOf(file: string): string | undefined {
  return /([^/]+)-[\w-]{8}\.js$/.exec(file)?.[1]
}

/** The parts that have come to this page from now on, by their names. */
function partsArrivedAt(page: Page): string[] {
  const names: string[] = []
  page.on('requestfinished', (request) => names.push(partOf(request.url()) ?? ''))
  return names
}

/** The parts that this page asks for from now on, by their names. */
function partsAskedBy(page: Page): string[] {
  const names: string[] = []
  page.on('request', (request) => names.push(partOf(request.url()) ?? ''))
  return names
}

test('a page is asked for as soon as somebody turns to what leads there', async ({ page }) => {
  // Never idle, so that nothing comes ahead by itself.
  await page.addInitScript(() => Reflect.set(globalThis, 'requestIdleCallback', () => 0))
  const names = partsAskedBy(page)
  await openList(page)
  await page.getByRole('button', { name: 'Create new credential' }).focus()
  await expect.poll(() => names).toContain('create-dialog')
  expect(names).not.toContain('configure-page')
  await page.getByRole('link', { name: orders }).hover()
  await expect.poll(() => names).toContain('configure-page')
  await expect(page).toHaveURL(/payments$/)
})

test('who asked for few data gets a page at the press, and nothing ahead of it', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  const names = partsAskedBy(page)
  await openList(page)
  const link = page.getByRole('link', { name: orders })
  await link.hover()
  await page.getByRole('searchbox').first().focus()
  expect(names).not.toContain('configure-page')
  await link.hover()
  await page.mouse.down()
  await expect.poll(() => names).toContain('configure-page')
  expect(names).not.toContain('create-dialog')
})

test('a card that fails says so in its place, and the drafts of the others stay', async ({
  page,
  expectNoise,
  expectAccessible,
}) => {
  expectNoise(/broken on purpose/)
  await page.addInitScript(() => {
    const { toLowerCase } = String.prototype
    const breaking = function (this: string) {
      const lower = toLowerCase.call(this)
      if (lower === 'break this card') throw new Error('broken on purpose')
      return lower
    }
    Reflect.set(String.prototype, 'toLowerCase', breaking)
  })
  await openCredential(page, orders)
  await changeSomething(page)
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('break this card')
  const failure = page.getByRole('alert').filter({ hasText: 'This part could not be shown.' })
  await expect(failure).toBeVisible()
  await expectAccessible()
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search roles' })).toHaveValue('')
  await save(page)
})
