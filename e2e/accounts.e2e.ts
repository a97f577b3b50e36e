// The account switcher: it searches, shows the level, and keeps the page where the account has it.
import {
  accountShown,
  answer,
  choose,
  create,
  heading,
  openCredential,
  openList,
  pendingChanges,
  switchAccount,
} from './product.ts'
import { expect, test } from './test.ts'

const stores = 'ws_551203@Company.LarkfieldGoods'
const everywhere = 'ws_460318@Company.LarkfieldGoods'

test('accounts are found by name or code, each with its level, and keep the tab of the list', async ({
  page,
}) => {
  await openList(page, 'Platforms')
  await page.getByRole('button', { name: 'Account: Larkfield Goods, Company' }).click()
  const choice = page.getByRole('dialog', { name: 'Choose an account' })
  await expect(choice.getByRole('listitem')).toHaveText([
    /^Larkfield Goods *Company/,
    /^Larkfield Webshop *Merchant/,
    /^Larkfield Stores *Merchant/,
    /^Larkfield Market *Merchant/,
  ])
  await choice.getByRole('searchbox').fill('ldSTO')
  await expect(choice.getByRole('listitem')).toHaveText([/^Larkfield Stores/])
  await choice.getByRole('searchbox').fill('elsewhere')
  await expect(choice.locator('[aria-live=polite]')).toHaveText('No account matches.')
  await choice.getByRole('searchbox').fill('')
  await choice.getByRole('button', { name: /^Larkfield Stores/ }).click()
  await expect(accountShown(page, 'Larkfield Stores, Merchant')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Switch to Larkfield Goods' }).click()
  await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
})

test('a credential stays on screen where the account reaches it, without the draft that was left', async ({
  page,
}) => {
  await openCredential(page, stores)
  await page.getByRole('textbox', { name: 'Description' }).fill('Given up')
  await choose(page, /^Account: /, /^Larkfield Stores/)
  await answer(page, 'Leave without saving')
  await expect(accountShown(page, 'Larkfield Stores, Merchant')).toBeVisible()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Tills in the stores',
  )
  await expect(pendingChanges(page)).toContainText('No unsaved changes')

  await choose(page, /^Account: /, /^Larkfield Market/)
  await expect(heading(page, 'API credentials')).toBeVisible()

  // The page of a person stays, whatever the account.
  await page.goto('/settings/users/daniel')
  await switchAccount(page, 'Larkfield Stores, Merchant')
  await expect(heading(page, 'Roles of Daniel Osei')).toBeVisible()
})

test('what can be changed at the company only says so once at a merchant account, with the way there', async ({
  page,
  expectAccessible,
}) => {
  const reason =
    'This credential also reaches other accounts, so it can be changed at company level only.'
  await openCredential(page, everywhere)
  await switchAccount(page, 'Larkfield Stores, Merchant')
  // The first category with a role that is given: it holds locked checkboxes.
  await page
    .getByRole('button', { name: / [1-9]\d*\/\d+$/ })
    .first()
    .click()
  const shown = () =>
    page
      .getByText(reason)
      .evaluateAll(
        (all) => all.filter((it) => it.checkVisibility() && !it.closest('.sr-only')).length,
      )
  await expect.poll(shown).toBe(1)
  await expect(page.getByText('Reaches: all merchant accounts')).toBeVisible()
  await expect(pendingChanges(page)).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('main').getByRole('button', { name: 'Switch to Larkfield Goods' }).click()
  await expect(accountShown(page, 'Larkfield Goods, Company')).toBeVisible()
  await expect(page.getByText(reason)).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Accounts' })).toBeVisible()
  await expect(pendingChanges(page)).toBeVisible()
})

test('a credential that is made at a merchant account says what it reaches', async ({ page }) => {
  await openList(page)
  await switchAccount(page, 'Larkfield Stores, Merchant')
  await create(page, 'Web service user', 'Made here')
  await expect(page.getByText('Reaches: Larkfield Stores', { exact: true })).toBeVisible()
})
