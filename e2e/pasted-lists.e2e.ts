// Lists of addresses and origins, pasted at once: the good entries are added, the others stay with their reasons.
import type { Page } from '@playwright/test'

import { changesIn, openCredential, pendingChanges } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const shop = 'ws_284917@Company.LarkfieldGoods'

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+V')
}

test('by keyboard alone, good entries of a pasted list are added and nothing is lost', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, shop)
  const group = page.getByRole('group', { name: 'Allowed IP range' })
  const field = group.getByRole('textbox', { name: 'IP address or range' })
  const before = await group.getByRole('listitem').count()
  await field.focus()
  await paste(page, '192.0.2.17\tOffice\r\n192.0.2.18/024\n\u200B192.0.2.19\u202C\n192.0.2.17')
  await expect(field).toHaveValue('192.0.2.17, Office, 192.0.2.18/024, 192.0.2.19, 192.0.2.17')
  await expect(field).toHaveAccessibleDescription('5 entries: each is added or refused on its own.')
  await page.keyboard.press('Enter')

  await expect(group.getByRole('listitem')).toHaveCount(before + 2)
  await expect(group.getByText('192.0.2.19', { exact: true })).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Office, 192.0.2.18/024, 192.0.2.17')
  await expect(group.locator('[aria-live]')).toHaveText('2 entries added, 3 not added.')
  for (const reason of [
    /Office: “Office” is a name\. Enter the IP address/,
    /192\.0\.2\.18\/024: .* Did you mean 192\.0\.2\.0\/24\?/,
    /192\.0\.2\.17: 192\.0\.2\.17 is already in the list\./,
  ]) {
    await expect(field).toHaveAccessibleDescription(reason)
  }
  await expectAccessible()
  await expect(pendingChanges(page)).toContainText('2 unsaved changes. Nothing takes effect')
  await expect(pendingChanges(page)).toContainText('3 entries typed, not added')

  await field.fill('192.0.2.18/32')
  await expect(group.locator('[aria-live]')).toHaveText('')
  await page.keyboard.press('Enter')
  await expect(group.locator('[aria-live]')).toHaveText('192.0.2.18 added.')
  await expect(field).toHaveValue('')
  await expect(changesIn(page)).toHaveCount(3)
})

test('one refused entry stays as it was typed, and undoing takes a whole pasted list back', async ({
  page,
}) => {
  await openCredential(page, shop)
  const settings = page.getByRole('region', { name: 'Client settings' })
  const field = settings.getByRole('textbox', { name: 'Allowed origin' })
  await field.fill('shop.larkfield.example/pay')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('shop.larkfield.example/pay')
  await expect(field).toHaveAccessibleDescription(
    /Did you mean https:\/\/shop\.larkfield\.example\?$/,
  )

  await field.fill('')
  await paste(page, 'https://a.larkfield.example\nhttp://b.larkfield.example')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(field).toHaveValue('')
  await paste(page, 'https://a.larkfield.example\nhttp://b.larkfield.example')
  await settings.getByRole('button', { name: 'Add origin' }).click()
  await expect(field).toHaveValue('')
  await expect(
    settings.getByText(
      'http://b.larkfield.example is not encrypted. Pages where people pay use https://.',
    ),
  ).toBeVisible()
  await expect(changesIn(page)).toHaveCount(2)
})
