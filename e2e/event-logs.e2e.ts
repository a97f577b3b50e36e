// Developers > Event logs: who changed what, from which revision, without any secret.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { exportAs, generateKey, heading, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const events = (page: Page) => page.getByRole('table', { name: 'Events' })

async function openEvents(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Main' })
  await menu.getByRole('link', { name: 'Event logs' }).click()
  await expect(heading(page, 'Event logs')).toBeVisible()
}

test('a save is one event of its credential: who, what in words, from which revision', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, tills)
  await page.getByRole('textbox', { name: 'Description' }).fill('=Tills, and more')
  const beginning = (await generateKey(page)).slice(0, 40)
  await save(page)
  await openEvents(page)
  const row = events(page).getByRole('row').nth(1)
  await expect(row).toContainText('Amara Diallo')
  await expect(row.getByRole('listitem')).toHaveCount(2)
  await expect(row).toContainText(/3 →to 4/)
  await expectAccessible()

  for (const [format, type] of [
    ['CSV', 'csv'],
    ['JSON', 'json'],
  ] as const) {
    const download = await exportAs(page, format)
    expect(download.suggestedFilename()).toBe(`event-logs-test.${type}`)
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('Tills, and more')
    expect(text).not.toContain(beginning)
  }
  await row.getByRole('link', { name: tills }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`developers/event-logs?credential=${id}`)
  const about = events(page).getByRole('row')
  await expect(about.filter({ hasText: 'Credential created' })).toHaveCount(1)
  await expect(about.filter({ hasText: /=Tills, and more/ })).toHaveCount(1)
  await expect(about.filter({ hasText: 'Was given the API key …' })).toHaveCount(1)
  await expect(page.getByText('Only what is about this credential')).toBeVisible()
  await page.getByRole('button', { name: 'Show all credentials' }).click()
  await expect(events(page).getByRole('row').filter({ hasText: 'ws_284917' })).not.toHaveCount(0)
})

test('are reached by keyboard, searched and filtered by kind, in the address', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'API logs', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Event logs')).toBeFocused()
  await expect(events(page)).toBeVisible()
  const all = await events(page).getByRole('row').count()
  expect(all).toBeGreaterThan(5)
  await page.getByRole('searchbox', { name: 'Search events' }).fill('ws_551203')
  await expect(events(page).getByRole('row')).toHaveCount(4)
  await expect(page).toHaveURL(/search=ws_551203/)
  await page.getByRole('button', { name: 'Kind' }).click()
  await page.getByRole('checkbox', { name: 'Simulated integration' }).click()
  await expect(page.getByRole('checkbox', { name: 'Simulated integration' })).toBeChecked()
  await expect(page.getByText('No event matches')).toBeVisible()
  await expect(page).toHaveURL(/targets=caller/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(events(page).getByRole('row')).toHaveCount(all)
})
