// Addresses: each can be reloaded, shared, and reached by Back and Forward; a wrong one says so.
import { choose, configure, heading, openList } from './product.ts'
import { expect, test } from './test.ts'

const list = '/developers/api-credentials'
const filtered = `${list}/payments?search=larkfield&types=web-service&statuses=active&sort=username`
const shop = 'ws_284917@Company.LarkfieldGoods'

test('a reload keeps search, filters, order and tab of the list', async ({ page }) => {
  await page.goto(filtered)
  const usernames = page.getByRole('row').getByRole('link')
  await expect(usernames.first()).toBeVisible()
  const before = await usernames.allTextContents()
  expect(before.length).toBeGreaterThan(2)
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search credentials' })).toHaveValue('larkfield')
  await expect(page.getByRole('button', { name: 'Types: 1 selected' })).toBeVisible()
  await expect(usernames).toHaveText(before)

  await page.goto(`${list}/platforms`)
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
})

test('a reload keeps the create dialog and the Configure page', async ({ page }) => {
  await page.goto(`${list}/platforms/new`)
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expect(dialog).toBeVisible()
  await page.reload()
  await expect(dialog.getByRole('radio', { name: 'LEM user' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()

  await configure(page, 'Payments', shop)
  await page.reload()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page.getByRole('region', { name: 'General settings' })).toContainText(shop)
})

test('Back and Forward go through the pages in the order in which they were seen', async ({
  page,
}) => {
  await openList(page)
  await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(page).toHaveURL(/\/platforms$/)
  await page.getByRole('link', { name: 'ws@Scope.Company_LarkfieldGoods', exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Payments', selected: true })).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Default LEM user')
})

test.describe('somebody who is not signed in', () => {
  test.use({ as: null })

  test('comes to the address they asked for once they have signed in', async ({ page }) => {
    await page.goto(filtered)
    await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
    const user = page.getByRole('button', { name: /^Log in as Amara Diallo/ })
    await expect(user).toContainText('Merchant admin, ')
    await user.click()
    await expect(heading(page, 'API credentials')).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Search credentials' })).toHaveValue(
      'larkfield',
    )
    expect(new URL(page.url()).search).toBe(new URL(filtered, page.url()).search)
  })
})

test('whoever logs out is asked to sign in again, at any address', async ({ page }) => {
  await openList(page)
  await choose(page, /^User menu: /, /^Log out$/)
  await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
  await page.goto(filtered)
  await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
})

const nowhere = [
  [
    'an unknown credential',
    `${list}/payments/S2-00000000000000`,
    /There is no API credential “S2-0+”/,
  ],
  ['an unknown address', '/developers/webhooks', /There is no page at this address/],
  ['an unknown tab', `${list}/terminals`, /There is no page at this address/],
] as const

for (const [what, address, sentence] of nowhere) {
  test(`${what} gets a page that says so and leads on`, async ({ page, expectNoise }) => {
    // The refusal of the backend, where it was asked through the worker.
    expectNoise(/Failed to load resource: the server responded with a status of 404/)
    await page.goto(address)
    await expect(heading(page, 'Not found')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(sentence)
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Go to the list of API credentials' })
      .click()
    await expect(heading(page, 'API credentials')).toBeVisible()
  })
}

test.describe('somebody without the roles', () => {
  test.use({ as: 'chiara' })

  test('finds no entry in the menu, and at the address the two roles that it takes', async ({
    page,
    expectNoise,
  }) => {
    expectNoise(/Failed to load resource: the server responded with a status of 403/)
    await page.goto(`${list}/platforms`)
    await expect(heading(page, 'No access')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(
      'You need the role Merchant admin or Manage API credentials',
    )
    const menu = page.getByRole('navigation', { name: 'Main' })
    await expect(menu.getByRole('button', { name: 'Developers' })).toBeVisible()
    await expect(menu.getByRole('link', { name: 'API credentials', exact: true })).toHaveCount(0)
  })
})
