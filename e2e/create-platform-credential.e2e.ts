// A web service credential for the balance platform, from the tab to a working key.
import { copied, create, everythingOn, openList, pendingChanges, save, shapes } from './product.ts'
import { expect, test } from './test.ts'

test('the dialog says of each type which APIs its key opens', async ({ page }) => {
  await openList(page, 'Platforms')
  await page.getByRole('button', { name: 'Create new credential' }).click()
  const type = (name: string) => page.getByRole('dialog').getByRole('radio', { name })
  await expect(type('Web service user')).toHaveAccessibleDescription(
    'Authenticates requests to the Configuration, Transfers, Capital and Session authentication APIs.',
  )
  await expect(type('LEM user')).toHaveAccessibleDescription(
    'Authenticates requests to the Legal Entity Management and Session authentication APIs.',
  )
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a platform web service credential is created, gets its key, and keeps it after a reload', async ({
  page,
  expectAccessible,
}) => {
  await openList(page, 'Platforms')
  const username = await create(page, 'Web service user', 'Payouts of the new shop')
  expect(username).toMatch(/^ws_\d{6}@BalancePlatform\.LarkfieldPlatform$/)
  await expect(page.getByRole('region', { name: 'General settings' })).toContainText(username)
  await expect(page.getByRole('region', { name: 'Client settings' })).toHaveCount(0)

  await page.getByRole('tab', { name: 'API key' }).click()
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(pendingChanges(page)).toContainText('New API key')
  const key = await copied(page, 'Copy API key')
  expect(key).toMatch(shapes.apiKey)
  await expectAccessible()

  await save(page)
  await expect(page.getByText('The new API key works.')).toBeVisible()
  expect(await copied(page, 'Copy API key')).toBe(key)

  await page.reload()
  const field = page.getByRole('textbox', { name: 'API key' })
  await expect(field).toHaveValue(`${'*'.repeat(28)}${key.slice(-5)}`)
  expect(await everythingOn(page)).not.toContain(key.slice(3, 50))
})
