// What the Permissions card knows of a role: what it opens, the calls that need it, what to mind.
import { openCredential, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

const cardDetails = 'ws_915620@BalancePlatform.LarkfieldPlatform'

test('a role is found by the API call that needs it; beside a sensitive one it draws advice', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, cardDetails)
  const permissions = page.getByRole('region', { name: 'Permissions' })
  await expect(permissions.getByText(/For example “transfer” or GET /)).toBeVisible()
  await permissions.getByRole('searchbox', { name: 'Search roles' }).fill('GET /transfers/{id}')
  await expect(permissions.getByRole('checkbox', { name: /^(?!All roles)/ })).toHaveCount(1)
  const role = permissions.getByRole('checkbox', {
    name: 'TransferService Webservice Retrieve role',
  })
  await expect(role).toHaveAccessibleDescription(/Reads transfers/)
  await expect(permissions.getByText('GET /transfers/{id}', { exact: true })).toBeVisible()
  await expectAccessible()

  await permissions
    .getByRole('searchbox', { name: 'Search roles' })
    .fill('transferservice retrieve')
  await expect(permissions.getByText('GET /transfers/{id}', { exact: true })).toBeHidden()
  await permissions.getByText(/^Needed for \d API calls/).click()
  await expect(permissions.getByText('GET /transfers/{id}', { exact: true })).toBeVisible()

  const advice = permissions.getByText(/^Consider a separate credential for raw card data/)
  await expect(advice).toBeVisible()
  await permissions.getByRole('searchbox', { name: 'Search roles' }).fill('')
  await permissions.getByRole('button', { name: /^Configuration API/ }).click()
  await permissions
    .getByRole('checkbox', { name: 'Balance Platform BCL role', exact: true })
    .uncheck()
  await expect(advice).toHaveCount(0)
  await permissions
    .getByRole('searchbox', { name: 'Search roles' })
    .fill('transferservice retrieve')
  await role.check()
  await expect(advice).toBeVisible()
  // It is advice alone: nobody is kept from saving.
  await save(page)
})

test('a role without the one it needs says so, also once it is ticked', async ({ page }) => {
  await openCredential(page, 'ws_347581@BalancePlatform.LarkfieldPlatform')
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('BCL')
  const role = page.getByRole('checkbox', { name: 'Balance Platform BCL PCI role', exact: true })
  await expect(role).toHaveAccessibleDescription(/It also needs “Balance Platform BCL role”/)
  await role.check()
  await expect(role).toHaveAccessibleDescription(/Has no effect yet: it also needs/)
  await page.getByRole('checkbox', { name: 'Balance Platform BCL role', exact: true }).check()
  await expect(role).not.toHaveAccessibleDescription(/also needs/)
})

test('what nobody documents is marked', async ({ page }) => {
  await openCredential(page, 'ws_460318@Company.LarkfieldGoods')
  const search = page.getByRole('searchbox', { name: 'Search roles' })
  await search.fill('General API Payments role')
  const role = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await expect(role('General API Payments role')).toHaveAccessibleDescription(
    /Not documented: the description is guessed from the name/,
  )
  await search.fill('Checkout webservice role')
  await expect(role('Checkout webservice role')).not.toHaveAccessibleDescription(/Known|only/)
})

test('a range that is pointless or very wide is allowed, and said to be', async ({ page }) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  const group = page.getByRole('group', { name: 'Allowed IP range' })
  const field = group.getByRole('textbox', { name: 'IP address or range' })
  await field.fill('203.0.113.4')
  await expect(field).toHaveAccessibleDescription(
    '203.0.113.4 is already covered by 203.0.113.0/28.',
  )
  await field.fill('0.0.0.0/0')
  await group.getByRole('button', { name: 'Add IP range' }).click()
  await expect(group.getByRole('listitem')).toHaveText([
    /203\.0\.113\.0\/28 is already covered by 0\.0\.0\.0\/0/,
    /198\.51\.100\.24 is already covered/,
    /0\.0\.0\.0\/0 lets in every IPv4 address/,
  ])
  await expect(pendingChanges(page)).toContainText('IP range added: 0.0.0.0/0')
})
