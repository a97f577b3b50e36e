// Settings > Users: roles are given and taken under the documented rule, all of a save or nothing.
import type { Page } from '@playwright/test'

import { choose, heading, pendingChanges, save, sideways, tabTo } from './product.ts'
import { expect, test } from './test.ts'
import { openUser, role } from './users-page.ts'

const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const notOwn = (name: string) =>
  `You can only give roles that you have yourself, and you do not have “${name}”.`

test('the list shows everybody with roles and accounts, and nobody else has a page', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/settings/users')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(page.getByRole('rowheader')).toHaveCount(6)
  await expect(row('Amara Diallo')).toContainText('(you)')
  await expect(row('Bruno Keller').getByRole('cell')).toHaveText([
    'Manage API credentials',
    'All accounts',
  ])
  await expect(row('Finn Larsen')).toContainText('Only Larkfield Stores')
  await expect(menu(page).getByRole('button', { name: 'Settings' })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
  await expectAccessible()

  await page.goto('/settings/users/nobody')
  await expect(heading(page, 'Not found')).toBeVisible()
  await expect(page.getByText('There is no user “nobody”.')).toBeVisible()
})

test('a role is given and another taken in one save, and holds for that person at once', async ({
  page,
  expectAccessible,
  expectNoise,
}) => {
  // Where Amara stood, Daniel has no access.
  expectNoise(/status of 403/)
  await openUser(page, 'Daniel Osei')
  await role(page, 'Manage API credentials').check()
  await role(page, 'Merchant technical integrator').check()
  await role(page, 'Merchant standard role').uncheck()
  const changes = pendingChanges(page).getByRole('listitem')
  await expect(changes).toHaveText([
    'Role given: Manage API credentials',
    'Role given: Merchant technical integrator',
    'Role taken away: Merchant standard role',
  ])
  await page
    .getByRole('button', { name: 'Undo: Role given: Merchant technical integrator' })
    .click()
  await expect(role(page, 'Merchant technical integrator')).not.toBeChecked()
  await expect(changes).toHaveCount(2)
  await expectAccessible()
  await save(page)
  await expect(changes).toHaveCount(0)

  await page.reload()
  await expect(role(page, 'Manage API credentials')).toBeChecked()
  await expect(role(page, 'Merchant standard role')).not.toBeChecked()

  await choose(page, /^User menu: /, /^Daniel Osei/)
  await menu(page).getByRole('link', { name: 'API credentials', exact: true }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('roles that one does not have are locked with the reason, and are found by a search', async ({
  page,
}) => {
  await openUser(page, 'Elif Arslan')
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('download reports')
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  const locked = role(page, 'Download Balance Platform reports')
  await expect(locked).toHaveAttribute('aria-disabled', 'true')
  await expect(locked).toHaveAccessibleDescription(
    new RegExp(notOwn('Download Balance Platform reports')),
  )
  await locked.click({ force: true })
  await expect(locked).not.toBeChecked()
  await expect(pendingChanges(page)).toContainText('No unsaved changes')

  await page.getByRole('searchbox', { name: 'Search roles' }).fill('no such role')
  await expect(page.getByText('No role found')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search roles' })).toBeFocused()
  await expect(role(page, 'Balance platform base role')).toBeChecked()
})

test('the last Merchant admin of the company keeps the role; with a second one it can go', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/status of 403/)
  await openUser(page, 'Amara Diallo')
  const admin = role(page, 'Merchant admin')
  await expect(admin).toHaveAttribute('aria-disabled', 'true')
  await expect(admin).toHaveAccessibleDescription(
    /Amara Diallo is the last Merchant admin of the company/,
  )

  await openUser(page, 'Bruno Keller')
  await role(page, 'Merchant admin').check()
  await save(page)
  await openUser(page, 'Amara Diallo')
  await admin.uncheck()
  await role(page, 'Manage API credentials').uncheck()
  await save(page)
  // Her own roles: what they open is gone at once, and the page says so without losing anything.
  await expect(menu(page).getByRole('link', { name: 'Users', exact: true })).toHaveCount(0)
  await expect(menu(page).getByRole('link', { name: 'API credentials', exact: true })).toHaveCount(
    0,
  )
  await expect(admin).not.toBeChecked()
  await expect(admin).toHaveAccessibleDescription(
    /You need the role Merchant admin to see and change/,
  )
  await page.reload()
  await expect(heading(page, 'No access')).toBeVisible()
})

test.describe('on a narrow screen in the dark', () => {
  test.use({ viewport: { width: 320, height: 640 }, deviceScaleFactor: 1, colorScheme: 'dark' })

  test('everything can be done by the keyboard alone', async ({ page, expectAccessible }) => {
    await page.goto('/settings/users/daniel')
    await expect(heading(page, 'Roles of Daniel Osei')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search roles' }).focus()
    await page.keyboard.type('opens api credentials in full')
    const found = role(page, 'Manage API credentials')
    await expect(page.getByRole('checkbox')).toHaveCount(1)
    await tabTo(page, found)
    await page.keyboard.press('Space')
    await expect(found).toBeChecked()
    await expectAccessible()
    const saving = page.getByRole('button', { name: 'Save changes' })
    await tabTo(page, saving)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toHaveText(/Changes saved/)
    expect(await page.evaluate(sideways), 'pixels of sideways scrolling').toBe(0)
  })
})
