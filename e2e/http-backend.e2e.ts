// The product with its backend over HTTP: whatever watches or disturbs the network reaches it.
import type { Page } from '@playwright/test'

import { generateKey, heading, openCredential, openList, save } from './product.ts'
import { expect, test } from './served.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })

test.beforeEach(({ serve }) => serve('--backend', 'http'))

/** Runs in the page: the scripts that belong to a backend in the page, and workers. */
async function backendInPage(): Promise<string[]> {
  const scripts = performance.getEntriesByType('resource').map(({ name }) => name)
  const registrations = await navigator.serviceWorker.getRegistrations()
  const workers = registrations.map(({ scope }) => `worker of ${scope}`)
  return [
    ...scripts.filter((name) => /\/assets\/(browser|worker|answer|catalogue)-/.test(name)),
    ...workers,
  ]
}

test('a key is rotated over the network, and every request of it can be seen', async ({
  page,
  baseURL,
}) => {
  const outside: string[] = []
  const commands: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(String(baseURL)) && !url.startsWith('data:')) outside.push(url)
    if (request.method() === 'GET') return
    commands.push(`${request.method()} ${url.split('/').at(-1)} ${request.postData() ?? ''}`)
  })
  await openCredential(page, orders)
  await generateKey(page)
  await save(page)
  // The page was given another time than the server has, and counts from the server's.
  const ending = page.getByRole('region', { name: 'Expiring keys' })
  await expect(ending).toContainText(/Expires\s*in 2[34] h/)
  expect(commands.find((one) => one.startsWith('POST generated'))).toContain('{"kind":"apiKey"}')
  expect(commands.find((one) => one.startsWith('PATCH'))).toContain('"generated":{"apiKey"')
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(backendInPage)).toEqual([])
  expect(outside).toEqual([])
})

test('a route delays, refuses and replaces what the product asks for', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/status of 500/)
  const list = /\/credentials\?tab=payments/
  const letThrough = Promise.withResolvers<void>()
  await page.route(list, async (route) => {
    await letThrough.promise
    const response = await route.fetch()
    const body: { data: object[] } = await response.json()
    await route.fulfill({ response, json: { ...body, data: body.data.slice(0, 1), total: 1 } })
  })
  await page.goto('/')
  await expect(page.locator('[aria-busy=true]').first()).toBeVisible()
  letThrough.resolve()
  await expect(page.getByRole('rowheader')).toHaveCount(1)

  await page.unroute(list)
  await page.route(list, (route) => route.fulfill({ status: 500, json: {} }))
  await page.reload()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.unroute(list)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})

test('offline, a save says that it got no answer, and keeps the draft until it gets one', async ({
  page,
  context,
  expectNoise,
}) => {
  expectNoise(/net::ERR_INTERNET_DISCONNECTED/)
  await openCredential(page, orders)
  await page.waitForLoadState('networkidle')
  await description(page).fill('Saved in the end')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'answer' }).first()).toBeVisible()
  await context.setOffline(false)
  await save(page)
  await page.reload()
  await expect(description(page)).toHaveValue('Saved in the end')
})

test('an answer that is lost is not asked for again behind the page, and the save happens once', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/net::ERR_/)
  await openCredential(page, orders)
  const data = { endpoint: 'saveCredential', kind: 'lost-answer', times: 1 }
  expect((await page.request.post('/sandbox-api/v1/faults', { data })).ok()).toBe(true)
  await description(page).fill('Saved once')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'answer' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Changes saved' })).toBeVisible()
  const { events } = await (await page.request.get('/sandbox-api/v1/dump')).json()
  const saves = events.filter((event: object) => JSON.stringify(event).includes('Saved once'))
  expect(saves).toHaveLength(1)
})

