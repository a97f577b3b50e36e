// What depends on the engine most: how high its dialogs are, and that it answers in the page.
import type { Locator, Page } from '@playwright/test'

import { answer, heading, leaveQuestion, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'

/** High enough to be read, and wholly in the window. */
async function expectRoom(page: Page, dialog: Locator): Promise<void> {
  await expect(dialog).toBeVisible()
  const box = await dialog.boundingBox()
  const height = await page.evaluate(() => innerHeight)
  expect(box?.height).toBeGreaterThan(150)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
}

test('the dialog for a new credential has room, and closes without leaving anything', async ({
  page,
}) => {
  await openList(page)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expectRoom(page, dialog)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('the question before leaving has room, and staying keeps what was typed', async ({ page }) => {
  await openCredential(page, tills)
  const description = page.getByRole('textbox', { name: 'Description' })
  await description.fill('Half done')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expectRoom(page, leaveQuestion(page))
  await answer(page, 'Stay on this page')
  await expect(description).toHaveValue('Half done')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await answer(page, 'Leave without saving')
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('a menu opens at its button', async ({ page }) => {
  await openList(page)
  const button = page.getByRole('button', { name: /^Environment: / })
  await button.click()
  const menu = page.getByRole('dialog', { name: 'Choose an environment' })
  await expect(menu).toBeVisible()
  const [at, box] = [await button.boundingBox(), await menu.boundingBox()]
  const below = (at?.y ?? 0) + (at?.height ?? 0)
  expect(Math.abs((box?.y ?? 0) - below)).toBeLessThan(20)
})

test('the provider and the backend are answered in the page', async ({ page, expectNoise }) => {
  expectNoise(/status of 401/)
  await openList(page)
  const answers = await page.evaluate(async () => {
    const key = { headers: { 'X-API-Key': 'AQESIMULATEDunknown' } }
    const provider = await fetch('https://management-test.adyen.com/v3/me', key)
    const { errorCode }: { errorCode?: string } = await provider.json()
    const users = await fetch('/ca-api/v1/users')
    return [provider.status, errorCode, users.status, users.headers.get('content-type')]
  })
  expect(answers).toEqual([401, '00_401', 200, 'application/json'])
})
