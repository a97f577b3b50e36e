// Saving: the changes stand in words before it, are undone one by one, and one save has one effect.
import {
  changesIn,
  generateKey,
  heading,
  openCredential,
  openList,
  pendingChanges,
  save,
  stored,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const orders = 'ws_739264@Company.LarkfieldGoods'
const shop = 'ws_284917@Company.LarkfieldGoods'

test('every change stands in words beside Save changes, and each is undone alone', async ({
  page,
}) => {
  await openCredential(page, shop)
  const button = page.getByRole('button', { name: 'Save changes' })
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  await expect(button).toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('switch', { name: 'Active' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await page.getByRole('button', { name: 'Expire now' }).click()
  await page.getByRole('textbox', { name: 'IP address or range' }).fill('192.0.2.1')
  await page.getByRole('button', { name: 'Add IP range' }).click()
  await page.getByRole('button', { name: 'Generate client key' }).click()
  await page.getByRole('button', { name: 'Remove http://localhost:3000' }).click()
  await page.getByRole('radio', { name: 'All merchant accounts' }).check()
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('Merchant Recurring role')
  await page.getByRole('checkbox', { name: 'Merchant Recurring role', exact: true }).uncheck()
  const changes = changesIn(page)
  await expect(changes).toHaveText([
    'Status set to Inactive',
    'Description removed',
    'New API key',
    /^Expire key ….{5} now$/,
    'IP range added: 192.0.2.1',
    'New client key',
    'Allowed origin removed: http://localhost:3000',
    'Accounts set to all merchant accounts',
    'Role removed: Merchant Recurring role',
  ])
  await expect(pendingChanges(page)).toContainText('9 unsaved changes')

  await pendingChanges(page).getByRole('button', { name: 'Undo: New API key', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(/^\*+/)
  await pendingChanges(page).getByRole('button', { name: 'Undo: Description removed' }).click()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Web shop checkout')
  await expect(changes).toHaveCount(7)
  for (let left = 7; left > 0; left -= 1) {
    await pendingChanges(page)
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click()
    await expect(changes).toHaveCount(left - 1)
  }
  await expect(page.getByRole('switch', { name: 'Active' })).toBeChecked()
  await expect(page.getByText('http://localhost:3000', { exact: true })).toBeVisible()
  await expect(page.getByText('192.0.2.1', { exact: true })).toHaveCount(0)
  await expect(button).toHaveAttribute('aria-disabled', 'true')
})

test('pressing Save changes twice saves once', async ({ page, backend }) => {
  await openCredential(page, orders)
  const before = await stored(backend, orders)
  await page.getByRole('textbox', { name: 'Description' }).fill('Orders')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(changesIn(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Save changes' }).dblclick()
  await expect(page.getByRole('status')).toHaveText('Changes saved')
  const after = await stored(backend, orders)
  expect(after.revision).toBe(before.revision + 1)
  expect(after.previousKeys).toHaveLength(before.previousKeys.length + 1)
})

test('a save that was not taken, or whose answer was lost, has one effect when tried again', async ({
  page,
  expectNoise,
  backend,
  faults,
}) => {
  // What the browser itself says of both, and of a preview on the revision before a lost answer.
  expectNoise(
    /Failed to load resource: (net::ERR_FAILED|the server responded with a status of (412|503))/,
  )
  await openCredential(page, orders)
  const before = await stored(backend, orders)
  await page.getByRole('textbox', { name: 'Description' }).fill('Orders')
  const field = page.getByRole('textbox', { name: 'API key' })
  const key = await generateKey(page)
  await faults.plan({ endpoint: 'saveCredential', kind: 'unavailable' })

  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(
    'The simulated service is unavailable. Nothing was saved. Try again.',
  )
  await expect(changesIn(page)).toHaveCount(2)
  await expect(field).toHaveValue(key)
  expect((await stored(backend, orders)).revision).toBe(before.revision)

  await save(page)
  await expect(field).toHaveValue(key)
  const after = await stored(backend, orders)
  expect(after.revision).toBe(before.revision + 1)
  expect(key.endsWith(after.apiKey?.tail ?? '?')).toBe(true)

  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(changesIn(page)).toHaveText(['New API key'])
  await faults.plan({ endpoint: 'saveCredential', kind: 'lost-answer' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(
    'No answer came. Your changes are still here: try again.',
  )
  await expect(changesIn(page)).toHaveText(['New API key'])
  const bar = pendingChanges(page)
  await expect(bar).toContainText('It is not known whether the last save worked.')
  await expect(bar, 'it may have taken effect').not.toContainText('Nothing takes effect')
  await save(page)
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  const last = await stored(backend, orders)
  expect(last.revision).toBe(after.revision + 1)
  expect(last.previousKeys).toHaveLength(after.previousKeys.length + 1)
})

test('a creation whose answer was lost creates one credential when it is tried again', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/Failed to load resource: net::ERR_FAILED/)
  await faults.plan({ endpoint: 'createCredential', kind: 'lost-answer' })
  await openList(page)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Once')
  await dialog.getByRole('button', { name: 'Create credential' }).click()
  await expect(dialog.getByRole('alert')).toContainText('No answer came')
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Once')
  await dialog.getByRole('button', { name: 'Create credential' }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'API credentials' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Once' })).toHaveCount(1)
})

test('what cannot be saved is said where it stands and in the bar, and has the focus', async ({
  page,
}) => {
  await openCredential(page, shop)
  const description = page.getByRole('textbox', { name: 'Description' })
  const permissions = page.getByRole('region', { name: 'Permissions' })
  const tooLong = 'A description can have at most 50 characters; this one has 51.'
  const noAccount = 'Choose at least one merchant account, or all of them.'
  await description.fill('x'.repeat(51))
  await permissions.getByRole('checkbox', { name: 'Larkfield Webshop' }).uncheck()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(description).toHaveAccessibleDescription(new RegExp(tooLong))
  await expect(description).toBeFocused()
  await expect(permissions.getByRole('alert')).toHaveText(noAccount)
  await expect(pendingChanges(page)).toContainText(tooLong)
  await expect(pendingChanges(page)).toContainText(noAccount)

  await description.fill('x'.repeat(50))
  await expect(description).toHaveAccessibleDescription('50/50')
  await permissions.getByRole('checkbox', { name: 'Larkfield Stores' }).check()
  await save(page)

  const origin = page.getByRole('textbox', { name: 'Allowed origin' })
  await origin.fill('HTTPS://shop.larkfield.example/')
  await origin.press('Enter')
  await expect(origin).toHaveAccessibleDescription('Origin already exists')
  await origin.fill('https://new.larkfield.example')
  await description.fill('Shop')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(origin).toBeFocused()
  await expect(origin).toHaveAccessibleDescription(
    /Press “Add origin” to make this part of the changes/,
  )
  await origin.press('Enter')
  await save(page)
  await expect(page.getByText('https://new.larkfield.example', { exact: true })).toBeVisible()
})