test('browsers share a session by its link, and have one of their own without', async ({
  page,
  browser,
  baseURL,
}) => {
  const opened = async (address: string) => {
    const context = await browser.newContext({ baseURL: String(baseURL) })
    const identity = { userId: 'bruno', environment: 'test', accountId: 'LarkfieldGoods' }
    await context.addInitScript(
      (value) => localStorage.setItem('identity', value),
      JSON.stringify(identity),
    )
    const opening = await context.newPage()
    await opening.goto(address)
    await expect(heading(opening, 'API credentials')).toBeVisible()
    return opening
  }
  const started = await page.request.post('/sandbox-api/v1/sessions', { data: {} })
  const { id } = await started.json()
  await page.goto(`/sessions/${id}/`)
  await expect(page).toHaveURL(/developers\/api-credentials\/payments/)
  const shared = await opened(`/sessions/${id}/`)
  const alone = await opened('/')

  await openCredential(page, orders)
  await description(page).fill('Seen by both')
  await save(page)
  // The next reply tells that there is something new, whatever was asked.
  await shared.getByRole('tab', { name: 'Platforms' }).click()
  await shared.getByRole('tab', { name: 'Payments' }).click()
  await expect(shared.getByText('Seen by both')).toBeVisible()
  await alone.reload()
  await expect(alone.getByRole('rowheader').first()).toBeVisible()
  await expect(alone.getByText('Seen by both')).toHaveCount(0)
  await Promise.all([shared.context().close(), alone.context().close()])
})

test('requests to the provider are answered by the server, from the tester and from the console', async ({
  page,
  expectNoise,
  baseURL,
}) => {
  expectNoise(/status of 40[14]/)
  const asked: string[] = []
  page.on('request', (request) => {
    if (/adyen/.test(request.url())) asked.push(request.url())
  })
  await page.goto('/developers/api-tester')
  await page.getByRole('textbox', { name: 'API key' }).fill('made-up')
  await page.getByRole('button', { name: 'Send request' }).click()
  // The first such request has the server load the provider's half of the backend.
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('401 Unauthorized', {
    timeout: 20_000,
  })
  const status = await page.evaluate(
    async () => (await fetch('https://nowhere.adyen.com/v1/x')).status,
  )
  expect(status).toBe(404)
  expect(asked.map((url) => url.startsWith(`${String(baseURL)}provider/`))).toEqual([true, true])
  await page.goto('/developers/api-logs')
  await expect(page.getByRole('row').filter({ hasText: '401' }).first()).toContainText(
    'GET /companies',
  )
})

test('a worker of an earlier visit answers nothing any more', async ({ page, serve }) => {
  await serve()
  await page.goto('/?wait-for-worker')
  await expect(heading(page, 'API credentials')).toBeVisible()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBeTruthy()

  await serve('--backend', 'http')
  const seen = page.waitForResponse(
    (response) => response.url().includes('/credentials?') && !response.fromServiceWorker(),
  )
  await openList(page)
  expect((await seen).status()).toBe(200)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await expect.poll(() => page.evaluate(backendInPage)).toEqual([])
})

test('without worker and server the page answers by itself, beginning with the world it was given', async ({
  page,
  serve,
}) => {
  await serve('--backend', 'page', '--scenario', 'leaked-key')
  await openList(page)
  await page.waitForLoadState('networkidle')
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
  const scenarios = await page.evaluate(async () =>
    (await fetch('/sandbox-api/v1/scenarios')).json(),
  )
  expect(scenarios).toMatchObject({ current: 'leaked-key' })
})

test('the page says whose the backend is: before it starts, on the start page and at an error', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/net::ERR_FAILED/)
  const sentence = 'Nothing goes further than the simulator’s own server.'
  const raw = await (await page.request.get('/sign-in')).text()
  expect(raw).toContain(sentence)
  expect(raw).not.toContain('leaves this browser')
  await page.goto('/sign-in')
  await expect(page.getByRole('main')).toContainText(`Nothing here is real. ${sentence}`)
  await expect(page.getByRole('main')).toContainText('is kept by the simulator’s own server')
  await expect(page.getByRole('contentinfo')).toContainText(sentence)
  await page.route(/\/credentials\?/, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText('The simulator’s own server did not answer.')
})
