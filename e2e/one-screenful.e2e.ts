// What belongs together is in sight together: the key and what to do with it, and the way to each section.
import type { Locator, Page } from '@playwright/test'

import { boxOf } from './boxes.ts'
import { generateKey, openCredential, pendingChanges, tabTo } from './product.ts'
import { expect, test } from './test.ts'

const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'
const shop = 'ws_284917@Company.LarkfieldGoods'

/** Wholly between the top bar and the bar below, without scrolling. */
async function expectInSight(page: Page, ...things: Locator[]): Promise<void> {
  const top = await boxOf(page.getByRole('banner'))
  const bottom = (await boxOf(pendingChanges(page))).y
  for (const thing of things) {
    const { y, height } = await boxOf(thing)
    expect(y, String(thing)).toBeGreaterThanOrEqual(top.y + top.height)
    expect(y + height, String(thing)).toBeLessThanOrEqual(bottom)
  }
}

for (const username of [payouts, shop]) {
  test(`on a laptop the key of ${username} is in sight, before and after one is generated`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await openCredential(page, username)
    const field = page.getByRole('textbox', { name: 'API key' })
    const button = page.getByRole('button', { name: 'Generate API key' })
    const title = page.getByRole('heading', { level: 1 })
    await expectInSight(page, title, field, button)
    await generateKey(page)
    const notice = page.getByText('appears under Expiring keys')
    await expectInSight(page, title, field, button, page.getByText('Not saved yet'), notice)
  })
}

test('links beside the page lead to its sections, and say which one is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openCredential(page, shop)
  const links = page.getByRole('navigation', { name: 'On this page' })
  const current = links.locator('[aria-current]')
  await expect(links.getByRole('link')).toHaveText([
    'General settings',
    'Server settings',
    'Client settings',
    'Permissions',
    'Simulated integrations',
  ])
  await expect(current).toHaveText('General settings')

  const permissions = page.getByRole('heading', { level: 2, name: 'Permissions' })
  await tabTo(page, links.getByRole('link', { name: 'Permissions' }))
  const address = page.url()
  await page.keyboard.press('Enter')
  await expect(permissions).toBeFocused()
  await expect(permissions).toBeInViewport()
  await expect(current).toHaveText('Permissions')
  expect(page.url(), 'a draft is not asked about').toBe(address)

  // The last one cannot come to the top: it counts as read until somebody scrolls by hand.
  await tabTo(page, links.getByRole('link', { name: 'Simulated integrations' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Simulated integrations' })).toBeInViewport()
  await expect(current).toHaveText('Simulated integrations')

  await page.getByRole('heading', { level: 2, name: 'Simulated integrations' }).hover()
  await page.mouse.wheel(0, -10_000)
  await expect(current).toHaveText('General settings')

  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(links).toBeHidden()
})
