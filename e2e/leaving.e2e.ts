// Leaving asks first: every exit names what would be lost, staying keeps all of it, leaving none.
import type { Locator, Page } from '@playwright/test'

import {
  answer,
  changesIn,
  choose,
  configure,
  heading,
  leaveQuestion,
  openList,
  pendingChanges,
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
    by: 'Cancel',
    take: (page) => page.getByRole('button', { name: 'Cancel', exact: true }).click(),
    arrival: pageCalled(list),
  },
  {
    by: 'another account',
    take: (page) => choose(page, /^Account: /, /^Larkfield Webshop/),
    arrival: button('Account: Larkfield Webshop, Merchant'),
  },
  {
    by: 'another environment',
    take: (page) => choose(page, /^Environment: /, /^Live/),
    arrival: button('Environment: Live'),
  },
  {
    by: 'another user',
    take: (page) => choose(page, /^User menu: /, /^Log in as Bruno Keller/),
    arrival: button('User menu: Bruno Keller'),
  },
  {
    by: 'logging out',
    take: (page) => choose(page, /^User menu: /, /^Log out$/),
    arrival: pageCalled('Log in to your Customer Area'),
  },
]

async function changeSomething(page: Page) {
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])
}

for (const { by, take, arrival } of exits) {
  test(`by ${by}: the question names the changes, staying keeps them, leaving goes there`, async ({
    page,
  }) => {
    await configure(page, 'Payments', tills)
    await changeSomething(page)
    const field = page.getByRole('textbox', { name: 'API key' })
    const key = await field.inputValue()
    const address = page.url()

    await take(page)
    await expect(leaveQuestion(page).getByRole('listitem')).toHaveText([
      'Description set to “Tills and scales”',
      'New API key',
    ])
    await answer(page, 'Stay on this page')
    await expect(field).toHaveValue(key)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Tills and scales')
    await expect(changesIn(page)).toHaveCount(2)
    expect(page.url()).toBe(address)

    await take(page)
    await answer(page, 'Leave without saving')
    await expect(arrival(page)).toBeVisible()
  })
}

test('no exit asks anything while nothing is pending', async ({ page }) => {
  await openList(page)
  for (const { take, arrival } of exits) {
    await menu(page).getByRole('link', { name: list, exact: true }).click()
    await page.getByRole('rowheader').getByRole('link').first().click()
    await expect(heading(page, 'Configure API credential')).toBeVisible()
    await take(page)
    await expect(arrival(page)).toBeVisible()
    await expect(leaveQuestion(page)).toHaveCount(0)
  }
})

test('a key that was left unsaved never becomes the saved one', async ({ page, backend }) => {
  await configure(page, 'Payments', tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const before = await field.inputValue()
  await changeSomething(page)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await answer(page, 'Leave without saving')

  await page.getByRole('link', { name: tills, exact: true }).click()
  await expect(field).toHaveValue(before)
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Tills in the stores',
  )
  await page.getByRole('switch', { name: 'Active' }).click()
  await save(page)
  await expect(field).toHaveValue(before)
  await expect(page.getByRole('region', { name: 'Expiring keys' })).toHaveCount(0)
  const { apiKey } = await stored(backend, tills)
  expect(apiKey?.tail).toBe(before.slice(-5))
})

test('text that was typed but not added counts as something to lose', async ({ page }) => {
  await configure(page, 'Payments', tills)
  await page.getByRole('textbox', { name: 'Allowed origin' }).fill('https://half.typed')
  await page.getByRole('main').getByRole('link', { name: list }).click()
  await expect(leaveQuestion(page).getByRole('listitem')).toHaveText(
    'Typed, but not added: https://half.typed',
  )
  await answer(page, 'Stay on this page')
  await expect(page.getByRole('textbox', { name: 'Allowed origin' })).toHaveValue(
    'https://half.typed',
  )
})

/** Every way out of the create dialog. */
const closings: [way: string, close: (page: Page) => Promise<void>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Cancel', (page) => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()],
  ['a press beside it', (page) => page.mouse.click(5, 5)],
  ['Back', (page) => page.evaluate(() => history.back())],
]

test('closing the create dialog asks when something was typed, and otherwise not', async ({
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  const description = dialog.getByRole('textbox', { name: 'Description' })
  const opener = page.getByRole('button', { name: 'Create new credential' })
  await openList(page)
  for (const [way, close] of closings) {
    await test.step(way, async () => {
      await opener.click()
      await expect(dialog).toBeVisible()
      await close(page)
      await expect(dialog).toHaveCount(0)
      await expect(opener).toBeFocused()

      await opener.click()
      await description.fill('Not yet')
      await close(page)
      await expect(leaveQuestion(page).getByRole('listitem')).toHaveText(/“Not yet”/)
      await answer(page, 'Stay on this page')
      await expect(description).toHaveValue('Not yet')
      await close(page)
      await answer(page, 'Leave without saving')
      await expect(dialog).toHaveCount(0)
      await expect(heading(page, list)).toBeVisible()
    })
  }
})

test('reloading asks while something is pending; staying keeps the key on screen', async ({
  page,
}) => {
  await configure(page, 'Payments', tills)
  await changeSomething(page)
  const field = page.getByRole('textbox', { name: 'API key' })
  const key = await field.inputValue()

  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload()))
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(field).toHaveValue(key)
  await expect(changesIn(page)).toHaveCount(2)

  page.once('dialog', (again) => void again.accept())
  await page.reload()
  await expect(field).toHaveValue(/^\*+/)
  await expect(pendingChanges(page)).toContainText('No pending changes')
})

test('closing the tab asks while something is pending, and not otherwise', async ({ page }) => {
  await configure(page, 'Payments', tills)
  await changeSomething(page)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(changesIn(page)).toHaveCount(2)

  await save(page)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})
