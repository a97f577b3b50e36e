// Finn works for one merchant account: no other account is anywhere on his screen or in his replies.
import type { Page } from '@playwright/test'

import { heading, openTab } from './product.ts'
import { expect, test } from './test.ts'

test.use({ as: 'finn' })

const list = '/developers/api-credentials'

/** Nothing of the others. The code of the company is part of every username, so it is no secret. */
async function expectNoOtherAccount(page: Page) {
  const everything = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value)
    const spoken = [...document.querySelectorAll('[aria-label], [title]')].map(
      (element) => `${element.getAttribute('aria-label')} ${element.getAttribute('title')}`,
    )
    return [document.body.textContent, ...fields, ...spoken].join('\n')
  })
  expect(everything).not.toMatch(/Webshop|Market\b|LarkfieldMarket|Larkfield Goods/)
}

test('every page and menu shows his account alone', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
  await expectNoOtherAccount(page)

  await page.getByRole('button', { name: 'Account: Larkfield Stores, Merchant' }).click()
  const choice = page.getByRole('dialog', { name: 'Choose an account' })
  await expect(choice.getByRole('listitem')).toHaveText([
    'Larkfield StoresMerchant · LarkfieldStores',
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Account( |$)/ }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await expectNoOtherAccount(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^User menu: / }).click()
  await expect(page.getByRole('button', { name: /^Amara/ })).toBeVisible()
  await expectNoOtherAccount(page)
  await page.keyboard.press('Escape')

  const usernames = await page.getByRole('rowheader').getByRole('link').allInnerTexts()
  expect(usernames.length).toBeGreaterThan(2)
  for (const at of usernames.keys()) {
    await page.getByRole('rowheader').getByRole('link').nth(at).click()
    await expect(heading(page, 'Configure API credential')).toBeVisible()
    await expect(page.getByRole('group', { name: 'Accounts' })).toHaveCount(0)
    await expectNoOtherAccount(page)
    await page.goBack()
  }
  await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('at company level only')
  await expectNoOtherAccount(page)
})

test('credentials and accounts of others answer like unknown ones', async ({
  page,
  backend,
  expectNoise,
}) => {
  expectNoise(/status of 404/)
  const company = await openTab(page)
  await company.goto('/')
  const link = company.getByRole('link', { name: 'ws_284917@Company.LarkfieldGoods' })
  const foreign = (await link.getAttribute('href'))?.split('/').at(-1)
  const ids = [foreign ?? '', 'S2-00000000000000']
  const account = 'ca-api/v1/test/accounts/LarkfieldStores/credentials'
  for (const id of ids) {
    await page.goto(`${list}/payments/${id}`)
    await expect(heading(page, 'Not found')).toBeVisible()
    await expect(
      page.getByText(`There is no API credential “${id}” in this account.`),
    ).toBeVisible()
    expect(await backend('GET', `${account}/${id}`)).toMatchObject({
      status: 404,
      errorCode: '30_112',
    })
  }
  for (const id of ['LarkfieldWebshop', 'LarkfieldGoods', 'NoSuchAccount']) {
    const reply = await backend('GET', `ca-api/v1/test/accounts/${id}/credentials?tab=payments`)
    expect(reply).toMatchObject({ status: 404, detail: `There is no account “${id}”.` })
  }
})
