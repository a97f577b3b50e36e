// Accounts and environments: what is selected decides what is seen, and nobody can mistake it.
import { choose, configure, heading, openList } from './product.ts'
import { expect, test } from './test.ts'

test('a merchant account shows only the credentials that reach it', async ({ page }) => {
  await openList(page)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows).toHaveCount(8)
  await choose(page, /^Account: Larkfield Goods ?, Company$/, /^Larkfield Stores/)
  await expect(page.getByRole('button', { name: /^Account: Larkfield Stores ?, Merchant$/ })).toBeVisible()
  await expect(rows).toHaveCount(6)
  await expect(rows.filter({ hasText: 'ws_551203' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'ws_284917' })).toHaveCount(0)
  await expect(rows.filter({ hasText: 'ws_739264' })).toHaveCount(0)
})

test('the account is found by its name or code', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: /^Account: / }).click()
  const accounts = page.getByRole('dialog', { name: 'Choose an account' })
  await accounts.getByRole('searchbox', { name: 'Search for any account' }).fill('market')
  await expect(accounts.getByRole('listitem')).toHaveText(/Larkfield Market/)
  await accounts.getByRole('searchbox').fill('nowhere')
  await expect(accounts.getByRole('status')).toHaveText('No account matches.')
})

test.describe('at a merchant account', () => {
  test.use({ account: 'LarkfieldStores' })

  test('the Platforms tab says that it works at company level only, and switches', async ({ page }) => {
    await openList(page, 'Platforms')
    await expect(page.getByRole('tabpanel')).toContainText(
      'Credentials of the balance platform can be configured at company level only.',
    )
    await expect(page.getByRole('table')).toHaveCount(0)
    const create = page.getByRole('button', { name: 'Create new credential' })
    await expect(create).toHaveAttribute('aria-disabled', 'true')
    await page.getByRole('button', { name: 'Switch to Larkfield Goods' }).click()
    await expect(page.getByRole('button', { name: /^Account: Larkfield Goods ?, Company$/ })).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(7)
    await expect(create).not.toHaveAttribute('aria-disabled')
  })

  test('a credential that reaches other accounts too can be read, but not changed', async ({ page }) => {
    await configure(page, 'Payments', 'ws_460318@Company.LarkfieldGoods')
    const reason = /can be changed at company level only/
    await expect(page.getByText(reason).first()).toBeVisible()
    const generate = page.getByRole('button', { name: 'Generate API key' })
    await expect(generate).toHaveAttribute('aria-disabled', 'true')
    await expect(generate).toHaveAccessibleDescription(reason)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveAttribute('readonly')
    await page.getByRole('switch', { name: 'Active' }).click({ force: true })
    await expect(page.getByRole('switch', { name: 'Active' })).toBeChecked()
  })
})

test('TEST and LIVE have their own credentials, and the badge tells them apart', async ({ page }) => {
  await openList(page)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  const badge = page.getByRole('button', { name: /^Environment: / }).getByText(/^(Test|Live)$/)
  const colour = () => badge.evaluate((element) => getComputedStyle(element).backgroundColor)
  await expect(page.getByRole('button', { name: 'Environment: Test' })).toBeVisible()
  await expect(badge).toHaveText('Test')
  const onTest = await colour()

  await choose(page, /^Environment: Test$/, /^Live/)
  await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeVisible()
  await expect(badge).toHaveText('Live')
  expect(await colour()).not.toBe(onTest)
  await expect(rows).toHaveCount(4)
  await expect(rows.filter({ hasText: 'ws_613059' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'ws_284917' })).toHaveCount(0)

  await rows.getByRole('link', { name: 'ws_613059@Company.LarkfieldGoods' }).click()
  await page.getByRole('button', { name: 'Generate client key' }).click()
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Client key' })).toHaveValue(/^live_[A-Z2-7]{32}$/)
  await expect(badge).toBeInViewport()
})

test('a credential of TEST does not exist on LIVE', async ({ page, expectNoise }) => {
  expectNoise(/Failed to load resource: the server responded with a status of 404/)
  await configure(page, 'Payments', 'ws_551203@Company.LarkfieldGoods')
  const address = page.url()
  await choose(page, /^Environment: Test$/, /^Live/)
  await expect(heading(page, 'API credentials')).toBeVisible()
  await page.goto(address)
  await expect(heading(page, 'Not found')).toBeVisible()
})
