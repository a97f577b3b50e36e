// While a save is on its way: what is changed then stays pending, and only what was sent is saved.
import type { Page } from '@playwright/test'

import {
  answer,
  changesIn,
  generateKey,
  leaveQuestion,
  openCredential,
  openList,
  pendingChanges,
  save,
  stored,
} from './product.ts'
import { expect, test } from './test.ts'
import { openUser, role } from './users-page.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })
const status = (page: Page) => page.getByRole('status')
const partly = 'Changes saved. What you changed since is not saved yet.'

/** Saves, and keeps the answer back until the function that it answers is called. */
async function saveSlowly(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const read = Response.prototype.json
    Response.prototype.json = async function json() {
      const body: unknown = await read.call(this)
      // What was saved says its revision; a secret that is generated meanwhile has none.
      if (Object(body).revision !== undefined) await promise
      return body
    }
    addEventListener('answer-saves', () => resolve(), { once: true })
  })
  const button = page.getByRole('button', { name: 'Save changes' })
  await button.click()
  await expect(button).toHaveAttribute('aria-busy', 'true')
  return async () => {
    await page.evaluate(() => dispatchEvent(new Event('answer-saves')))
    await expect(button).not.toHaveAttribute('aria-busy')
  }
}

test('what is typed, ticked, added, planned or generated during a save stays pending', async ({
  page,
  backend,
}) => {
  await openCredential(page, orders)
  await description(page).fill('second')
  await generateKey(page)
  const finish = await saveSlowly(page)

  await description(page).fill('second and more')
  await page.getByRole('switch', { name: 'Active' }).click()
  await page.getByRole('textbox', { name: 'IP address or range' }).fill('192.0.2.77')
  await page.getByRole('button', { name: 'Add IP range' }).click()
  await page.getByRole('radio', { name: 'All merchant accounts' }).check()
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('Merchant Recurring role')
  await page.getByRole('checkbox', { name: 'Merchant Recurring role', exact: true }).click()
  const first = await page.getByRole('textbox', { name: 'API key' }).inputValue()
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(page.getByRole('textbox', { name: 'API key' })).not.toHaveValue(first)
  const second = await page.getByRole('textbox', { name: 'API key' }).inputValue()
  await expect(status(page)).toHaveText('')

  await finish()
  await expect(status(page)).toHaveText(partly)
  const pending = [
    'Status set to Inactive',
    'Description set to “second and more”',
    'New API key',
    'IP range added: 192.0.2.77',
    'Accounts set to all merchant accounts',
    'Role added: Merchant Recurring role',
  ]
  await expect(changesIn(page)).toHaveText(pending)
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(second)
  await expect(page.getByRole('tabpanel', { name: 'API key' })).toContainText('Not saved yet')
  const half = await stored(backend, orders)
  expect(half.description).toBe('second')
  expect(first.endsWith(half.apiKey?.tail ?? '?')).toBe(true)

  // Undone, it gives way to the key that was sent, which can still be copied.
  await page.getByRole('button', { name: 'Undo: New API key' }).click()
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(first)
  await expect(page.getByRole('tabpanel', { name: 'API key' })).toContainText(
    'The new API key works.',
  )
  await save(page)
  await expect(pendingChanges(page)).toContainText('No unsaved changes')
  expect((await stored(backend, orders)).description).toBe('second and more')
})

test('what was sent cannot be undone meanwhile, typing back is a change, and leaving asks', async ({
  page,
}) => {
  await openCredential(page, orders)
  const before = await description(page).inputValue()
  await description(page).fill('second')
  await generateKey(page)
  const finish = await saveSlowly(page)
  await expect(page.getByRole('button', { name: 'Undo: New API key' })).toHaveAccessibleDescription(
    'This is being saved.',
  )
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(leaveQuestion(page)).toContainText('A save is under way')
  await answer(page, 'Stay on this page')
  await description(page).fill(before)
  await finish()
  await expect(changesIn(page)).toHaveText([new RegExp(`^Description .*${before}`)])
})

test('roles of a user that are turned over during a save stay pending', async ({ page }) => {
  await openUser(page, 'Daniel Osei')
  await role(page, 'Manage API credentials').check()
  const finish = await saveSlowly(page)
  await role(page, 'Merchant standard role').uncheck()
  await finish()
  await expect(status(page)).toHaveText(partly)
  await expect(changesIn(page)).toHaveText(['Role taken away: Merchant standard role'])
  await expect(role(page, 'Merchant standard role')).not.toBeChecked()
  await save(page)
  await expect(role(page, 'Manage API credentials')).toBeChecked()
})

test('a new credential stays as it was sent until it is there', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/Failed to load resource|net::ERR/)
  await openList(page)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  await description(page).fill('Once')
  await faults.plan({ endpoint: 'createCredential', kind: 'lost-answer' })
  const create = page.getByRole('button', { name: 'Create credential' })
  await create.click()
  await expect(page.getByRole('alert')).toContainText('No answer came')
  await expect(description(page)).toHaveValue('Once')
  await expect(description(page)).toHaveAttribute('readonly')
  await create.click()
  await expect(status(page)).toHaveText('Credential created')
  await expect(description(page)).toHaveValue('Once')
})

test('a secret that can no longer be saved is refused until a new one is generated', async ({
  page,
  passTime,
  expectNoise,
}) => {
  expectNoise(/status of 422/)
  await openCredential(page, orders)
  await generateKey(page)
  await passTime(25 * 3_600_000)
  await page.getByRole('button', { name: 'Save changes' }).click()
  const sentence = 'This generated value is no longer there. Generate a new one.'
  await expect(pendingChanges(page)).toContainText(sentence)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(pendingChanges(page)).not.toContainText(sentence)
  await save(page)
})
