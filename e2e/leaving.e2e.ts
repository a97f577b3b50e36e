// Leaving asks first: every exit names what would be lost, staying keeps all of it, leaving none.
import type { Locator, Page } from '@playwright/test'

import {
  answer,
  changesIn,
  changeSomething,
  choose,
  heading,
  leaveQuestion,
  openCredential,
  openList,
  save,
  stored,
} from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const list = 'API credentials'

const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true })
const pageCalled = (name: string) => (page: Page) => heading(page, name)

type Exit = {
  by: string
  take: (page: Page) => Promise<unknown>
  /** What is on screen once somebody got out. */
  arrival: (page: Page) => Locator
  /** Where it changed more than the page: back to what was chosen before. */
  comeBack?: (page: Page) => Promise<unknown>
}

/** Every way out of a page. */
const exits: Exit[] = [
  {
    by: 'the link to the list',
    take: (page) => page.getByRole('main').getByRole('link', { name: list, exact: true }).click(),
    arrival: pageCalled(list),
  },
  {
    by: 'the Back button of the browser',
    take: (page) => page.evaluate(() => history.back()),
    arrival: pageCalled(list),
  },
  {
    by: 'the menu',
    take: (page) => menu(page).getByRole('link', { name: list, exact: true }).click(),
    arrival: pageCalled(list),
  },
  {
    by: 'the wordmark',
    take: (page) => page.getByRole('link', { name: 'Home', exact: true }).click(),
    arrival: pageCalled(list),
  },
  {
    by: 'Cancel',
    take: (page) => page.getByRole('button', { name: 'Cancel', exact: true }).click(),
    arrival: pageCalled(list),
  },
  {
    by: 'another account',
    take: (page) => choose(page, /^Account: /, /^Larkfield Webshop/),
    arrival: button('Account: Larkfield Webshop, Merchant'),
    comeBack: (page) => choose(page, /^Account: /, /^Larkfield Goods/),
  },
  {
    by: 'another environment',
    take: (page) => choose(page, /^Environment: /, /^Live/),
    arrival: button('Environment: Live'),
    comeBack: (page) => choose(page, /^Environment: /, /^Test/),
  },
  {
    by: 'another user',
    take: (page) => choose(page, /^User menu: /, /^Bruno Keller/),
    arrival: button('User menu: Bruno Keller'),
    comeBack: (page) => choose(page, /^User menu: /, /^Amara Diallo/),
  },
  {
    by: 'logging out',
    take: (page) => choose(page, /^User menu: /, /^Log out$/),
    arrival: pageCalled('Log in to your Customer Area'),
    comeBack: (page) => page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click(),
  },
]

async function open(page: Page) {
  await menu(page).getByRole('link', { name: list, exact: true }).click()
  await page.getByRole('link', { name: tills, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
}

test('every exit asks while something is pending, and only then', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'API key' })
  await openList(page)
  for (const { by, take, arrival, comeBack } of exits) {
    await test.step(`by ${by}, nothing is asked while nothing is pending`, async () => {
      await open(page)
      await take(page)
      await expect(arrival(page)).toBeVisible()
      await expect(leaveQuestion(page)).toHaveCount(0)
      await comeBack?.(page)
    })

    await test.step(`by ${by}, the question names the changes, and staying keeps them`, async () => {
      await open(page)
      await changeSomething(page)
      const key = await field.inputValue()
      const address = page.url()
      await take(page)
      await expect(leaveQuestion(page).getByRole('listitem')).toHaveText([
        'Description set to “Tills and scales”',
        'New API key',
      ])
      await answer(page, 'Stay on this page')
      await expect(field).toHaveValue(key)
      await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
        'Tills and scales',
      )
      await expect(changesIn(page)).toHaveCount(2)
      expect(page.url()).toBe(address)
    })

    await test.step(`by ${by}, leaving goes there`, async () => {
      await take(page)
      await answer(page, 'Leave without saving')
      await expect(arrival(page)).toBeVisible()
      await comeBack?.(page)
    })
  }
})

test('what was left never becomes what is saved', async ({ page, backend }) => {
  await openCredential(page, tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const before = await field.inputValue()
  await test.step('text that was typed but not added counts as something to lose', async () => {
    await page.getByRole('textbox', { name: 'Allowed origin' }).fill('https://half.typed')
    await page.getByRole('main').getByRole('link', { name: list }).click()
    await expect(leaveQuestion(page).getByRole('listitem')).toHaveText(
      'Typed, but not added: https://half.typed',
    )
    await answer(page, 'Stay on this page')
    await expect(page.getByRole('textbox', { name: 'Allowed origin' })).toHaveValue(
      'https://half.typed',
    )
    await page.getByRole('textbox', { name: 'Allowed origin' }).fill('')
  })

  await test.step('a key that was left unsaved is gone', async () => {
    await changeSomething(page)
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await answer(page, 'Leave without saving')
    await page.getByRole('link', { name: tills, exact: true }).click()
    await expect(field).toHaveValue(before)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
      'Tills in the stores',
    )
  })

  await test.step('the next save goes without it', async () => {
    await page.getByRole('switch', { name: 'Active' }).click()
    await save(page)
    await expect(field).toHaveValue(before)
    await expect(page.getByRole('region', { name: 'Expiring keys' })).toHaveCount(0)
    const { apiKey } = await stored(backend, tills)
    expect(apiKey?.tail).toBe(before.slice(-5))
  })
})
