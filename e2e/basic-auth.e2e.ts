// A basic authentication password, which ends its predecessor at the save.
import { generatePassword, turnToPasswords } from './acts.ts'
import {
  answer,
  configure,
  copied,
  heading,
  leaveQuestion,
  openCredential,
  save,
  shapes,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('somebody is warned before, and the new password is dated by the save', async ({ page }) => {
  await configure(page, 'Payments', 'ws_739264@Company.LarkfieldGoods')
  await turnToPasswords(page)
  await expect(page.getByText('A new password replaces the current one immediately.')).toBeVisible()
  await generatePassword(page)
  expect(await copied(page, 'Copy password')).toMatch(shapes.password)
  await save(page)
  await expect(page.getByText(/Last password change:/)).toContainText('2 Mar 2026')
  await page.reload()
  await turnToPasswords(page)
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(/^\*+$/)
})

test('somebody who must not interrupt a service goes on to a second credential', async ({
  page,
}) => {
  await openCredential(page, 'ws_739264@Company.LarkfieldGoods')
  await turnToPasswords(page)
  const way = page.getByRole('button', { name: 'Create a second credential' })
  await way.click()
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expect(dialog.getByRole('textbox', { name: 'Username' })).toHaveValue(/@Company/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()

  await page.getByRole('textbox', { name: 'Description' }).fill('Refunds')
  await turnToPasswords(page)
  await way.click()
  await expect(leaveQuestion(page)).toContainText('Description set to “Refunds”')
  await answer(page, 'Leave without saving')
  await expect(dialog).toBeVisible()
})
