// The drawing of keys: when there is one, what it says of the keys, and what a save would change.
import type { Locator, Page } from '@playwright/test'

import { generateKey, openCredential } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'

const drawing = (page: Page) => page.getByRole('figure', { name: 'Keys over time' })
const keys = (page: Page) => drawing(page).getByRole('listitem')
const expiring = (page: Page) =>
  page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')

/** Where something ends at the right, in pixels. */
async function endOf(shape: Locator): Promise<number> {
  const box = await shape.boundingBox()
  return (box?.x ?? 0) + (box?.width ?? 0)
}

test('one key that goes on for ever is told and not drawn, two are drawn', async ({ page }) => {
  await openCredential(page, tills)
  await expect(keys(page)).toHaveCount(1)
  await expect(keys(page)).toContainText('No expiry')
  await expect(drawing(page).locator('[data-bar]')).toHaveCount(0)

  await generateKey(page)
  const [pending, current] = [keys(page).first(), keys(page).last()]
  await expect(pending).toContainText('Works once you save')
  await expect(current).toContainText('Expires 24 hours after you save')
  await expect(current).toContainText('24 hours once you save')
  await expect(pending.locator('[data-bar=open]')).toHaveCount(1)
  await expect(pending.locator('[data-bar=sure]')).toHaveCount(0)
})

test('the bar of a key follows what is planned for it, and its words do', async ({ page }) => {
  await openCredential(page, shop)
  const key = expiring(page)
  const sure = key.locator('[data-bar=sure]')
  const now = key.locator('[data-bar=now]')
  expect(await endOf(sure)).toBeGreaterThan((await endOf(now)) + 10)
  await expect(key.locator('[data-bar=open]')).toHaveCount(0)

  await key.getByRole('button', { name: 'Expire now' }).click()
  await expect(key).toContainText('ends when you save')
  expect(await endOf(sure)).toBeLessThanOrEqual(await endOf(now))
  await expect(key.locator('[data-bar=open]')).toHaveCount(1)

  await key.getByRole('button', { name: 'Undo' }).click()
  await key.getByRole('button', { name: 'Reset expiry time to 24 hours' }).click()
  await expect(key).toContainText('24 hours once you save')
  expect(await endOf(key.locator('[data-bar=open]'))).toBeGreaterThan(await endOf(sure))
})

test('without a key that expires, all of it is ours', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('simulator-additions', 'hidden'))
  await openCredential(page, shop)
  await expect(drawing(page)).toBeVisible()
  await openCredential(page, tills)
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible()
  await expect(drawing(page)).toBeHidden()
})
