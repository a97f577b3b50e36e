// Settings > Users: roles are given and taken under the documented rule, all of a save or nothing.
import type { Page } from '@playwright/test'

import {
  answer,
  choose,
  heading,
  leaveQuestion,
  openTab,
  pendingChanges,
  save,
  tabTo,
} from './product.ts'
import { expect, test } from './test.ts'

const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const role = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const notOwn = (name: string) =>
  `You can only give roles that you have yourself, and you do not have “${name}”.`

async function openUser(page: Page, name: string) {
  await page.goto('/')
  await menu(page).getByRole('link', { name: 'Users', exact: true }).click()
  await expect(heading(page, 'Users')).toBeVisible()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(heading(page, `Roles of ${name}`)).toBeVisible()
}

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

  await choose(page, /^User menu: /, /^Log in as Daniel Osei/)
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
  await expect(pendingChanges(page)).toContainText('No pending changes')

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

test('leaving with pending changes asks first and names them', async ({ page }) => {
  await openUser(page, 'Daniel Osei')
  await role(page, 'Merchant admin').check()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(leaveQuestion(page).getByRole('listitem')).toHaveText(['Role given: Merchant admin'])
  await answer(page, 'Stay on this page')
  await expect(role(page, 'Merchant admin')).toBeChecked()

  await choose(page, /^Environment: /, /^Live/)
  await answer(page, 'Leave without saving')
  await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeVisible()
  await expect(role(page, 'Merchant admin')).not.toBeChecked()
  await expect(pendingChanges(page)).toContainText('No pending changes')
})

test('when somebody else saves meanwhile, both changes hold', async ({ page }) => {
  await openUser(page, 'Daniel Osei')
  await role(page, 'Merchant admin').check()
  const other = await openTab(page)
  await openUser(other, 'Daniel Osei')
  await role(other, 'Merchant standard role').uncheck()
  await save(other)

  const notice = page.getByText('The roles of Daniel Osei were saved while you were changing them')
  await expect(notice).toBeVisible()
  await expect(page.getByText('Role taken away: Merchant standard role')).toBeVisible()
  const saving = page.getByRole('button', { name: 'Save changes' })
  await expect(saving).toHaveAccessibleDescription('Decide first what to keep of your changes.')
  await page.getByRole('button', { name: 'Keep my changes' }).click()
  await expect(heading(page, 'Roles of Daniel Osei')).toBeFocused()
  await expect(notice).toHaveCount(0)
  await expect(role(page, 'Merchant admin')).toBeChecked()
  await expect(role(page, 'Merchant standard role')).not.toBeChecked()
  await save(page)
  await expect(other.getByRole('checkbox', { name: 'Merchant admin', exact: true })).toBeChecked()
})

test('a save whose answer is lost keeps the changes, and sent again has one effect', async ({
  page,
  backend,
  expectNoise,
}) => {
  expectNoise(/Failed to load resource|net::ERR/)
  await openUser(page, 'Daniel Osei')
  await role(page, 'Manage API credentials').check()
  await backend('POST', 'sandbox-api/v1/faults', {
    endpoint: 'saveUserRoles',
    kind: 'lost-answer',
    times: 1,
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(/^No answer came/)
  await expect(role(page, 'Manage API credentials')).toBeChecked()
  await save(page)
  await expect(pendingChanges(page)).toContainText('No pending changes')
  const daniel = {
    id: 'daniel',
    revision: 2,
    roles: ['Merchant standard role', 'Manage API credentials'],
  }
  expect(await backend('GET', 'sandbox-api/v1/dump')).toMatchObject({
    users: expect.arrayContaining([expect.objectContaining(daniel)]),
  })
})

test('everything can be done by the keyboard alone, at 320 pixels, in the dark', async ({
  page,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
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
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
})
