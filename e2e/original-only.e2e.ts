// One switch hides whatever the original does not have, and nothing else; no draft is lost by it.
import type { Page } from '@playwright/test'

import { openAt, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

const words = 'Show only what the original shows'

async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^User menu: / }).click()
  await page.getByRole('switch', { name: words }).click()
  await page.keyboard.press('Escape')
}

/** The additions that are on screen: their words. Runs in the page. */
function additionsInSight(): string[] {
  return [...document.querySelectorAll('[data-addition]')]
    .filter((element) => element.checkVisibility() || element.getClientRects().length > 0)
    .map((element) => element.textContent)
}

const pages = [
  { address: '/', title: 'API credentials', gone: /Used by/ },
  { address: '/developers/api-logs', title: 'API logs', gone: /Reason/ },
]

for (const { address, title, gone } of pages) {
  test(`${title} shows only what the original shows`, async ({ page, expectAccessible }) => {
    await openAt(page, address, title)
    await expect(page.getByText(gone).first()).toBeVisible()
    await press(page)
    expect(await page.evaluate(additionsInSight)).toEqual([])
    await expect(page.getByText(gone).filter({ visible: true })).toHaveCount(0)
    await expect(page.getByText('Simulator only').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectAccessible()
  })
}

test('a draft outlives the switch, and the choice outlives the page', async ({ page }) => {
  await openCredential(page, 'ws_347581@BalancePlatform.LarkfieldPlatform')
  const description = page.getByRole('textbox', { name: 'Description' })
  await description.fill('Kept')
  const before = await page.evaluate(additionsInSight)
  expect(before.length).toBeGreaterThan(5)

  await press(page)
  expect(await page.evaluate(additionsInSight)).toEqual([])
  await expect(description).toHaveValue('Kept')
  await expect(page.getByRole('region', { name: 'Expiring keys' })).toBeVisible()

  await press(page)
  expect(await page.evaluate(additionsInSight)).toEqual(before)
  await expect(description).toHaveValue('Kept')

  await press(page)
  await openList(page)
  expect(await page.evaluate(additionsInSight)).toEqual([])
  await press(page)
  await page.reload()
  await expect.poll(() => page.evaluate(additionsInSight)).not.toEqual([])
})

test('orders of ours are no choice, unless one is chosen', async ({ page }) => {
  await openList(page)
  const order = page.getByRole('button', { name: /^Sort: / })
  const ours = page.getByRole('button', { name: /^Key that ends/ })
  await order.click()
  await expect(ours).toHaveText(['Key that ends first', 'Key that ends last'])
  await page.keyboard.press('Escape')
  await press(page)
  await order.click()
  await expect(page.getByRole('button', { name: 'Oldest first' })).toBeVisible()
  await expect(ours).toHaveCount(0)
  await page.goto('/developers/api-credentials/payments?sort=expiry')
  await order.click()
  await expect(ours).toHaveText(['Key that ends first'])
})

test('a filter of ours that narrows the list stays in sight', async ({ page }) => {
  await openList(page)
  const filter = page.getByRole('button', { name: /^Keys/ })
  const choose = async () => {
    await filter.click()
    await page.getByRole('checkbox', { name: 'Expiring' }).click()
    await page.keyboard.press('Escape')
  }
  await choose()
  await press(page)
  await expect(filter).toHaveAccessibleName('Keys: Expiring')
  await choose()
  await expect(filter).toBeHidden()
})

test('a section of ours has no link beside the page, and is never the one that is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openCredential(page, 'ws_347581@BalancePlatform.LarkfieldPlatform')
  const links = page.getByRole('navigation', { name: 'On this page' })
  const ours = links.getByRole('link', { name: 'Simulated integrations' })
  await expect(ours).toBeVisible()
  await press(page)
  await expect(ours).toBeHidden()
  // What is hidden is nowhere, and so not above what one reads.
  await page.getByRole('heading', { level: 2, name: 'Server settings' }).hover()
  await page.mouse.wheel(0, 1)
  await expect(links.locator('[aria-current]')).toHaveText('General settings')
})

test('roles that may not be given are not listed, nor counted', async ({ page }) => {
  await openCredential(page, 'ws_347581@BalancePlatform.LarkfieldPlatform')
  const counters = page.getByRole('region', { name: 'Permissions' }).getByRole('button', {
    name: /\d+\/\d+$/,
  })
  const total = async () =>
    (await counters.allInnerTexts()).reduce((sum, text) => sum + Number(text.split('/').at(-1)), 0)
  const all = await total()
  await press(page)
  expect(await total()).toBeLessThan(all)
  await counters.first().click()
  await expect(page.getByText('Ask support to enable').filter({ visible: true })).toHaveCount(0)
})
