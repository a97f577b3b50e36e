// Which roles can be given: support enables a locked one, and the first credential is the ceiling.
import type { Page } from '@playwright/test'

import { openCredential, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

const first = 'ws@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'
const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'
const initiate = 'TransferService Webservice Initiate role'

const role = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search roles' })
const enable = (page: Page, name: string) =>
  page.getByRole('button', { name: `Simulate: support enables it for ${name}`, exact: true })

test('simulated support brings a locked role within reach, and a draft goes on as it was', async ({
  page,
  expectAccessible,
}) => {
  const locked = 'Management API - Users read and write'
  await openCredential(page, tills)
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills of spring')
  await search(page).fill(locked)
  await expect(role(page, locked)).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible()
  await enable(page, locked).press('Enter')
  await expect(role(page, locked)).toBeFocused()
  await expect(enable(page, locked)).toHaveCount(0)
  await expect(page.getByRole('status').getByText(`Support has enabled “${locked}”`)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(role(page, locked)).toBeChecked()
  await expect(pendingChanges(page)).toContainText('Description set to “Tills of spring”')
  await save(page)

  await page.goto('developers/event-logs?targets=support')
  const row = page.getByRole('table', { name: 'Events' }).getByRole('row').nth(1)
  await expect(row).toContainText('Amara Diallo')
  await expect(row).toContainText(
    `Support enabled “${locked}” for every Web service user (Payments)`,
  )
  await row.getByRole('link', { name: tills }).click()
  await search(page).fill(locked)
  await expect(role(page, locked)).toBeChecked()
})

test('a role that was saved away can be given again', async ({ page }) => {
  await openCredential(page, payouts)
  await search(page).fill(initiate)
  await role(page, initiate).uncheck()
  await save(page)
  await page.reload()
  await search(page).fill(initiate)
  await expect(role(page, initiate)).not.toBeChecked()
  await role(page, initiate).check()
  await save(page)
  await page.reload()
  await search(page).fill(initiate)
  await expect(role(page, initiate)).toBeChecked()
})

test('the first credential says that it is the ceiling, and before a save what others lose', async ({
  page,
}) => {
  const stores = 'API dispute management'
  await openCredential(page, first)
  const permissions = page.getByRole('region', { name: 'Permissions' })
  await expect(permissions.getByText('First credential of the company')).toBeVisible()
  await search(page).fill(stores)
  await role(page, stores).uncheck()
  const warning = pendingChanges(page).getByText(
    /other credentials can no longer be given this role/,
  )
  await expect(warning).toContainText(`“${stores}”. Those that have it keep it`)
  await role(page, stores).check()
  await expect(warning).toHaveCount(0)
  await role(page, stores).uncheck()
  await save(page)

  await openCredential(page, tills)
  await expect(page.getByText('First credential of the company')).toHaveCount(0)
  await search(page).fill(stores)
  await expect(role(page, stores)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText(`It can be given here once ${first} has it again.`)).toBeVisible()
})
