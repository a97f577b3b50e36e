// A role that is taken away while a page is open: the next action says so, and nothing is lost.
import type { Page } from '@playwright/test'

import { needsManagerRole } from '#domain/permission/permission.ts'

import {
  generateKey,
  heading,
  openCredential,
  openList,
  openTab,
  pendingChanges,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ as: 'bruno' })
test.beforeEach(({ expectNoise }) => expectNoise(/status of 403/))

const tills = 'ws_551203@Company.LarkfieldGoods'
const entry = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'API credentials', exact: true })

/** Amara, in a tab of her own, gives Bruno the role that opens API credentials, or takes it. */
async function turnOver(admin: Page) {
  await admin.goto('/settings/users/bruno')
  await admin.getByRole('checkbox', { name: 'Manage API credentials', exact: true }).click()
  await save(admin)
}

test('on the Configure page, draft and generated key stay, and can be saved once the role is back', async ({
  page,
}) => {
  await openCredential(page, tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const description = page.getByRole('textbox', { name: 'Description' })
  await description.fill('Tills and scales')
  const key = await generateKey(page)

  const admin = await openTab(page)
  await turnOver(admin)
  await expect(entry(page)).toHaveCount(0)
  await expect(pendingChanges(page)).toContainText('Your roles have changed')

  const undo = page.getByRole('button', { name: /^Undo: / })
  const changes = pendingChanges(page).getByRole('listitem').filter({ has: undo })
  const isAllThere = async () => {
    await expect(description).toHaveValue('Tills and scales')
    await expect(field).toHaveValue(key)
    await expect(changes).toHaveText(['Description set to “Tills and scales”', 'New API key'])
  }
  await isAllThere()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(needsManagerRole)
  await isAllThere()

  await page.getByRole('button', { name: 'Generate client key' }).click()
  await expect(page.getByRole('textbox', { name: 'Client key' })).toHaveAccessibleDescription(
    new RegExp(needsManagerRole),
  )
  await isAllThere()

  await turnOver(admin)
  await expect(entry(page)).toBeVisible()
  await isAllThere()
  await save(page)
  await expect(page.getByText('The new API key works.')).toBeVisible()
  await expect(field).toHaveValue(key)
})

test('on the list, creating says why not, and the next step leads to the page without access', async ({
  page,
}) => {
  await openList(page)
  await openList(page, 'Platforms')
  const admin = await openTab(page)
  await turnOver(admin)
  await expect(entry(page)).toHaveCount(0)
  await expect(
    page.getByRole('button', { name: 'Create new credential' }),
  ).toHaveAccessibleDescription(needsManagerRole)
  await page.getByRole('tab', { name: 'Payments' }).click()
  await expect(heading(page, 'No access')).toBeVisible()
  await expect(page.getByText(needsManagerRole)).toBeVisible()

  await turnOver(admin)
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(entry(page)).toBeVisible()
})

test('on the page of a user, the pending roles stay and the save says why not', async ({
  page,
}) => {
  const admin = await openTab(page)
  const adminRole = (tab: Page) =>
    tab.getByRole('checkbox', { name: 'Merchant admin', exact: true })
  await admin.goto('/settings/users/bruno')
  await adminRole(admin).check()
  await save(admin)

  await page.goto('/settings/users/daniel')
  await adminRole(page).check()
  await adminRole(admin).uncheck()
  await save(admin)
  await expect(pendingChanges(page)).toContainText('Your roles have changed')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(
    'You need the role Merchant admin to see and change the roles of users.',
  )
  await expect(pendingChanges(page).getByRole('listitem')).toHaveText([
    'Role given: Merchant admin',
  ])
})
