// What an admin looks for is in the list: which key ends, who still uses it, and who is refused.
import type { Page } from '@playwright/test'

import { hour, openAt, openCredential, openList, save } from './product.ts'
import { expect, test } from './test.ts'

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })
const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'

test('a row says which key ends, and who still uses it; urgent facts have a sign of their own', async ({
  page,
  passTime,
}) => {
  await openList(page, 'Platforms')
  const row = rows(page).filter({ hasText: 'ws_347581' })
  const line = /Key …\S{5} ends in 48 min, still used by Payout job/
  await expect(row.getByRole('cell', { name: line })).toBeVisible()
  await expect(row, 'said once').not.toContainText('Used by')
  await expect(row.locator('svg.lucide-triangle-alert')).toBeVisible()
  const sentence = page.getByRole('button', {
    name: '1 key ends within 24 hours; it is still in use.',
  })
  await expect(sentence.locator('svg.lucide-triangle-alert')).toBeVisible()

  await page.getByRole('tab', { name: 'Payments' }).click()
  const calm = rows(page).filter({ hasText: 'ws_284917' })
  await expect(calm).toContainText(/Key ….{5} ends in 6 h 30 min, last used 17 h/)
  await expect(calm.locator('svg.lucide-hourglass')).toBeVisible()
  await expect(calm).toContainText('Used by Web shop')
  // Nobody uses it, and it is urgent once less than an hour is left.
  await passTime(5.5 * hour)
  await expect(calm.locator('svg.lucide-hourglass')).toBeVisible()
  await passTime(60_000)
  await expect(calm.locator('svg.lucide-triangle-alert')).toBeVisible()
})

test('who is refused is said in the row and above the table, and a press shows nothing else', async ({
  page,
}) => {
  await openCredential(page, payouts)
  await page.getByRole('switch', { name: 'Active' }).click()
  await save(page)
  await openAt(page, 'developers/api-credentials/platforms?search=onboarding', 'API credentials')
  await expect(rows(page)).toHaveCount(2)
  const sentence = page.getByRole('button', { name: '1 integration is being refused.' })
  await sentence.click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Payout job is refused (401)')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Keys: Refused' })).toBeVisible()
  await sentence.click()
  await expect(rows(page)).toHaveCount(6)
})

test('a whole tab is summed up, whatever is searched', async ({ page }) => {
  await openAt(page, 'developers/api-credentials/payments?search=no+such+thing', 'API credentials')
  await expect(page.getByText('No credential matches')).toBeVisible()
  await page.getByRole('button', { name: '1 key ends within 24 hours; it is not in use.' }).click()
  await expect(rows(page)).toHaveCount(1)
})

test.describe('at a merchant account', () => {
  test.use({ as: 'finn', account: 'LarkfieldStores' })

  test('what can only be looked at says so, and why on focus', async ({ page }) => {
    await openList(page)
    const own = rows(page).filter({ hasText: 'ws_551203' })
    await expect(own.getByText('Read-only')).toHaveCount(0)
    const shared = rows(page).filter({ hasText: 'ws_460318' }).getByRole('button', {
      name: 'Read-only',
    })
    await expect(shared).toHaveAccessibleDescription(/changed at company level only/)
    // The reason is in the page anyway: shown is what can be seen.
    await page.keyboard.press('Tab')
    await shared.focus()
    const reason = page.getByText(/changed at company level only/).filter({ visible: true })
    await expect(reason).toHaveCount(1)
    const { heights } = await page.evaluate(() => ({
      heights: [...document.querySelectorAll('tbody tr')].map((row) => row.clientHeight),
    }))
    expect(Math.max(...heights)).toBeLessThanOrEqual(52)
  })
})
