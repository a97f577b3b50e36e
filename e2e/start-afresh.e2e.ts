// Start afresh: asks once and names what goes; whoever cancels keeps all; user and page stay where they can.
import type { Page } from '@playwright/test'

import {
  changeSomething,
  changesIn,
  heading,
  leaveQuestion,
  loadsAnew,
  openAt,
  openCredential,
  pendingChanges,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const first = 'ws@Company.LarkfieldGoods'

const question = (page: Page) =>
  page.getByRole('alertdialog', { name: 'Start afresh?', exact: true })

/** From the user menu, as most people would. */
async function ask(page: Page) {
  await page.getByRole('button', { name: /^User menu: / }).click()
  const menu = page.getByRole('dialog', { name: 'User menu' })
  await menu.getByRole('button', { name: 'Start afresh', exact: true }).click()
  await expect(question(page).getByRole('radio').first()).toBeVisible()
}

async function confirm(page: Page, world?: string) {
  if (world !== undefined) await question(page).getByRole('radio', { name: world }).check()
  const start = question(page).getByRole('button', { name: 'Start afresh', exact: true })
  await loadsAnew(page, () => start.click())
}

test('from the user menu, the world is as on the first day, and user and page stay', async ({
  page,
  passTime,
}) => {
  await openCredential(page, tills)
  await page.getByRole('textbox', { name: 'Description' }).fill('Practised on')
  await save(page)
  await passTime(86_400_000)
  await ask(page)
  await expect(question(page)).toContainText('What is here makes way for another scenario')
  await expect(question(page)).toContainText('You can bring it back here, until the next one')
  await expect(question(page).getByRole('radio', { name: 'An ordinary week' })).toBeChecked()
  await confirm(page)
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Tills in the stores',
  )
  await expect(page.getByRole('button', { name: 'User menu: Amara Diallo' })).toBeVisible()
})

test('a page about what the new world lacks gives way to the list it belongs to', async ({
  page,
  expectNoise,
}) => {
  // Whether it has it is asked of the new world.
  expectNoise(/responded with a status of 404/)
  await openCredential(page, tills)
  await ask(page)
  await confirm(page, 'A first visit')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveText([first])

  await ask(page)
  await confirm(page, 'An ordinary week')
  await page.getByRole('link', { name: tills, exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Event logs' }).click()
  await expect(page).toHaveURL(/\?credential=/)
  await ask(page)
  await confirm(page, 'A first visit')
  await expect(heading(page, 'Event logs')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')

  await openAt(page, '/settings/users/bruno', 'Roles of Bruno Keller')
  await ask(page)
  await confirm(page)
  await expect(heading(page, 'Roles of Bruno Keller')).toBeVisible()
})

test('unsaved changes are named in the one question, and whoever cancels keeps them guarded', async ({
  page,
  expectNoise,
}) => {
  // The page of the draft, a last time, in the world that does not know its key.
  expectNoise(/responded with a status of 422/)
  await openCredential(page, tills)
  await changeSomething(page)
  const key = await page.getByRole('textbox', { name: 'API key' }).inputValue()
  await ask(page)
  await expect(question(page).getByRole('listitem')).toHaveText([
    'Description set to “Tills and scales”',
    'New API key',
  ])
  await question(page).getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(question(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^User menu: / })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(key)
  await expect(changesIn(page)).toHaveCount(2)

  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await expect(leaveQuestion(page)).toBeVisible()
  await page.keyboard.press('Escape')

  await ask(page)
  await confirm(page)
  await expect(leaveQuestion(page)).toHaveCount(0)
  await expect(pendingChanges(page)).not.toContainText('New API key')
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Tills in the stores',
  )
})

test('one that fails says so, and everything is still there', async ({ page, expectNoise }) => {
  expectNoise(/the server responded with a status of 50/)
  await openCredential(page, tills)
  await changeSomething(page)
  await ask(page)
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('Held.', 'UnknownError')
    }
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('Held.', 'UnknownError')
    }
  })
  await question(page).getByRole('button', { name: 'Start afresh', exact: true }).click()
  await expect(question(page).getByRole('alert')).toBeVisible()
  await question(page).getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(changesIn(page)).toHaveCount(2)
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await expect(leaveQuestion(page)).toBeVisible()
})

test('every trouble page has it', async ({ page, expectNoise }) => {
  expectNoise(/broken on purpose|responded with a status of 40/)
  for (const [address, title] of [
    ['/nowhere', 'Not found'],
    ['/test/LarkfieldGoods/developers/api-credentials/credential/S2-0', 'Not found'],
    ['/test/Nowhere/developers/api-credentials/payments', 'This link leads elsewhere'],
  ] as const) {
    await openAt(page, address, title)
    await page.getByRole('main').getByRole('button', { name: 'Start afresh' }).click()
    await expect(question(page).getByRole('radio').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(heading(page, title)).toBeVisible()
  }
})

test.describe('as somebody without access', () => {
  test.use({ as: 'daniel' })

  test('the page that says so has it as well', async ({ page, expectNoise }) => {
    expectNoise(/responded with a status of 403/)
    await openAt(page, '/', 'No access')
    await page.getByRole('main').getByRole('button', { name: 'Start afresh' }).click()
    await expect(question(page).getByRole('radio').first()).toBeVisible()
    await confirm(page, 'A first visit')
    await expect(heading(page, 'No access')).toBeVisible()
    await expect(page.getByRole('button', { name: 'User menu: Daniel Osei' })).toBeVisible()
  })
})

test('the wordmark leads home, and no suite takes it for the link of the menu', async ({
  page,
}) => {
  await openAt(page, '/settings/users', 'Users')
  // The link lies over the name: whoever presses that presses the link.
  await page.getByText('API credentials simulator').click({ force: true })
  await expect(heading(page, 'API credentials')).toBeVisible()
  const named = page.getByRole('link', { name: 'API credentials' })
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByRole('banner').locator(named)).toHaveCount(0)
})
