// Developers > API logs: every request with its reason, to be searched, filtered and exported.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { choose, exportAs, heading, openCredential } from './product.ts'
import { expect, test } from './test.ts'

test.beforeEach(({ expectNoise }) => expectNoise(/status of 40[13]/))

/** Asks a provider API from the console of the page, as people do. */
async function ask(page: Page, address: string, method = 'GET'): Promise<void> {
  await page.evaluate(
    ([url, verb]) => fetch(url, { method: verb, headers: { 'X-API-Key': 'AQEnothing' } }),
    [address, method] as const,
  )
}

/** Opens the logs once the worker answers whatever the page asks for. */
async function openLogs(page: Page): Promise<void> {
  await page.goto('developers/api-logs?wait-for-worker')
  await expect(heading(page, 'API logs')).toBeVisible()
}

const requests = (page: Page) => page.getByRole('table', { name: 'Requests' })
const management = 'https://management-test.adyen.com/v3'

test('before the first request there is a way to send one', async ({ page, expectAccessible }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'API logs', exact: true }).click()
  await expect(page.getByText('No requests yet')).toBeVisible()
  const calls = page.getByRole('table', { name: 'Simulated traffic' })
  await expect(calls).toContainText('Web shop')
  await expectAccessible()
  await page.getByRole('link', { name: 'Send one with the API tester' }).click()
  await expect(heading(page, 'API tester')).toBeVisible()
})

test('requests are listed with status and reason, searched, filtered, and of one environment', async ({
  page,
  expectAccessible,
}) => {
  await openLogs(page)
  await ask(page, `${management}/me`)
  await ask(page, 'https://checkout-test.adyen.com/v72/paymentMethods', 'POST')
  await page.reload()
  const rows = requests(page).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('POST /paymentMethods')
  await expect(rows.nth(2)).toContainText('GET /me')
  await expect(rows.nth(2)).toContainText('401')
  await expect(rows.nth(2)).toContainText('No credential has this API key')
  await expectAccessible()

  // Search and filters stand in the address, and survive a reload.
  await ask(page, `${management}/companies`)

  await page.getByRole('button', { name: 'API', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Management', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'Management', exact: true })).toBeChecked()
  await expect(requests(page).getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search requests' }).fill('companies')
  await expect(requests(page).getByRole('row')).toHaveCount(2)
  await expect(page).toHaveURL(/\?(?=.*apis=Management)(?=.*search=companies)/)
  await page.reload()
  await expect(requests(page).getByRole('row')).toHaveCount(2)

  await page.goto('developers/api-logs?statuses=403')
  await expect(page.getByText('No request matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(requests(page).getByRole('row')).toHaveCount(4)

  await choose(page, /^Environment: /, /Live/)
  await expect(page.getByText('No requests yet')).toBeVisible()
})

test('who is refused comes first, with words, and a reason only there', async ({ page, clock }) => {
  // The payout job has not got the new key: an hour later the old one has ended.
  await clock.advance(3_600_000)
  await openLogs(page)
  const traffic = page.getByRole('table', { name: 'Simulated traffic' })
  const rows = traffic.getByRole('row')
  await expect(rows.nth(1)).toContainText('Payout job')
  await expect(rows.nth(1)).toContainText('401 Unauthorized')
  await expect(rows.nth(1)).toContainText(/expired on .*Use the current API key/)
  const statuses = await traffic.getByText(/^\d{3} [A-Z]/).allTextContents()
  expect(statuses.length).toBeGreaterThan(3)
  expect(statuses).toEqual(statuses.toSorted().toReversed())
  await expect(rows.filter({ hasText: '200 OK' }).first()).not.toContainText('is valid')
  // A password has no ending that could be told.
  await expect(traffic.getByText(/Key ending in\s*$/)).toHaveCount(0)
  const requestsBelow = page.getByRole('heading', { name: 'Requests', exact: true })
  const top = async (it: typeof traffic) => (await it.boundingBox())?.y ?? NaN
  expect(await top(traffic)).toBeLessThan(await top(requestsBelow))
})

test('a page has 50 requests, and an export has all that match', async ({ page, open }) => {
  await open({ scenario: 'crowded', size: 6 })
  await page.goto('developers/api-logs')
  await expect(requests(page).getByRole('row')).toHaveCount(1 + 50)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(requests(page).getByRole('row')).toHaveCount(1 + 10)

  const download = await exportAs(page, 'CSV')
  expect(download.suggestedFilename()).toBe('api-logs-test.csv')
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.startsWith('\ufeffNumber,Time (UTC),')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(1 + 60 + 1)
  await expect(
    page.getByRole('status').filter({ hasText: '60 lines exported as CSV' }),
  ).toBeVisible()
})

test('one credential alone is shown with its callers, and leads to its page', async ({ page }) => {
  const shop = 'ws_284917@Company.LarkfieldGoods'
  await openCredential(page, shop)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`developers/api-logs?credential=${id}`)
  const calls = page.getByRole('table', { name: 'Simulated traffic' })
  await expect(calls.getByRole('row').nth(1)).toContainText('Web shop')
  await expect(calls).not.toContainText('Point of sale')
  await calls.getByRole('link', { name: shop }).first().click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Show all credentials' }).click()
  await expect(calls).toContainText('Point of sale')
})

test.describe('a technical integrator', () => {
  test.use({ as: 'chiara' })

  test('finds the API logs, which the role promises, and neither the other entries nor pages', async ({
    page,
    expectAccessible,
  }) => {
    for (const address of ['event-logs', 'api-tester']) {
      await page.goto(`developers/${address}`)
      await expect(heading(page, 'No access')).toBeVisible()
    }
    for (const name of ['API credentials', 'Event logs', 'API tester']) {
      await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
    }
    await page.getByRole('link', { name: 'API logs', exact: true }).click()
    await expect(heading(page, 'API logs')).toBeVisible()
    const calls = page.getByRole('table', { name: 'Simulated traffic' })
    await expect(calls).toContainText('ws_284917')
    await expect(calls.getByRole('link')).toHaveCount(0)
    await expect(page.getByText('No requests yet')).toBeVisible()
    await expect(page.getByRole('link', { name: /API tester/ })).toHaveCount(0)
    await expectAccessible()
  })
})
