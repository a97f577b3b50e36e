// Procedure 7: permissions on both tabs; a credential never goes without a role.
import { giveRole } from './acts.ts'
import { configure, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

test('a role is found, ticked and saved; one that the company does not have is locked and says why', async ({
  page,
}) => {
  await configure(page, 'Payments', 'ws_460318@Company.LarkfieldGoods')
  const permissions = page.getByRole('region', { name: 'Permissions' })
  const name = 'Management API - Webhooks read'
  const role = await giveRole(page, name, 'webhooks management-api read')
  await expect(pendingChanges(page)).toContainText('Role added: Management API - Webhooks read')
  await save(page)
  await page.reload()
  await permissions.getByRole('button', { name: /^Management API 3\// }).click()
  await expect(role).toBeChecked()

  await permissions.getByRole('searchbox', { name: 'Search roles' }).fill('API PCI Payments role')
  const locked = page.getByRole('checkbox', { name: 'API PCI Payments role', exact: true })
  await expect(locked).toHaveAttribute('aria-disabled', 'true')
  await expect(locked).toHaveAccessibleDescription(/Ask support to enable/)
  await locked.click({ force: true })
  await expect(locked).not.toBeChecked()
})

test('the last role can be unticked on a platform credential, but not saved away', async ({
  page,
}) => {
  await configure(page, 'Platforms', 'ws_226409@Scope.Company_LarkfieldGoods')
  const permissions = page.getByRole('region', { name: 'Permissions' })
  const category = permissions.getByRole('button', { name: /^Legal Entity Management API/ })
  await category.click()
  await permissions.getByRole('checkbox', { name: 'Manage LegalEntities via API' }).uncheck()
  await expect(category).toHaveAccessibleName(/ 0\/\d+$/)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('A credential must keep at least one role.').first()).toBeVisible()
  await page.reload()
  await expect(category).toHaveAccessibleName(/ 1\/\d+$/)
})
