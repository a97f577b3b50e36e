// Addresses: each can be reloaded, shared, and reached by Back and Forward; a wrong one says so.
import { choose, heading, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

const list = '/developers/api-credentials'
const filtered = `${list}/payments?search=larkfield&types=web-service&statuses=active&sort=username`
const shop = 'ws_284917@Company.LarkfieldGoods'

test('a reload keeps search, filters, order and tab of the list, dialog and page', async ({
  page,
}) => {
  await page.goto(filtered)
  const usernames = page.getByRole('row').getByRole('link')
  await expect(usernames.first()).toBeVisible()
  const before = await usernames.allTextContents()
  expect(before.length).toBeGreaterThan(2)
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search credentials' })).toHaveValue('larkfield')
  await expect(page.getByRole('button', { name: 'Types: Web service user' })).toBeVisible()
  await expect(usernames).toHaveText(before)

  await page.goto(`${list}/platforms/new`)
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expect(dialog).toBeVisible()
  await page.reload()
  await expect(dialog.getByRole('radio', { name: 'LEM user' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()

  await page.getByRole('tab', { name: 'Payments' }).click()
  await page.getByRole('link', { name: shop, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.reload()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page.getByRole('region', { name: 'General settings' })).toContainText(shop)
})

test('Back and Forward go through the pages as they were seen, until one logs out', async ({
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

  await choose(page, /^User menu: /, /^Log out$/)
  await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
  await page.goto(filtered)
  await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
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

test('the address of a credential that names a tab, as it once did, leads to it', async ({
  page,
}) => {
  await openCredential(page, shop)
  const address = page.url()
  await openList(page)
  for (const tab of ['payments', 'platforms']) {
    await page.goto(address.replace('/credential/', `/${tab}/`))
    await expect(heading(page, 'Configure API credential')).toBeVisible()
    await expect(page).toHaveURL(address)
    await page.goBack()
    await expect(heading(page, 'API credentials')).toBeVisible()
  }
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

test('an address that leads nowhere gets a page that says so and leads on', async ({
  page,
  expectNoise,
}) => {
  // The refusal of the backend, where it was asked through the worker.
  expectNoise(/Failed to load resource: the server responded with a status of 404/)
  const main = page.getByRole('main')
  for (const [what, address, sentence] of nowhere) {
    await test.step(what, async () => {
      await page.goto(address)
      await expect(heading(page, 'Not found')).toBeVisible()
      await expect(main).toContainText(sentence)
      await main.getByRole('link', { name: 'Go to the list of API credentials' }).click()
      await expect(heading(page, 'API credentials')).toBeVisible()
    })
  }
})
