// The callers: what a rotation does to them, said before the save, and true when its time has come.
import type { Locator, Page } from '@playwright/test'

import { clockPanel, configure, generateKey, save } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'

const callers = (page: Page): Locator => page.getByRole('region', { name: 'Callers' })

/** Moves the world's clock with its panel, as people do. */
async function moveClock(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: /^Simulated time: / }).click()
  const panel = clockPanel(page)
  await panel.getByRole('button', { name: button, exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

async function rotate(page: Page): Promise<void> {
  await configure(page, 'Payments', tills)
  await expect(callers(page)).toContainText('Gets through')
  await generateKey(page)
}

test('a rotation without deploying is foretold, and comes true exactly at the expiry', async ({
  page,
}) => {
  await rotate(page)
  const foretold = page.getByRole('list', { name: 'What this does to callers' })
  await expect(foretold.getByRole('listitem')).toContainText(
    'will be refused from 3 Mar 2026, 10:00 UTC',
  )
  await save(page)
  await expect(callers(page)).toContainText('Gets through')
  await moveClock(page, '+24 hours')
  await expect(callers(page)).toContainText('Refused with 401')
})

test('with the new key deployed in the window nobody is refused', async ({ page }) => {
  await rotate(page)
  await save(page)
  await page.getByRole('button', { name: /^Deploy the new key to / }).click()
  await expect(page.getByRole('button', { name: /^Deploy the new key to / })).toHaveCount(0)
  await moveClock(page, '+24 hours')
  await expect(page.getByRole('region', { name: 'Expiring keys' })).toHaveCount(0)
  await expect(callers(page)).toContainText('Gets through')
  await expect(callers(page)).toContainText(/, 0 with 401/)
})
