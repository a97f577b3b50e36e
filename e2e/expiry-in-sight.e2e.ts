// An expiry nobody can miss: on the list, drawn and in words on the page, and in one's calendar.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

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
  await expect(rows.filter({ hasText: /Key ….* ends in/ })).toHaveCount(2)
  const soonestFirst = [/ws_284917.*in 6 h 30 min/, /ws_551203.*in 24 h/]
  const sentence = page.getByRole('button', {
    name: '2 keys end within 24 hours; 1 is still in use.',
  })
  await sentence.click()
  await expect(rows).toHaveText(soonestFirst)
  await page.reload()
  await expect(rows).toHaveText(soonestFirst)
  await expect(page.getByRole('button', { name: 'Keys: Expiring' })).toBeVisible()
  await sentence.and(page.locator('[aria-pressed=true]')).click()
  await expect(rows).toHaveCount(8)
})

test('the page tells of each key its end and its last use, and writes the end to a calendar', async ({
  page,
}) => {
  await openCredential(page, shop)
  const keys = page.getByRole('figure', { name: 'Keys over time' }).getByRole('listitem')
  await expect(keys).toHaveCount(2)
  await expect(keys.nth(0)).toContainText(/current.*No expiry.*([Ll]ast used|Not used yet)/)
  await expect(keys.nth(1)).toContainText(
    /Expires in 6 h 30 min · 2 Mar 2026, 17:30 .*[Ll]ast used /,
  )

  const before = await calendarEntry(page)
  expect(before.get('DTSTART')).toBe('DTSTART:20260302T163059Z')
  expect(before.get('DESCRIPTION')).toContain(shop)

  // The end moves, and so does the entry: a calendar knows it by its uid and keeps the newer one.
  await page.getByRole('button', { name: 'Reset expiry time to 24 hours' }).click()
  await save(page)
  await expect(keys.nth(1)).toContainText(/Expires .* 3 Mar 2026/)
  const after = await calendarEntry(page)
  expect(after.get('DTSTART')).toMatch(/:20260303T1000/)
  expect(after.get('UID')).toBe(before.get('UID'))
  const [older, newer] = [before, after].map((entry) => Number(entry.get('SEQUENCE')?.slice(9)))
  expect(newer).toBeGreaterThan(older ?? Infinity)
})

/** What the entry of the one expiring key says, by the names of its lines. */
async function calendarEntry(page: Page): Promise<Map<string, string>> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Add to calendar' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^key-expiry-.*\.ics$/)
  const text = await readFile(await download.path(), 'utf8')
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  // The reminder at its end repeats some names: the first of each is the entry's own.
  return new Map(lines.toReversed().map((line) => [line.split(':', 1).join(), line]))
}
