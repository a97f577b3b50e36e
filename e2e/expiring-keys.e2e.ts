// A previous key gets 24 hours again, or ends now.
import { expireNow, expiringKeys, resetExpiry } from './acts.ts'
import { configure, hour, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

test.beforeEach(async ({ page }) => {
  await configure(page, 'Payments', shop)
})

test('resetting gives the key 24 hours, counted from the save', async ({ page, passTime }) => {
  const item = expiringKeys(page).getByRole('listitem')
  await expect(item.getByRole('time')).toHaveText(/^in 6 h 30 min\b/)
  await resetExpiry(page)
  await expect(pendingChanges(page)).toContainText(/Reset expiry time of key ….{5} to 24 hours/)
  await passTime(hour)
  await save(page)
  await expect(item.getByRole('time')).toHaveText(/^in 24 h\b/)
})

test('a key that is expired now is gone with the save, and not before', async ({ page }) => {
  const expiring = expiringKeys(page)
  await expireNow(page)
  await expect(expiring).toContainText('Expires when you save')
  await save(page)
  await expect(expiring).toHaveCount(0)
})

test('a key that expires before the save refuses the save, and the rest can still be saved', async ({
  page,
  passTime,
  expectNoise,
}) => {
  expectNoise(/status of 422/)
  const expiring = expiringKeys(page)
  await resetExpiry(page)
  await page.getByRole('textbox', { name: 'Description' }).fill('Web shop')
  await passTime(7 * hour)
  await expect(expiring).toContainText('Expired meanwhile')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(
    page.getByText(/has expired, so its expiry time can no longer be changed/).first(),
  ).toBeVisible()
  await pendingChanges(page)
    .getByRole('button', { name: /^Undo: Reset expiry time of key …/ })
    .click()
  await save(page)
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Web shop')
})
