// Dialogs over pages: no key takes a draft away, nothing is muted; each alone is in the gallery.
import type { Page } from '@playwright/test'

import {
  answer,
  configure,
  heading,
  leaveQuestion,
  openCredential,
  openList,
  pendingChanges,
} from './product.ts'
import { expect, test } from './test.ts'

const create = (page: Page) => page.getByRole('dialog', { name: 'Create API credential' })
const description = (page: Page) => create(page).getByRole('textbox', { name: 'Description' })

async function openCreate(page: Page, typed: string) {
  await openList(page)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  await description(page).fill(typed)
}

test('however often Escape is pressed, a dialog goes only when its owner says so', async ({
  page,
}) => {
  await openCreate(page, 'Not yet')
  for (let presses = 1; presses <= 6; presses += 1) {
    await test.step(`press ${presses}`, async () => {
      await page.keyboard.press('Escape')
      await expect(leaveQuestion(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(leaveQuestion(page)).toHaveCount(0)
      await expect(description(page)).toHaveValue('Not yet')
      await expect(page).toHaveURL(/\/new$/)
    })
  }
})

test('a dialog that is busy stays, and what came of it is said in it', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/the server responded with a status of 503/)
  await openCreate(page, 'On its way')
  await faults.plan({ endpoint: 'createCredential', kind: 'unavailable' })
  await page.evaluate(holdAnswers)
  await create(page).getByRole('button', { name: 'Create credential' }).click()
  await expect(create(page)).toHaveAttribute('aria-busy', 'true')
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await expect(create(page)).toBeVisible()
  await expect(leaveQuestion(page)).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('let-answers-through')))
  await expect(create(page).getByRole('alert')).toContainText('unavailable')
  await expect(description(page)).toHaveValue('On its way')
})

test('a dialog over a draft asks about itself alone, and stays as it was sent', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/the server responded with a status of 503/)
  await configure(page, 'Payments', 'ws_551203@Company.LarkfieldGoods')
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await page.getByRole('button', { name: 'Add integration' }).click()
  const add = page.getByRole('dialog', { name: 'Add a simulated integration' })
  const name = add.getByRole('textbox', { name: 'Name' })
  await expect(add).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(add).toHaveCount(0)

  await page.getByRole('button', { name: 'Add integration' }).click()
  await name.fill('Stock')
  for (const giveUp of [
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(5, 5),
    () => add.getByRole('button', { name: 'Cancel' }).click(),
  ]) {
    await giveUp()
    await expect(leaveQuestion(page).getByRole('listitem')).toHaveText([
      'A new simulated integration: “Stock”',
    ])
    await answer(page, 'Stay on this page')
    await expect(name).toHaveValue('Stock')
  }
  await test.step('a way out of the page asks about both', async () => {
    await page.goBack()
    await expect(leaveQuestion(page).getByRole('listitem')).toHaveCount(2)
    await answer(page, 'Stay on this page')
  })

  await faults.plan({ endpoint: 'addCaller', kind: 'unavailable' })
  await page.evaluate(holdAnswers)
  await add.getByRole('button', { name: 'Add integration' }).click()
  await expect(add).toHaveAttribute('aria-busy', 'true')
  await name.press('End')
  await page.keyboard.type(' and more')
  await add.getByRole('radio', { name: 'Username and password' }).click()
  await page.keyboard.press('Escape')
  await page.evaluate(() => dispatchEvent(new Event('let-answers-through')))
  await expect(add.getByRole('alert')).toContainText('unavailable')
  await expect(name).toHaveValue('Stock')
  await expect(add.getByRole('radio', { name: 'API key' })).toBeChecked()
  await add.getByRole('button', { name: 'Add integration' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Stock added' })).toBeVisible()
  await expect(pendingChanges(page)).toContainText('1 unsaved change')
  await page.getByRole('button', { name: 'Change Stock' }).click()
  const change = page.getByRole('dialog', { name: 'Change Stock' })
  await change.getByRole('textbox', { name: 'Name' }).fill('Shelves')
  await page.keyboard.press('Escape')
  await answer(page, 'Leave without saving')
  await expect(change).toHaveCount(0)
  await expect(pendingChanges(page)).toContainText('1 unsaved change')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(leaveQuestion(page).getByRole('listitem')).toHaveText([
    'Description set to “Tills and scales”',
  ])
})

/** Runs in the page: answers come only once a suite says so. */
function holdAnswers(): void {
  const through = new Promise((resolve) => addEventListener('let-answers-through', resolve))
  const { json, text } = Response.prototype
  Response.prototype.json = async function () {
    await through
    return json.call(this)
  }
  Response.prototype.text = async function () {
    await through
    return text.call(this)
  }
}

test('live regions stay audible behind a dialog, and everything else is out of reach', async ({
  page,
}) => {
  await openCreate(page, 'x')
  await expect(page.getByRole('status').first()).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await answer(page, 'Leave without saving')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeAttached()
})

test('the dialog lies above open popovers, and the focus stays inside', async ({ page }) => {
  await openCreate(page, '')
  await create(page).getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^User menu: / }).click()
  const menu = page.getByRole('dialog', { name: 'User menu' })
  // A press on a text takes the focus out of it, and it stays open.
  await menu.getByText('Amara Diallo', { exact: true }).click()
  await expect(menu).toBeVisible()
  await page.evaluate(() => history.forward())
  await expect(create(page)).toBeVisible()
  await expect(page.locator(':popover-open')).toHaveCount(0)
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stops = 0; stops < 8; stops += 1) {
      await page.keyboard.press(key)
      await expect(create(page).locator(':focus')).toHaveCount(1)
    }
  }
})

test('where the question cannot be fetched, the browser asks the same', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/Failed to load resource/)
  await page.route(/leave-question/, (route) => route.abort())
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  const asked = page.waitForEvent('dialog')
  const toList = page
    .getByRole('main')
    .getByRole('link', { name: 'API credentials', exact: true })
    .click()
  const question = await asked
  expect(question.message()).toBe(
    'Leave without saving?\nLeaving discards what has not been saved:\n• Description set to “Tills and scales”',
  )
  await question.dismiss()
  await toList
  await expect(pendingChanges(page)).toContainText('1 unsaved change')

  page.once('dialog', (again) => void again.accept())
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
})
