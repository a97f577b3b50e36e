// While nobody does anything: the clock draws the words that it changes, and nothing around them.
import type { Page } from '@playwright/test'

import { openAt, openCredential } from './product.ts'
import { countRenders, drawnDuring } from './renders.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

/** The Configure page at its largest: keys that count down, and every role in sight. */
async function openEverything(page: Page): Promise<void> {
  await openCredential(page, shop)
  for (const category of await page.getByRole('button', { name: / \d+\/\d+$/ }).all()) {
    await category.click()
  }
  await expect(page.getByRole('region', { name: 'Expiring keys' })).toBeVisible()
}

/** Once all that was asked for has arrived, ten seconds in a row pass without drawing anything. */
async function expectQuiet(page: Page): Promise<void> {
  const tenSeconds = () => drawnDuring(page, () => page.clock.runFor('00:10'))
  await expect.poll(tenSeconds, { timeout: 10_000 }).toEqual([])
}

test.beforeEach(async ({ page }) => {
  await countRenders(page)
  await page.clock.install({ time: '2026-03-02T10:00:00Z' })
})

test('on the Configure page no second draws anything, and a full minute only what tells the time', async ({
  page,
}) => {
  await openEverything(page)
  await expectQuiet(page)
  const inAMinute = await drawnDuring(page, () => page.clock.runFor('01:00'))
  const description = page.getByRole('textbox', { name: 'Description' })
  const inAll = await drawnDuring(page, () => description.fill('x'))
  expect(inAll.length, 'typing draws the page, so the count works').toBeGreaterThan(400)
  expect(inAMinute).toContain('text “1 min ago”')
  expect(inAMinute.length).toBeLessThan(inAll.length / 5)
})

for (const [address, title] of [
  ['/developers/api-credentials', 'API credentials'],
  ['/developers/api-logs', 'API logs'],
  ['/developers/event-logs', 'Event logs'],
  ['/settings/users', 'Users'],
] as const) {
  test(`on the page ${title} no second draws anything`, async ({ page }) => {
    await openAt(page, address, title)
    await expectQuiet(page)
  })
}
