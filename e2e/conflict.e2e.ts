// Two people, one credential: nothing is overwritten, nothing is lost, and both see it at once.
import type { Page } from '@playwright/test'

import {
  changesIn,
  create,
  generateKey,
  heading,
  openCredential,
  openList,
  openTab,
  pendingChanges,
  save,
  saveInOtherTab,
} from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'

/** What every tab must have noticed of the others. */
const withinASecond = { timeout: 1000 }

/** The comparison of both, named by who saved. */
const conflict = (page: Page) =>
  page.getByRole('region', {
    name: / saved this credential (while you were editing|in another tab)$/,
  })
const decision = (page: Page) => page.getByRole('region', { name: 'Your decision' })
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })

async function addRange(page: Page, range: string) {
  await page.getByRole('textbox', { name: 'IP address or range' }).fill(range)
  await page.getByRole('button', { name: 'Add IP range' }).click()
}

// What the browser itself says of a save, or of a look at its consequences, that came too late.
test.beforeEach(({ expectNoise }) => expectNoise(/the server responded with a status of 412/))

test('whoever has changes is told within a second, and decides item by item', async ({ page }) => {
  await openCredential(page, tills)
  await description(page).fill('Tills, as Amara says')
  await addRange(page, '192.0.2.10')
  await page.getByRole('switch', { name: 'Active' }).click()
  const field = page.getByRole('textbox', { name: 'API key' })
  const key = await generateKey(page)

  const bruno = await openTab(page, 'bruno')
  await openCredential(bruno, tills)
  await description(bruno).fill('Tills, as Bruno says')
  await addRange(bruno, '192.0.2.20')
  await bruno.getByRole('button', { name: 'Remove 198.51.100.24' }).click()
  await save(bruno)

  await expect(
    page.getByText('Bruno Keller saved this credential while you were editing'),
  ).toBeVisible(withinASecond)
  // A tab in the background has no focus to give.
  await page.bringToFront()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(conflict(page).getByRole('heading', { level: 2 })).toBeFocused()
  const byOthers = conflict(page).getByRole('listitem').filter({ hasText: 'Bruno Keller' })
  await expect(byOthers).toContainText('2 Mar 2026')
  await expect(byOthers.getByRole('listitem')).toHaveText([
    'Description set to “Tills, as Bruno says”',
    'IP range added: 192.0.2.20',
    'IP range removed: 198.51.100.24',
  ])
  const mine = (name: string) => conflict(page).getByRole('radiogroup', { name, exact: true })
  await expect(conflict(page).getByRole('radiogroup')).toHaveCount(4)
  await expect(mine('Status set to Inactive')).toBeVisible()
  await expect(mine('New API key')).toBeVisible()
  await expect(mine('IP range added: 192.0.2.10')).toBeVisible()
  await mine('Description set to “Tills, as Amara says” (changed by both)')
    .getByRole('radio', {
      name: 'Discard yours',
      description: 'As saved by Bruno Keller: “Tills, as Bruno says”',
    })
    .check()
  // They did not touch it, so what stays is not called theirs.
  await mine('Status set to Inactive')
    .getByRole('radio', { name: 'Discard yours', description: 'Active', exact: true })
    .check()
  await expect(decision(page)).toContainText('2 of your 4 changes are kept')
  await expect(pendingChanges(page)).toHaveCount(0)
  await decision(page).getByRole('button', { name: 'Continue' }).click()

  await expect(conflict(page)).toHaveCount(0)
  await expect(heading(page, 'Configure API credential')).toBeFocused()
  await expect(changesIn(page)).toHaveText(['New API key', 'IP range added: 192.0.2.10'])
  await expect(description(page)).toHaveValue('Tills, as Bruno says')
  await expect(field).toHaveValue(key)
  await save(page)
  await expect(field).toHaveValue(key)

  const ranges = (tab: Page) =>
    tab.getByRole('group', { name: 'Allowed IP range' }).getByRole('listitem')
  for (const tab of [page, bruno]) {
    await expect(ranges(tab)).toHaveText(['203.0.113.0/28', '192.0.2.20', '192.0.2.10'])
    await expect(description(tab)).toHaveValue('Tills, as Bruno says')
    await expect(tab.getByRole('switch', { name: 'Active' })).toBeChecked()
  }
})

test('what is kept of one’s own replaces theirs with the next save', async ({ page }) => {
  await openCredential(page, tills)
  await description(page).fill('Mine')
  const other = await openTab(page)
  await openCredential(other, tills)
  await description(other).fill('Theirs')
  await save(other)

  await page.getByRole('button', { name: 'Review both changes' }).click()
  await expect(
    conflict(page).getByRole('heading', { name: 'You saved this credential in another tab' }),
  ).toBeVisible()
  await expect(
    conflict(page).getByRole('radio', { description: 'As saved by you in another tab: “Theirs”' }),
  ).toBeVisible()
  await decision(page).getByRole('button', { name: 'Continue' }).click()
  await save(page)
  await expect(description(page)).toHaveValue('Mine')
  await expect(description(other)).toHaveValue('Mine', withinASecond)
})

test('all of theirs can be taken at once, and a key of one’s own is then forgotten', async ({
  page,
}) => {
  await openCredential(page, tills)
  const field = page.getByRole('textbox', { name: 'API key' })
  const before = await field.inputValue()
  await generateKey(page)
  const other = await openTab(page)
  await openCredential(other, tills)
  await description(other).fill('Theirs')
  await save(other)

  await page.getByRole('button', { name: 'Review both changes' }).click()
  await decision(page).getByRole('button', { name: 'Discard all' }).click()
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  await expect(field).toHaveValue(before)
  await expect(description(page)).toHaveValue('Theirs')
})

test('a page without changes and a list follow another tab within a second', async ({ page }) => {
  const list = await openTab(page)
  await openList(list)
  await openCredential(page, shop)
  const other = await openTab(page, 'bruno')
  await openCredential(other, shop)
  await description(other).fill('Checkout of the shop')
  await other.getByRole('switch', { name: 'Active' }).click()
  await save(other)

  await expect(description(page)).toHaveValue('Checkout of the shop', withinASecond)
  await expect(page.getByRole('switch', { name: 'Active' })).not.toBeChecked()
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  const row = list.getByRole('row').filter({ hasText: shop })
  await expect(row).toContainText('Checkout of the shop', withinASecond)
  await expect(row).toContainText('Inactive')

  const rows = list.getByRole('row')
  const before = await rows.count()
  await openList(other)
  await create(other, 'Report service user')
  await expect(rows).toHaveCount(before + 1, withinASecond)
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`at ${width} x ${height} both sides and the decision can be reached`, async ({
    page,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height })
    await openCredential(page, tills)
    await description(page).fill('Mine')
    await addRange(page, '192.0.2.10')
    await generateKey(page)
    await saveInOtherTab(page, tills)
    await page.bringToFront()
    await page.getByRole('button', { name: 'Review both changes' }).click()
    await expect(conflict(page).getByRole('heading', { level: 2 })).toBeFocused()
    for (const name of ['Discard all', 'Continue']) {
      const button = decision(page).getByRole('button', { name })
      await expect(button).toBeInViewport({ ratio: 1 })
      // Nothing lies over it.
      await button.click({ trial: true })
    }
    await expectAccessible()
    await page.getByRole('radio', { name: 'Discard yours' }).last().click()
    await expect(decision(page)).toContainText('2 of your 3 changes are kept')
  })
}
