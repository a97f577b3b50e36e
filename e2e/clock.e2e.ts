// The world's clock: moved, frozen and put back, and every view follows at once.
import type { Page } from '@playwright/test'

import { clockPanel, openCredential, openTab } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

async function openClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simulated time: real time' }).click()
  await expect(clockPanel(page)).toContainText('runs on real time')
}

const press = (page: Page, name: string) =>
  clockPanel(page).getByRole('button', { name, exact: true }).click()

test('a key is there one second before its expiry and gone at it, in every tab', async ({
  page,
  expectAccessible,
}) => {
  const other = await openTab(page)
  await openCredential(other, shop)
  const elsewhere = other.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  await expect(elsewhere).toContainText('6 h')
  await openCredential(page, shop)
  const expiring = page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  await openClock(page)
  await expectAccessible()
  // The first to end is another credential's: past it, this one is next.
  await press(page, '1 second after')
  await expect(clockPanel(page)).toContainText(`A key of ${shop} expires`)
  await press(page, '1 second before')
  await expect(expiring).toContainText('1 s')
  await press(page, 'At expiry')
  await expect(expiring).toHaveCount(0)
  await expect(elsewhere).toHaveCount(0)
  await press(page, 'Back to real time')
  await expect(clockPanel(page)).toContainText('runs on real time')
  await expect(expiring).toContainText('6 h')
})

test('frozen it stands still, ahead of real time it says so', async ({ page, passTime }) => {
  await openCredential(page, shop)
  await openClock(page)
  await press(page, '+1 hour')
  await expect(clockPanel(page)).toContainText('Running, 1 h ahead of real time')
  await press(page, 'Freeze the clock')
  await expect(clockPanel(page)).toContainText('Frozen')
  await passTime(60_000)
  await expect(
    page.getByRole('button', { name: /^Simulated time: 2 Mar 2026, 12:00/ }),
  ).toBeVisible()
  await press(page, 'Let the clock run')
  await expect(clockPanel(page)).toContainText('Running')
})
