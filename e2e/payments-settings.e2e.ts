// Client key, allowed origins, accounts; and the allowed IP range everywhere.
import { allowOrigin, allowRange, generateClientKey } from './acts.ts'
import { changesIn, configure, copied, save, shapes } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a client key and an origin are new and an origin is gone, all in one save', async ({
  page,
}) => {
  await configure(page, 'Payments', 'ws_284917@Company.LarkfieldGoods')
  const settings = page.getByRole('region', { name: 'Client settings' })
  const field = page.getByRole('textbox', { name: 'Client key' })
  const before = await field.inputValue()
  await generateClientKey(page)
  const key = await copied(page, 'Copy client key')
  expect(key).toMatch(shapes.clientKey)
  await allowOrigin(page, 'https://new.larkfield.example/')
  await settings.getByRole('button', { name: 'Remove http://localhost:3000' }).click()
  await expect(changesIn(page)).toHaveCount(3)
  await save(page)
  await page.reload()
  await expect(field).toHaveValue(key)
  await expect(page.getByText(before)).toBeVisible()
  await expect(settings.getByText('https://new.larkfield.example', { exact: true })).toBeVisible()
  await expect(settings.getByText('http://localhost:3000')).toHaveCount(0)
})

test('a credential is limited to one merchant account', async ({ page }) => {
  await configure(page, 'Payments', 'ws_460318@Company.LarkfieldGoods')
  const permissions = page.getByRole('region', { name: 'Permissions' })
  await permissions.getByRole('radio', { name: 'Only these merchant accounts' }).check()
  await expect(permissions.getByRole('alert')).toHaveText(
    'Choose at least one merchant account, or all of them.',
  )
  await permissions.getByRole('checkbox', { name: 'Larkfield Stores' }).check()
  await save(page)
  await page.reload()
  await expect(permissions.getByRole('checkbox', { name: 'Larkfield Stores' })).toBeChecked()
})

test('an address range limits a credential of either tab', async ({ page }) => {
  for (const [tab, username] of [
    ['Payments', 'ws_739264@Company.LarkfieldGoods'],
    ['Platforms', 'ws@BalancePlatform.LarkfieldPlatform'],
  ] as const) {
    await configure(page, tab, username)
    const group = page.getByRole('group', { name: 'Allowed IP range' })
    const field = group.getByRole('textbox', { name: 'IP address or range' })
    await allowRange(page, '203.0.113.7/28')
    await expect(field).toHaveAccessibleDescription(/203\.0\.113\.0\/28/)
    await allowRange(page, '203.0.113.0/28')
    await save(page)
    await page.reload()
    await expect(group.getByText('203.0.113.0/28')).toBeVisible()
  }
})
