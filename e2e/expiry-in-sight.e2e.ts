// An expiry nobody can miss: on the list, drawn and in words on the page, and in one's calendar.
import { readFile } from 'node:fs/promises'

import { generateKey, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'

test('the list marks expiring keys, and shows only those, the soonest first', async ({ page }) => {
  await openCredential(page, tills)
  await generateKey(page)
  await save(page)
  await page.getByRole('main').getByRole('link', { name: 'API credentials', exact: true }).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(8)
  await expect(rows.filter({ hasText: 'Expiring key' })).toHaveCount(2)
  const soonestFirst = [/ws_284917.*in 6 h 30 min/, /ws_551203.*in 24 h/]
  await page.getByRole('button', { name: 'Expiring keys', pressed: false }).click()
  await expect(rows).toHaveText(soonestFirst)
  await page.reload()
  await expect(rows).toHaveText(soonestFirst)
  await page.getByRole('button', { name: 'Expiring keys', pressed: true }).click()
  await expect(rows).toHaveCount(8)
})

test('the page tells of each key its end and its last use, and writes the end to a calendar', async ({
  page,
}) => {
  await openCredential(page, shop)
  const keys = page.getByRole('figure', { name: 'Keys over time' }).getByRole('listitem')
  await expect(keys).toHaveCount(2)
  await expect(keys.nth(0)).toContainText(/: current, without an end, /)
  await expect(keys.nth(1)).toContainText(/: ends 2 Mar 2026, 17:30 .*, last used /)

  const downloading = page.waitForEvent('download')
  await keys.nth(1).getByRole('button', { name: 'Add to calendar' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^key-expiry-.*\.ics$/)
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(lines).toContain('DTSTART:20260302T163059Z')
  expect(lines.join('')).toContain(shop)
})
