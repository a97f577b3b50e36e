// What a suite of one's own does with the product: by role and name, and by the network.
import { expect, test, type Page } from '@playwright/test'

const list = '/developers/api-credentials/payments'

/** Who is signed in belongs to the browser; worlds belong to the session. */
test.beforeEach(async ({ context }) => {
  const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
  await context.addInitScript((value) => {
    localStorage.setItem('identity', value)
  }, JSON.stringify(identity))
})

async function openFirst(page: Page): Promise<void> {
  await page.goto(list)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Configure API credential' })).toBeVisible()
}

test('a description is saved, and only in this session', async ({ page, request }) => {
  await openFirst(page)
  await page.getByRole('textbox', { name: 'Description' }).fill('By a suite')
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.getByRole('button', { name: 'Save changes' }).click()
  expect((await saved).status()).toBe(200)
  const here = await page.request.get('/sandbox-api/v1/dump')
  expect(await here.text()).toContain('By a suite')
  const other = await (await request.post('/sandbox-api/v1/sessions')).json()
  const there = await request.get(`/sessions/${other.id}/sandbox-api/v1/dump`)
  expect(await there.text()).not.toContain('By a suite')
})

test('a route stands in for the backend', async ({ page }) => {
  await page.route('**/credentials?**', (route) => route.fulfill({ status: 503, json: {} }))
  await page.goto(list)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a world is chosen, and its time moved, before the page is opened', async ({ page }) => {
  const session = await page.request.post('/sandbox-api/v1/sessions', {
    data: { scenario: 'leaked-key' },
  })
  const { id } = await session.json()
  await page.goto(`/sessions/${id}${list}`)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  const clock = await page.request.post('/sandbox-api/v1/clock', {
    data: { move: 'set', at: '2031-05-06T07:00:00Z', freeze: true },
  })
  expect(await clock.json()).toMatchObject({ isFrozen: true })
})

test('a client of the provider is refused with a key that nobody has', async ({ request }) => {
  const { id } = await (await request.post('/sandbox-api/v1/sessions')).json()
  const me = await request.get(`/sessions/${id}/provider/management-test.adyen.com/v3/me`, {
    headers: { 'X-API-Key': 'made-up' },
  })
  expect(me.status()).toBe(401)
})
