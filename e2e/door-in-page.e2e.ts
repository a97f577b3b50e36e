// Where neither worker nor server answers, the page's own fetch is the way to the sandbox API.
import { heading, openList } from './product.ts'
import { expect, test } from './served.ts'

test.use({ serviceWorkers: 'block' })

type Asked = { method?: string; path: string; body?: object }
type Answer = { status: number; body: Record<string, unknown> }

/** Runs in the page, as any driver runs a script there: no helper of ours takes part. */
async function ask({ method = 'GET', path, body }: Asked): Promise<Answer> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const reply = await fetch(`/sandbox-api/v1/${path}`, { method, ...init })
  return { status: reply.status, body: await reply.json() }
}

const at = '2031-05-06T07:00:00Z'

test.beforeEach(({ serve }) => serve('--backend', 'page'))

test('a suite arranges, moves time, plans a failure and exports a world from the page', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/status of 503/)
  await page.goto('sign-in')
  const asked = (request: Asked) => page.evaluate(ask, request)
  await test.step('a world, and somebody in it', async () => {
    const body = { scenario: 'first-visit', now: at, freeze: true, as: 'amara' }
    const { status, body: answer } = await asked({ method: 'POST', path: 'fresh-start', body })
    expect(status).toBe(200)
    await page.evaluate(
      (identity) => localStorage.setItem('identity', identity),
      JSON.stringify(answer['identity']),
    )
  })
  const arranged = await test.step('a credential with its key', async () => {
    const body = { type: 'web-service', description: 'Arranged in the page', apiKey: true }
    return (await asked({ method: 'POST', path: 'credentials', body })).body
  })
  const key = String(Object(arranged['secrets']).apiKey)
  const status = await page.evaluate(async (secret) => {
    const headers = { 'X-API-Key': secret }
    return (await fetch('https://management-test.adyen.com/v3/me', { headers })).status
  }, key)
  expect(status).toBe(200)

  await openList(page)
  await expect(page.getByRole('row', { name: /Arranged in the page/ })).toBeVisible()

  await test.step('time', async () => {
    await asked({ method: 'POST', path: 'clock', body: { move: 'advance', ms: 86_400_000 } })
    await expect(page.getByRole('button', { name: /^Simulated time/ })).toContainText('7 May 2031')
  })
  await test.step('a failure', async () => {
    const fault = { endpoint: 'listUserRoles', kind: 'unavailable', times: 1 }
    await asked({ method: 'POST', path: 'faults', body: fault })
    await page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading(page, 'Users')).toBeVisible()
  })
  await test.step('a world as a file, brought back after another', async () => {
    const { body: world } = await asked({ path: 'world/file' })
    const text = JSON.stringify(world)
    expect(text).toContain('Arranged in the page')
    expect(text).not.toContain(key)
    await asked({ method: 'POST', path: 'fresh-start', body: {} })
    const back = { method: 'POST', path: 'world/file', body: { world } }
    expect(await asked(back)).toEqual({ status: 200, body: { scenario: 'first-visit' } })
  })
  await openList(page)
  await expect(page.getByRole('row', { name: /Arranged in the page/ })).toBeVisible()
})

test('a script that is there before the page asks before the app has started', async ({ page }) => {
  const asked = Promise.withResolvers<void>()
  // The app's code waits, so that there is no doubt who was first.
  await page.route(/\/assets\/first-page-.*\.js$/, async (route) => {
    await asked.promise
    await route.continue()
  })
  await page.addInitScript((now) => {
    addEventListener('DOMContentLoaded', () => {
      const body = JSON.stringify({ scenario: 'first-visit', now, freeze: true })
      const answered = fetch('/sandbox-api/v1/fresh-start', { method: 'POST', body })
      Object.assign(globalThis, { asked: true, answered: answered.then(({ status }) => status) })
    })
  }, at)
  await page.goto('developers/api-credentials/payments', { waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(true)
  asked.resolve()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'answered'))).toBe(200)
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Simulated time/ })).toContainText('6 May 2031')
})

test('earlier than that nobody is there, and the host says when to ask', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/status of 404/)
  await page.addInitScript(() => {
    const early = fetch('/sandbox-api/v1/clock').then((reply) => reply.text())
    Object.assign(globalThis, { early })
  })
  await openList(page)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'early'))).toBe(
    'There is no backend at this address: it answers inside the page. ' +
      'Ask by fetch in a page of the product, from DOMContentLoaded on; ' +
      'or serve it with --backend http, which answers here.\n',
  )
})
