// A basic authentication password, which ends its predecessor at the save.
import { configure, copied, save, shapes } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('somebody is warned before, and the new password is dated by the save', async ({ page }) => {
  await configure(page, 'Payments', 'ws_739264@Company.LarkfieldGoods')
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await expect(page.getByText('A new password replaces the current one immediately.')).toBeVisible()
  await page.getByRole('button', { name: 'Generate password' }).click()
  expect(await copied(page, 'Copy password')).toMatch(shapes.password)
  await save(page)
  await expect(page.getByText(/Last password change:/)).toContainText('2 Mar 2026')
  await page.reload()
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(/^\*+$/)
})
