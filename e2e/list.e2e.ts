// The list: searched, filtered, sorted, counted and paged, all of it held by the address.
import type { Page } from '@playwright/test'

import { openList } from './product.ts'
import { expect, test } from './test.ts'

const usernames = (page: Page) => page.getByRole('row').getByRole('link')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search credentials' })

async function filter(page: Page, name: string, option: string) {
  const chip = { name: new RegExp(`^${name}(:|$)`), expanded: false }
  await page.getByRole('main').getByRole('button', chip).click()
  const choices = page.getByRole('dialog', { name, exact: true })
  await choices.getByRole('checkbox', { name: option, exact: true }).check()
  await page.keyboard.press('Escape')
  await expect(choices).toBeHidden()
}

test('search and filters narrow the list, the count follows, and Reset all takes them back', async ({
  page,
}) => {
  await openList(page)
  await expect(
    page.getByText(/^An API credential is a username with an API key and roles/),
  ).toBeVisible()
  const count = page.getByRole('main').getByRole('status')
  await expect(count).toHaveText('8 credentials')
  await expect(page.getByRole('button', { name: 'Reset all' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  await search(page).fill('nightly report')
  await expect(usernames(page)).toHaveText([/report_678230/])
  await expect(count).toHaveText('1 of 8 credentials')
  await expect(page).toHaveURL(/\?search=nightly\+report$/)
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(count).toHaveText('8 credentials')

  await filter(page, 'Types', 'Web service user')
  await expect(count).toHaveText('6 of 8 credentials')
  await filter(page, 'Account', 'Larkfield Stores')
  // Those that reach all merchant accounts reach this one too.
  await expect(count).toHaveText('4 of 8 credentials')
  await filter(page, 'Status', 'Inactive')
  await expect(usernames(page)).toHaveText([/ws_108846/])
  await expect(page).toHaveURL(/types=web-service&accounts=LarkfieldStores&statuses=inactive$/)

  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(count).toHaveText('8 credentials')
  await expect(page).toHaveURL(/\/payments$/)
  await expect(page.getByRole('button', { name: 'Types', exact: true })).toBeVisible()
})

test('the newest is first, and columns sort both ways', async ({ page }) => {
  await openList(page)
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true })
  await expect(head('Creation date')).toHaveAttribute('aria-sort', 'descending')
  await expect(head('Username')).toHaveAttribute('aria-sort', 'none')
  await expect(usernames(page).first()).toHaveAccessibleName('ws_460318@Company.LarkfieldGoods')

  await head('Creation date').getByRole('button').click()
  await expect(head('Creation date')).toHaveAttribute('aria-sort', 'ascending')
  await expect(usernames(page).first()).toHaveAccessibleName('ws@Company.LarkfieldGoods')

  await head('Username').getByRole('button').click()
  await expect(head('Username')).toHaveAttribute('aria-sort', 'ascending')
  await expect(head('Creation date')).toHaveAttribute('aria-sort', 'none')
  await expect(page).toHaveURL(/\?sort=username$/)
  const names = await usernames(page).allTextContents()
  await expect(usernames(page).first()).toHaveAccessibleName('report_678230@Company.LarkfieldGoods')
  await head('Username').getByRole('button').click()
  await expect(usernames(page)).toHaveText(names.toReversed())

  await head('Status').getByRole('button').click()
  await expect(head('Status')).toHaveAttribute('aria-sort', 'ascending')
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toContainText('Active')
  await expect(rows.last()).toContainText('Inactive')
})

test('each tab lists its own types, and a search that finds nothing offers to clear it', async ({
  page,
}) => {
  await openList(page)
  const heads = page.getByRole('columnheader')
  const common = ['Username', 'Status', 'Type']
  const rest = ['Description', 'Creation date', 'Credential ID']
  await expect(heads).toHaveText([...common, 'Accounts', ...rest])
  await expect(page.getByRole('row').filter({ hasText: 'LEM user' })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(heads).toHaveText([...common, ...rest])
  await expect(page).toHaveURL(/\/platforms$/)
  await expect(page.getByRole('row').filter({ hasText: 'LEM user' })).toHaveCount(3)
  await expect(page.getByRole('row').filter({ hasText: 'Report service user' })).toHaveCount(0)

  await search(page).fill('no such thing')
  await expect(page.getByText('No credential matches')).toBeVisible()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('0 of 6 credentials')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(usernames(page)).toHaveCount(6)
})

test('of more than fifty the rest is on the next pages, which have addresses', async ({
  page,
  open,
}) => {
  await open({ scenario: 'crowded', size: 53 })
  await openList(page)
  await expect(page.getByRole('main').getByRole('status')).toHaveText('53 credentials')
  await expect(usernames(page)).toHaveCount(50)
  const pages = page.getByRole('navigation', { name: 'Pages of the list' })
  await expect(pages).toContainText('Page 1 of 2')
  await pages.getByRole('button', { name: 'Next page' }).click()
  await expect(usernames(page)).toHaveCount(3)
  await expect(page).toHaveURL(/\?page=2$/)
  await expect(usernames(page).last()).toHaveAccessibleName('ws@Company.LarkfieldGoods')
  await page.reload()
  await expect(pages).toContainText('Page 2 of 2')
  await page.goBack()
  await expect(usernames(page)).toHaveCount(50)

  await search(page).fill('ws_10000')
  await expect(usernames(page)).toHaveCount(9)
  await expect(pages).toHaveCount(0)
})
