// Nothing leaves the browser: whatever the worker's state, whoever asks, and in whatever way.
import type { CDPSession, Page } from '@playwright/test'

import { heading, loadsAnew } from './product.ts'
import { expect, test } from './outside.ts'
import { callApis, refusals, tryEveryWay, trySending } from './ways-out.ts'

const pasted = 'AQEpasted-from-elsewhere-7f3a91c02b'

test.beforeEach(({ expectNoise }) => {
  // Refusals are loud: those of the simulator, and those of the policy.
  expectNoise(/status of 40[14]|Content Security Policy|net::ERR|violates the following|Refused to/)
  expectNoise(/Service Worker registration blocked by Playwright/)
})

async function openTester(page: Page, search = ''): Promise<void> {
  await page.goto(`/developers/api-tester${search}`)
  await expect(heading(page, 'API tester')).toBeVisible()
}

/** The tester and the console alike are answered, by the simulator. */
async function expectAnswers(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'API key' }).fill(pasted)
  await page.getByRole('button', { name: 'Send request' }).click()
  const answer = page.getByRole('region', { name: 'Response' })
  await expect(answer).toContainText('401 Unauthorized')
  expect(await page.evaluate(callApis, pasted)).toEqual({
    fetch: 401,
    'fetch from another realm of the page': 'refused',
    xhr: 401,
    'an unknown host of the provider': 404,
    'the Customer Area': 200,
    'the sandbox': 200,
  })
}

async function stopWorkers(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}

/** Ways into each state, from a page with the tester that its worker controls. */
const states: Record<string, (page: Page, session: CDPSession) => Promise<void>> = {
  'a worker controls the page': async () => undefined,

  'the page was reloaded hard': async (page, session) => {
    await loadsAnew(page, () => session.send('Page.reload', { ignoreCache: true }))
    await expect(heading(page, 'API tester')).toBeVisible()
  },

  'the worker was stopped': async (_, session) => stopWorkers(session),

  // So it is, too, after a page came out of the back/forward cache; a headless browser keeps none.
  'the worker has forgotten the page': async (page, session) => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await stopWorkers(session)
  },

  'the worker never had room to remember the page': async (page, session) => {
    const { origin } = new URL(page.url())
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await openTester(page, '?wait-for-worker')
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await stopWorkers(session)
  },

  'the worker was unregistered': async (page) => {
    await page.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) {
        await worker.unregister()
      }
    })
  },

  'DevTools bypass the worker': async (_, session) => {
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
  },
}

for (const [state, enter] of Object.entries(states)) {
  test(`nothing leaves where ${state}`, async ({ page }) => {
    await openTester(page, '?wait-for-worker')
    await enter(page, await page.context().newCDPSession(page))
    await expectAnswers(page)
  })
}

test('nothing leaves at the first visit, from the moment that the page has run its first script', async ({
  page,
}) => {
  await page.addInitScript(
    ([address, key]) => {
      // Frames have no door: the policy refuses them.
      if (!location.protocol.startsWith('http')) return
      addEventListener('DOMContentLoaded', () => {
        const asked = [fetch(address, { headers: { 'X-API-Key': key } })]
        asked.push(fetch('/sandbox-api/v1/clock'))
        const early = Promise.all(asked).then((answers) => answers.map(({ status }) => status))
        Object.assign(globalThis, { early })
      })
    },
    ['https://management-test.adyen.com/v3/me', pasted] as const,
  )
  await openTester(page)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'early'))).toEqual([401, 200])
  await expectAnswers(page)
})

test.describe('where workers are blocked', () => {
  test.use({ serviceWorkers: 'block' })

  test('nothing leaves', async ({ page }) => {
    await openTester(page)
    await expectAnswers(page)
  })
})

/** Every element, socket, beacon and navigation, and the part of the policy that refuses it. */
async function expectRefusals(page: Page): Promise<void> {
  const home = page.url()
  await page.evaluate(tryEveryWay)
  const parts = ['connect', 'default', 'frame', 'img', 'media', 'object', 'script', 'style']
  await expect
    .poll(async () => (await page.evaluate(refusals)).map((part) => part.split('-')[0]))
    .toEqual(expect.arrayContaining(parts))
  expect(page.url()).toBe(home)
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('API tester')
}

test('no element, socket, beacon, frame or navigation leads out, nor a script before the first', async ({
  page,
}) => {
  await page.addInitScript(trySending)
  await openTester(page)
  await expectRefusals(page)
})

for (const path of [
  'favicon.svg',
  'theme.js',
  'worker.js',
  'mockServiceWorker.js',
  'missing.js',
  'assets/',
  '_headers',
]) {
  test(`nothing leaves from ${path}, which has no door`, async ({ page }) => {
    await page.goto(path)
    await page.evaluate(trySending)
  })
}

test('a host that sends no policy is no way out: the page brings its own', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const { 'content-security-policy': policy, ...headers } = response.headers()
    expect(policy).toContain(`connect-src 'self'`)
    return route.fulfill({ response, headers })
  })
  await openTester(page)
  await expectAnswers(page)
  await expectRefusals(page)
})
