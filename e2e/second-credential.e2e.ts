// Why a company has more than one credential, rehearsed from start to end with simulated integrations.
import type { Locator, Page } from '@playwright/test'

import {
  clockPanel,
  configure,
  copied,
  create,
  generateKey,
  integrations,
  openCredential,
  openList,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const orders = 'ws_739264@Company.LarkfieldGoods'
const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'

/** The item of the integration with this name. */
const item = (page: Page, name: string): Locator =>
  integrations(page).getByRole('listitem').filter({ hasText: name })

/** Moves the integration with this name to the credential that is on screen. */
async function moveHere(page: Page, name: string, authentication: string): Promise<void> {
  await integrations(page).getByRole('button', { name: 'Move an integration here' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move an integration here' })
  await dialog.getByRole('radio', { name, exact: true }).check()
  await dialog.getByRole('radio', { name: authentication }).check()
  await dialog.getByRole('button', { name: 'Move it here' }).click()
  await expect(dialog).toHaveCount(0)
}

async function passADay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Simulated time: / }).click()
  await clockPanel(page).getByRole('button', { name: '+24 hours' }).click()
  await page.keyboard.press('Escape')
}

test('a password is changed without interruption by means of a second credential', async ({
  page,
  expectAccessible,
}) => {
  await openList(page)
  await create(page, 'Web service user', 'Orders, second')
  await expect(integrations(page)).toContainText('No simulated integration uses this credential.')
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  await copied(page, 'Copy password')
  await save(page)
  await moveHere(page, 'Order management', 'Username and password')
  await expect(item(page, 'Order management')).toContainText('Working')
  await expectAccessible()

  await test.step('the old password can be changed now: nobody uses it', async () => {
    const second = page.url()
    await configure(page, 'Payments', orders)
    await expect(integrations(page)).toContainText('No simulated integration uses this credential.')
    await page.getByRole('tab', { name: 'Basic auth' }).click()
    await page.getByRole('button', { name: 'Generate password' }).click()
    await expect(page.getByRole('list', { name: 'What this save does' })).toHaveCount(0)
    await save(page)
    await passADay(page)
    await page.goto(second)
  })
  await expect(item(page, 'Order management')).toContainText(
    '1,440 OK, 0 unauthorized, 0 forbidden',
  )
})

test('a password that is changed in place stops whoever uses it, and the save says so before', async ({
  page,
}) => {
  await openCredential(page, orders)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  await expect(page.getByRole('list', { name: 'What this save does' })).toContainText(
    'When you save, Order management’s calls will fail: the new password replaces',
  )
  await copied(page, 'Copy password')
  await save(page)
  await expect(item(page, 'Order management')).toContainText('Failing (401)')
  await page.getByRole('button', { name: 'Give Order management the current password' }).click()
  await expect(item(page, 'Order management')).toContainText('Working')
})

test('one credential for account holders, another for transfers: each job has what it needs', async ({
  page,
  passTime,
}) => {
  await openCredential(page, payouts)
  await test.step('a second job with the credential of the first lacks a role', async () => {
    await generateKey(page)
    await copied(page, 'Copy API key')
    await save(page)
    await page.getByRole('button', { name: /^Give Payout job the current key/ }).click()
    await integrations(page).getByRole('button', { name: 'Add integration' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a simulated integration' })
    await expect(dialog.getByRole('combobox', { name: 'API call' })).toHaveValue(/./)
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Payout job')
    await dialog.getByRole('button', { name: 'Add integration' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
      /already has a simulated integration called “Payout job”/,
    )
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Account holder sync')
    await dialog
      .getByRole('combobox', { name: 'API call' })
      .selectOption('Configuration API v2: GET /balancePlatforms/{id}')
    await dialog.getByRole('textbox', { name: 'IP address' }).fill('192.0.2.10')
    await dialog.getByRole('button', { name: 'Add integration' }).click()
    await expect(item(page, 'Account holder sync')).toContainText('Failing (403)')
    await expect(item(page, 'Payout job')).toContainText('Working')
  })

  await test.step('a credential of its own lets it in, and takes nothing from the other', async () => {
    await openList(page, 'Platforms')
    await create(page, 'Web service user', 'Account holders')
    await generateKey(page)
    await copied(page, 'Copy API key')
    await save(page)
    await moveHere(page, 'Account holder sync', 'API key')
    await expect(item(page, 'Account holder sync')).toContainText('Working')
  })

  await test.step('by hand it is renamed and removed, and the event logs tell all of it', async () => {
    await page.getByRole('button', { name: 'Change Account holder sync' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change Account holder sync' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nightly sync')
    await dialog.getByRole('button', { name: 'Change' }).click()
    await passTime(60_000)
    await page.getByRole('button', { name: 'Remove Nightly sync' }).click()
    await page
      .getByRole('alertdialog', { name: 'Remove Nightly sync?' })
      .getByRole('button', { name: 'Remove' })
      .click()
    await expect(integrations(page)).toContainText('No simulated integration uses this credential.')
    const key = page.getByRole('list', { name: 'Keys in use' })
    await expect(key).toContainText('Last used 1 min ago by Nightly sync')
    await page.getByRole('link', { name: 'Event logs' }).last().click()
    const log = page.getByRole('table')
    for (const words of [
      'Simulated integration removed',
      'Renamed from “Account holder sync”',
      'Moved here from another credential',
    ]) {
      await expect(log).toContainText(words)
    }
  })
})
