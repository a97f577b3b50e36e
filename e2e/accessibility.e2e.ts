// Every state of every page: no axe violation, in light and dark, and at 320 pixels without scrolling.
import type { Page } from '@playwright/test'

import { test } from './look.ts'
import {
  generateKey,
  heading,
  openCredential,
  openList,
  saveInOtherTab,
  pendingChanges,
  save,
} from './product.ts'
import { expect } from './test.ts'

/** The buttons behind which something pops over the page. */
const openers = [/^Types/, /^Account$/, /^Status$/, /^Environment: /, /^User menu: /, /^Account: /]
const shop = 'ws_284917@Company.LarkfieldGoods'

async function generateAll(page: Page) {
  await page.getByRole('button', { name: 'Generate client key' }).click()
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  await expect(pendingChanges(page)).toContainText('New password')
  await page.getByRole('tab', { name: 'API key' }).click()
  await generateKey(page)
}

test.describe('before signing in', () => {
  test.use({ as: null })

  test('the sign-in page is accessible', async ({ page, look }) => {
    await page.goto('/')
    await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
    await look('sign-in')
  })
})

test('the list is accessible, with either tab, and when nothing is found', async ({
  page,
  look,
}) => {
  await openList(page)
  await look('Payments')
  await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(6)
  await look('Platforms')
  await page.getByRole('searchbox', { name: 'Search credentials' }).fill('nothing like it')
  await expect(page.getByText('No credential matches')).toBeVisible()
  await look('nothing found')
})

test('every popover of list and shell is accessible, and the menu of small screens', async ({
  page,
  look,
  expectAccessible,
}) => {
  await openList(page)
  for (const name of openers) {
    const opener = page
      .getByRole('button', { name, expanded: false })
      .and(page.locator('[popovertarget]'))
    await opener.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(String(name), '[popover]:popover-open')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await page.setViewportSize({ width: 320, height: 640 })
  const entry = page.getByRole('link', { name: 'API credentials', exact: true })
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await expect(entry).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(entry).toBeHidden()
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeFocused()
})

test('the create dialog is accessible, and says what is wrong with a description', async ({
  page,
  look,
}) => {
  await page.goto('/developers/api-credentials/platforms/new')
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await expect(dialog.getByRole('textbox', { name: 'Username' })).toHaveValue(/@/)
  await look('empty')
  const description = dialog.getByRole('textbox', { name: 'Description' })
  await description.fill('x'.repeat(51))
  await dialog.getByRole('button', { name: 'Create credential' }).click()
  await expect(description).toHaveAccessibleDescription(/at most 50 characters; this one has 51/)
  await look('refused')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('leaving it', '[role=alertdialog]')
})

for (const [type, username] of [
  ['Payments web service', shop],
  ['report', 'report_902157@Company.LarkfieldGoods'],
  ['platform web service', 'ws_347581@BalancePlatform.LarkfieldPlatform'],
  ['LEM', 'ws_583174@Scope.Company_LarkfieldGoods'],
] as const) {
  test(`the Configure page of a ${type} user is accessible`, async ({ page, look }) => {
    await openCredential(page, username)
    const categories = page.getByRole('button', { name: / \d+\/\d+$/ })
    await expect(categories).not.toHaveCount(0)
    for (const category of await categories.all()) await category.click()
    await expect(page.getByRole('checkbox').first()).toBeVisible()
    await look('API key, all roles')
    await page.getByRole('tab', { name: 'Basic auth' }).click()
    await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
    await look('Basic auth', '[role=tabpanel]')
  })
}

test('pending changes, refusals and what was saved are accessible', async ({ page, look }) => {
  await openCredential(page, shop)
  await generateAll(page)
  await page.getByRole('button', { name: 'Reset expiry time to 24 hours' }).click()
  await page.getByRole('switch', { name: 'Active' }).click()
  await look('pending')
  await page.getByRole('textbox', { name: 'Description' }).fill('x'.repeat(51))
  await page.getByRole('checkbox', { name: 'Larkfield Webshop' }).uncheck()
  await page.getByRole('textbox', { name: 'Allowed origin' }).fill('no origin')
  await page.getByRole('button', { name: 'Add origin' }).click()
  await page.getByRole('textbox', { name: 'IP address or range' }).fill('999')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await look('refused')
  await page.getByRole('main').getByRole('link', { name: 'API credentials', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('leaving', '[role=alertdialog]')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Description' }).fill('')
  await page.getByRole('checkbox', { name: 'Larkfield Webshop' }).check()
  await page.getByRole('textbox', { name: 'Allowed origin' }).fill('')
  await page.getByRole('textbox', { name: 'IP address or range' }).fill('')
  await save(page)
  await look('saved')
})

test('the notice of a conflict, and the decision, are accessible', async ({ page, look }) => {
  await openCredential(page, shop)
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await saveInOtherTab(page, shop)
  await expect(page.getByRole('button', { name: 'Review both changes' })).toBeVisible()
  await look('notice')
  await page.getByRole('button', { name: 'Review both changes' }).click()
  await expect(page.getByRole('radio', { name: 'Keep yours' })).toBeChecked()
  await look('decision')
})

test('pages that lead nowhere are accessible', async ({ page, look, expectNoise }) => {
  expectNoise(/the server responded with a status of 507/)
  await page.goto('/no/such/page')
  await expect(heading(page, 'Not found')).toBeVisible()
  await look('not found')
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype
    // As a newer version of the simulator would leave it behind.
    IDBFactory.prototype.open = function (name, version) {
      if (version === undefined) return open.call(this, name)
      throw new DOMException('', 'VersionError')
    }
  })
  await page.goto('/')
  await expect(heading(page, 'The practice data cannot be used')).toBeVisible()
  await look('storage trouble')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Start afresh?' })).toBeVisible()
  await look('start afresh', '[role=alertdialog]')
})

for (const [who, account, title, address] of [
  ['chiara', 'LarkfieldGoods', 'No access', '/'],
  ['amara', 'LarkfieldStores', 'API credentials', '/developers/api-credentials/platforms'],
] as const) {
  test.describe(`for ${who} at ${account}`, () => {
    test.use({ as: who, account })

    test(`what is out of reach is said on an accessible page`, async ({
      page,
      look,
      expectNoise,
    }) => {
      expectNoise(/the server responded with a status of 403/)
      await page.goto(address)
      await expect(heading(page, title)).toBeVisible()
      await look(title)
    })
  })
}
