// Saving the roles of a user: nothing is lost by leaving, by another save, or by a lost answer.
import { answer, choose, heading, leaveQuestion, openTab, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'
import { openUser, role } from './users-page.ts'

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
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
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
  await expect(saving).toHaveAccessibleDescription('First choose which changes to keep.')
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
  expectNoise,
  backend,
  faults,
}) => {
  expectNoise(/Failed to load resource|net::ERR/)
  await openUser(page, 'Daniel Osei')
  await role(page, 'Manage API credentials').check()
  await faults.plan({ endpoint: 'saveUserRoles', kind: 'lost-answer' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(/^No answer came/)
  await expect(role(page, 'Manage API credentials')).toBeChecked()
  await save(page)
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  const daniel = {
    id: 'daniel',
    revision: 2,
    roles: ['Merchant standard role', 'Manage API credentials'],
  }
  expect(await backend('GET', 'sandbox-api/v1/dump')).toMatchObject({
    users: expect.arrayContaining([expect.objectContaining(daniel)]),
  })
})
