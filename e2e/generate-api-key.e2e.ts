// A new API key for an existing credential; the old one expires after 24 hours.
import { expiringKeys } from './acts.ts'
import { changesIn, configure, generateKey, hour, save } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'

test('the old key is listed under Expiring keys for exactly 24 hours from the save', async ({
  page,
  passTime,
}) => {
  await configure(page, 'Payments', tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const oldTail = (await field.inputValue()).slice(-5)
  const expiring = expiringKeys(page)

  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(expiring).toHaveCount(0)
  await save(page)
  const item = expiring.getByRole('listitem')
  await expect(item).toHaveCount(1)
  await expect(item).toContainText(oldTail)
  const timeLeft = item.getByRole('time')
  await expect(timeLeft).toHaveText(/^in 24 h\b/)

  await passTime(24 * hour - 1000)
  await expect(timeLeft).toHaveText(/^in 1 s\b/)
  await passTime(1000)
  await expect(expiring).toHaveCount(0)
})

test('of two keys generated before one save only the last counts', async ({ page }) => {
  await configure(page, 'Payments', tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const first = await generateKey(page)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(field).not.toHaveValue(first)
  await expect(changesIn(page)).toHaveCount(1)
  await save(page)
  await expect(expiringKeys(page).getByRole('listitem')).toHaveCount(1)
})
