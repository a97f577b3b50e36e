// A link says where its page is: another tab or person sees what it was copied from, or why not.
import type { Browser, Page } from '@playwright/test'

import {
  accountShown,
  answer,
  choose,
  heading,
  openCredential,
  openList,
  switchAccount,
} from './product.ts'
import { expect, test } from './test.ts'

const till = 'ws_613059@Company.LarkfieldGoods'
const environment = (page: Page, name: string) =>
  page.getByRole('button', { name: `Environment: ${name}` })

/** Opens a link in another browser, where somebody works at another place. */
async function openAs(browser: Browser, userId: string, link: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const identity = { userId, environment: 'test', accountId: 'LarkfieldStores' }
  await context.addInitScript((value) => {
    if (!location.protocol.startsWith('http')) return
    if (localStorage.getItem('identity') === null) localStorage.setItem('identity', value)
  }, JSON.stringify(identity))
  const page = await context.newPage()
  await page.goto(link)
  return page
}

test('a link shows a colleague the environment and account that it was copied from', async ({
  page,
  browser,
}) => {
  await openList(page)
  await choose(page, /^Environment: /, /^Live/)
  await expect(environment(page, 'Live')).toBeVisible()
  await switchAccount(page, 'Larkfield Webshop, Merchant')
  // The company's list has the same row.
  await expect(page).toHaveURL(/\/live\/LarkfieldWebshop\//)
  await page.getByRole('link', { name: till, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page).toHaveTitle('ws_613059 · Configure API credential · Simulator')
  const link = page.url()
  expect(new URL(link).pathname).toMatch(
    /^\/live\/LarkfieldWebshop\/developers\/api-credentials\/credential\/S2-/,
  )

  const colleague = await openAs(browser, 'bruno', link)
  await expect(heading(colleague, 'Configure API credential')).toBeVisible()
  await expect(colleague.getByRole('main')).toContainText(till)
  await expect(environment(colleague, 'Live')).toBeVisible()
  await expect(accountShown(colleague, 'Larkfield Webshop, Merchant')).toBeVisible()
  expect(colleague.url()).toBe(link)

  // From here on this is where their tab is: a short address leads to a page here.
  await colleague.goto('/')
  await expect(heading(colleague, 'API credentials')).toBeVisible()
  await expect(environment(colleague, 'Live')).toBeVisible()
  await colleague.context().close()
})

test('somebody who cannot go where a link leads is told so, and can go on', async ({
  page,
  browser,
  expectAccessible,
}) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  const link = `${page.url()}?of=a-mail#Permissions`
  const finn = await openAs(browser, 'finn', link)
  const main = finn.getByRole('main')
  await expect(heading(finn, 'This link leads elsewhere')).toBeVisible()
  await expect(main).toContainText(
    'This link is about the account “LarkfieldGoods” on Test. Finn Larsen only works with Larkfield Stores.',
  )
  // The name of the account is more than the link says, and more than he may know.
  await expect(finn.locator('body')).not.toContainText('Larkfield Goods')
  const nowhere = await finn.context().newPage()
  await nowhere.goto(link.replace('LarkfieldGoods', 'NoSuchAccount'))
  await expect(nowhere.getByRole('main')).toHaveText(
    ((await main.textContent()) ?? '').replace('LarkfieldGoods', 'NoSuchAccount'),
  )
  await main.getByRole('link', { name: 'Open this page at Larkfield Stores on Test' }).click()
  await expect(heading(finn, 'Configure API credential')).toBeVisible()
  await expect(accountShown(finn, 'Larkfield Stores, Merchant')).toBeVisible()
  await finn.goBack()
  await main.getByRole('link', { name: 'Log in as somebody else' }).click()
  await finn.getByRole('button', { name: /^Log in as Bruno Keller/ }).click()
  await expect(accountShown(finn, 'Larkfield Goods, Company')).toBeVisible()
  await expect(heading(finn, 'Configure API credential')).toBeVisible()
  expect(finn.url()).toBe(link)
  await finn.context().close()

  await page.goto('staging/LarkfieldGoods/developers/api-logs')
  await expect(page.getByRole('main')).toContainText(
    'This link is about the environment “staging”. There are only Test and Live.',
  )
  await expectAccessible()
  await page.getByRole('link', { name: 'Open this page at Larkfield Goods on Test' }).click()
  await expect(heading(page, 'API logs')).toBeVisible()
})

test('two tabs show two places, and reload, Back and Forward show what they showed', async ({
  page,
}) => {
  await openList(page)
  const other = await page.context().newPage()
  await other.goto('live/LarkfieldGoods/developers/api-credentials/payments')
  await expect(environment(other, 'Live')).toBeVisible()
  await page.reload()
  await expect(environment(page, 'Test')).toBeVisible()
  await expect(heading(page, 'API credentials')).toBeVisible()

  await switchAccount(page, 'Larkfield Webshop, Merchant')
  await choose(page, /^Environment: /, /^Live/)
  await expect(environment(page, 'Live')).toBeVisible()
  await page.goBack()
  await expect(environment(page, 'Test')).toBeVisible()
  await expect(accountShown(page, 'Larkfield Webshop, Merchant')).toBeVisible()
  await page.goBack()
  await expect(accountShown(page, 'Larkfield Goods, Company')).toBeVisible()
  await page.goForward()
  await page.reload()
  await expect(accountShown(page, 'Larkfield Webshop, Merchant')).toBeVisible()
})

test('Back to another place asks about what is not saved there', async ({ page }) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await switchAccount(page, 'Larkfield Stores, Merchant')
  await switchAccount(page, 'Larkfield Goods, Company')
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await page.goBack()
  await answer(page, 'Stay on this page')
  await expect(accountShown(page, 'Larkfield Goods, Company')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Tills and scales')
  await page.goBack()
  await answer(page, 'Leave without saving')
  await expect(accountShown(page, 'Larkfield Stores, Merchant')).toBeVisible()
})

test.describe('short addresses', () => {
  test.use({ environment: 'live', account: 'LarkfieldStores' })

  test('lead to the same page where this tab was last', async ({ page }) => {
    const here = '/live/LarkfieldStores'
    const pages = [
      ['/', `${here}/developers/api-credentials/payments`],
      ['/settings/users', `${here}/settings/users`],
      ['/developers/api-logs?statuses=403#lines', `${here}/developers/api-logs?statuses=403#lines`],
      [here, `${here}/developers/api-credentials/payments`],
    ]
    for (const [short = '', long] of pages) {
      await page.goto(short)
      await expect(environment(page, 'Live')).toBeVisible()
      await expect(page).toHaveURL(long ?? '')
    }
    await page.goto('/developers/webhooks')
    await expect(heading(page, 'Not found')).toBeVisible()
    await expect(page).toHaveURL(`${here}/developers/webhooks`)
  })
})

test.describe('somebody who is not signed in', () => {
  test.use({ as: null })

  test('never leaves the product by signing in', async ({ page }) => {
    for (const from of ['/%09/evil.example', '/sign-in', '//evil.example']) {
      await page.goto(`sign-in?from=${from}`)
      await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
      await expect(heading(page, 'API credentials')).toBeVisible()
      await page.evaluate(() => sessionStorage.clear())
    }
  })
})
