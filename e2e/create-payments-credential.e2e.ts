// Procedure 3: a web service user and a report service user on the Payments tab.
import { create, openList } from './product.ts'
import { expect, test } from './test.ts'

test('a web service user has client settings; a report service user none, and only report roles', async ({
  page,
}) => {
  await openList(page)
  const username = await create(page, 'Web service user', 'Second shop')
  expect(username).toMatch(/^ws_\d{6}@Company\.LarkfieldGoods$/)
  await expect(page.getByRole('region', { name: 'Client settings' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Second shop')

  await page.getByRole('main').getByRole('link', { name: 'API credentials', exact: true }).click()
  const reporter = await create(page, 'Report service user')
  expect(reporter).toMatch(/^report_\d{6}@Company\.LarkfieldGoods$/)
  await expect(page.getByRole('region', { name: 'Client settings' })).toHaveCount(0)
  const permissions = page.getByRole('region', { name: 'Permissions' })
  await permissions.getByRole('button', { name: /^Report / }).click()
  await expect(
    permissions.getByRole('checkbox', { name: 'Merchant Report Download role' }),
  ).toBeChecked()
})

test('pressing Create credential twice creates one', async ({ page }) => {
  await openList(page)
  const rows = page.getByRole('rowheader')
  await expect(rows).toHaveCount(8)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expect(dialog.getByRole('textbox', { name: 'Username' })).toHaveValue(/@/)
  await dialog.getByRole('button', { name: 'Create credential' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Configure API credential' })).toBeVisible()
  await openList(page)
  await expect(rows).toHaveCount(9)
})
