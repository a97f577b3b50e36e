// Nothing leaves the browser: whatever the worker's state, whoever asks, and in whatever way.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from '@playwright/test'

import { listenOutside, type Outside } from './outside.ts'
import { expect, test } from './test.ts'
import { callApis, tryEveryWay, trySending } from './ways-out.ts'

const someKey = 'AQESIMULATEDpastedByMistake'

let outside: Outside
let browser: Browser

test.beforeAll(async () => {
  outside = await listenOutside()
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: ['--no-sandbox', ...outside.browserArguments],
    // Playwright switches the back-forward cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
})

test.afterAll(async () => {
  await browser.close()
  outside.close()
})

/** A page of somebody who is signed in, in a browser of their own. */
async function open(baseURL: string | undefined, options: { blocked?: boolean } = {}) {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    serviceWorkers: options.blocked ? 'block' : 'allow',
  })
  await context.addInitScript(() => {
    if (!location.protocol.startsWith('http')) return
    const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
    localStorage.setItem('identity', JSON.stringify(identity))
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  return { context, page, session }
}

type Opened = { context: BrowserContext; page: Page; session: CDPSession }

async function openTester(page: Page): Promise<void> {
  await page.goto('developers/api-tester')
  await expect(page.getByRole('heading', { level: 1, name: 'API tester' })).toBeVisible()
}

/** With a worker that controls the page. */
async function openControlled(page: Page): Promise<void> {
  await openTester(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto('sign-in?wait-for-worker')
  await openTester(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}

async function stopWorkers({ session }: Opened): Promise<void> {
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}

/** What MSW remembers of the pages that it knows. */
async function forgetPages({ page }: Opened): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
}

/** States of the worker in which requests once went out, each made in a page that is open. */
const states: Record<string, (opened: Opened) => Promise<void>> = {
  'on a first visit': ({ page }) => openTester(page),
  'under a worker that controls the page': ({ page }) => openControlled(page),
  async 'after a hard reload'({ page, session }) {
    await openControlled(page)
    const loaded = page.waitForEvent('load')
    await session.send('Page.reload', { ignoreCache: true })
    await loaded
  },
  async 'with the worker stopped'(opened) {
    await openControlled(opened.page)
    await stopWorkers(opened)
  },
  async 'with a worker that knows no page any more'(opened) {
    await openControlled(opened.page)
    await forgetPages(opened)
    await stopWorkers(opened)
  },
  async 'with no room left to remember pages in'(opened) {
    await openControlled(opened.page)
    const { origin } = new URL(opened.page.url())
    await opened.session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await forgetPages(opened)
    await stopWorkers(opened)
  },
  async 'with the network panel set to bypass the worker'({ page, session }) {
    await openControlled(page)
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
  },
  async 'back from another site, with the worker restarted'(opened) {
    await openControlled(opened.page)
    await opened.page.goto('data:text/html,elsewhere')
    await opened.page.goBack()
    await stopWorkers(opened)
  },
  async 'once the worker is unregistered'({ page }) {
    await openControlled(page)
    await page.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations())
        await worker.unregister()
    })
  },
}

/** The tester and the console, in the page as it is: each is answered, and by the simulator. */
async function askEverywhere(page: Page): Promise<void> {
  expect(await page.evaluate(callApis, someKey)).toEqual({
    fetch: 401,
    'fetch from another realm of the page': 'refused',
    xhr: 401,
    'an unknown host of the provider': 404,
    'the Customer Area': 200,
    'the sandbox': 200,
  })
  const key = page.getByRole('textbox', { name: 'API key' })
  await key.fill(someKey)
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('401 Unauthorized')
}

for (const [state, arrange] of Object.entries(states)) {
  test(`${state}, tester and console are answered, and nothing leaves`, async ({ baseURL }) => {
    const before = outside.arrived.length
    const opened = await open(baseURL)
    await arrange(opened)
    await askEverywhere(opened.page)
    await opened.context.close()
    expect(outside.arrived.slice(before)).toEqual([])
  })
}

test('where workers are blocked, tester and console are answered, and nothing leaves', async ({
  baseURL,
}) => {
  const before = outside.arrived.length
  const { page, context } = await open(baseURL, { blocked: true })
  await openTester(page)
  await askEverywhere(page)
  await context.close()
  expect(outside.arrived.slice(before)).toEqual([])
})

test('no element, socket, beacon, frame or navigation leads out', async ({ baseURL }) => {
  const before = outside.arrived.length
  const { page, context } = await open(baseURL)
  // Sends as a page begins, before anything of the product can run.
  await context.addInitScript(trySending)
  await openTester(page)
  // Still there: an address of the provider was not gone to.
  expect(await page.evaluate(tryEveryWay)).toBe('API tester')
  await context.close()
  expect(outside.arrived.slice(before)).toEqual([])
})

test('no other document of this origin leads out', async ({ baseURL }) => {
  const before = outside.arrived.length
  const { page, context } = await open(baseURL)
  for (const path of [
    'favicon.svg',
    'theme.js',
    'worker.js',
    'missing.js',
    'assets/',
    '_headers',
  ]) {
    await page.goto(path)
    await page.evaluate(trySending)
  }
  await context.close()
  expect(outside.arrived.slice(before)).toEqual([])
})

test('what is listened with hears whatever does leave', async () => {
  const before = outside.arrived.length
  const page = await browser.newPage()
  await page.goto('data:text/html,elsewhere')
  await page.evaluate(() => fetch('https://management-test.adyen.com/v3/me').catch(() => undefined))
  expect(outside.arrived.slice(before)).toEqual([
    'connection',
    'GET management-test.adyen.com/v3/me',
  ])
})
