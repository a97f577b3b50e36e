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
    take: (page) => choose(page, /^User menu: /, /^Log in as Bruno Keller/),
    arrival: button('User menu: Bruno Keller'),
    comeBack: (page) => choose(page, /^User menu: /, /^Log in as Amara Diallo/),
  },
  {
    by: 'logging out',
    take: (page) => choose(page, /^User menu: /, /^Log out$/),
    arrival: pageCalled('Log in to your Customer Area'),
    comeBack: (page) => page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click(),
  },
]

async function changeSomething(page: Page) {
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])
}

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
  await configure(page, 'Payments', tills)
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

test('reloading and closing the tab ask while something is pending', async ({ page }) => {
  await configure(page, 'Payments', tills)
  await changeSomething(page)
  const field = page.getByRole('textbox', { name: 'API key' })
  const key = await field.inputValue()

  await test.step('not reloading keeps the key on screen', async () => {
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => location.reload()))
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(field).toHaveValue(key)
    await expect(changesIn(page)).toHaveCount(2)
  })

  await test.step('not closing the tab keeps the changes', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(changesIn(page)).toHaveCount(2)
  })

  await test.step('reloading gives them up', async () => {
    page.once('dialog', (again) => void again.accept())
    await page.reload()
    await expect(field).toHaveValue(/^\*+/)
    await expect(pendingChanges(page)).toContainText('No pending changes')
  })

  await test.step('once all is saved, the tab closes without a question', async () => {
    await changeSomething(page)
    await save(page)
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
  })
})
