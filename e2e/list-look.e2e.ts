// The list at a glance: low rows, many in sight, nothing cut off, and controls that stay out of the way.
import type { Page } from '@playwright/test'

import { boxOf } from './boxes.ts'
import { openAt, openList, sideways } from './product.ts'
import { expect, test } from './test.ts'

const tabs = ['payments', 'platforms'] as const
const list = (tab: (typeof tabs)[number]) => `developers/api-credentials/${tab}`

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })

/** How high each row is, and what in it breaks into lines that must not. Runs in the page. */
function measureRows() {
  const heights = [...document.querySelectorAll('tbody tr')].map(
    (row) => row.getBoundingClientRect().height,
  )
  const broken = [...document.querySelectorAll('td[data-label=Type], time')]
    .filter((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell.firstElementChild ?? cell)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
    })
    .map((cell) => cell.textContent)
  return { heights, broken }
}

for (const width of [1280, 1440, 1920]) {
  test(`every row has two lines at most at ${width}, and uses the width`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const tab of tabs) {
      await openAt(page, list(tab), 'API credentials')
      await expect(rows(page)).not.toHaveCount(0)
      const { heights, broken } = await page.evaluate(measureRows)
      expect(Math.max(...heights), `the highest row of ${tab}`).toBeLessThanOrEqual(52)
      expect(broken).toEqual([])
      expect(await page.evaluate(sideways)).toBe(0)
      const { x, width: used } = await boxOf(page.getByRole('table'))
      // What is left beside it: the padding, and the bar that scrolls.
      expect(width - x - used, 'pixels at its right').toBeLessThan(60)
      await expect(page.getByRole('region', { name: 'API credentials' })).toHaveCount(0)
    }
  })
}

test('at 1440 by 900 twelve credentials are in sight', async ({ page, open }) => {
  await open({ scenario: 'crowded', size: 53 })
  await page.setViewportSize({ width: 1440, height: 900 })
  await openAt(page, list('payments'), 'API credentials')
  await expect(rows(page)).toHaveCount(50)
  const twelfth = await boxOf(rows(page).nth(11))
  const footer = await boxOf(page.getByRole('contentinfo'))
  expect(twelfth.y + twelfth.height).toBeLessThanOrEqual(Math.min(900, footer.y))
})

for (const width of [768, 900, 1024, 1100]) {
  test(`at ${width} nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const tab of tabs) {
      await openAt(page, list(tab), 'API credentials')
      await expect(rows(page)).not.toHaveCount(0)
      // A table that is wider than its frame is a region of its own.
      await expect(page.getByRole('region', { name: 'API credentials' })).toHaveCount(0)
      expect(await page.evaluate(sideways)).toBe(0)
    }
  })
}

test('a small screen folds filters and sorting, and shows a whole credential', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openList(page)
  const first = await boxOf(rows(page).first())
  expect(first.y + first.height).toBeLessThanOrEqual(640)
  const status = page.getByRole('button', { name: 'Status', exact: true })
  await expect(status).toBeHidden()
  const fold = page.getByRole('button', { name: 'Filter', exact: true })
  await fold.click()
  await status.click()
  await page.getByRole('checkbox', { name: 'Inactive', exact: true }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter: 1', expanded: true }).click()
  await expect(page.getByRole('button', { name: 'Status: Inactive' })).toBeHidden()
  await expect(rows(page)).toHaveCount(2)
})

test('the order has a name, also where no column shows it', async ({ page }) => {
  await openList(page)
  const order = page.getByRole('button', { name: /^Sort: / })
  await expect(order).toHaveAccessibleName('Sort: Newest first')
  await order.click()
  await page.getByRole('button', { name: 'Key that ends first' }).click()
  await expect(order).toHaveAccessibleName('Sort: Key that ends first')
  await expect(order).toBeFocused()
  await expect(rows(page).first()).toContainText('ws_284917')
  const heads = page.getByRole('columnheader')
  await expect(heads.and(page.locator(':not([aria-sort=none])[aria-sort]'))).toHaveCount(0)
  await heads.getByRole('button', { name: 'Username' }).click()
  await expect(order).toHaveAccessibleName('Sort: Username, A to Z')
  await heads.getByRole('button', { name: 'Username' }).click()
  await expect(order).toHaveAccessibleName('Sort: Username, Z to A')
})

test('several accounts are counted, and named on hover and on focus', async ({ page }) => {
  await openList(page)
  const count = page.getByRole('button', { name: '2 accounts' })
  const names = page.getByRole('tooltip', { name: '' }).filter({ hasText: 'Webshop' })
  await expect(names).toBeHidden()
  await count.hover()
  await expect(names).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(names).toBeHidden()
  await page.keyboard.press('Tab')
  await count.focus()
  await expect(names).toBeVisible()
})
