// A credential is switched off and on again; nothing is ever deleted.
import { expiringKeys, switchActive } from './acts.ts'
import { configure, openList, save } from './product.ts'
import { expect, test } from './test.ts'

const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'

test('a credential becomes inactive with the save, and active again', async ({ page }) => {
  await configure(page, 'Platforms', payouts)
  const active = page.getByRole('switch', { name: 'Active' })
  await switchActive(page)
  await expect(page.getByText('Becomes inactive when you save')).toBeVisible()
  await save(page)

  await openList(page, 'Platforms')
  await expect(page.getByRole('row').filter({ hasText: payouts })).toContainText('Inactive')

  await configure(page, 'Platforms', payouts)
  await expect(active).not.toBeChecked()
  await switchActive(page)
  await save(page)
  await page.reload()
  await expect(active).toBeChecked()
})

test('an inactive credential says so at the top and at its keys', async ({ page }) => {
  await configure(page, 'Platforms', payouts)
  const notice = page.getByText('This credential is inactive')
  const keys = page.getByRole('figure', { name: 'Keys over time' })
  await switchActive(page)
  await expect(notice, 'it is not before somebody saves').toHaveCount(0)
  await save(page)
  await expect(notice).toBeVisible()
  await expect(keys).toContainText('Refused: the credential is inactive')
  const expiring = expiringKeys(page).getByRole('listitem')
  await expect(expiring).toContainText('refused while inactive')
})
