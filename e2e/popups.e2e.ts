// What pops up: beside its control, wholly in the window, never over the focus, and gone when told.
import type { Locator, Page } from '@playwright/test'

import { changesIn, choose, generateKey, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

type Box = { x: number; y: number; width: number; height: number }

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is on screen.')
  return box
}

/** Wholly in the window, and without overlap where there is room for that. */
async function expectBeside(page: Page, popup: Locator, control: Locator) {
  const [shown, beside] = [await boxOf(popup), await boxOf(control)]
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  expect(shown.x).toBeGreaterThanOrEqual(0)
  expect(shown.y).toBeGreaterThanOrEqual(0)
  expect(shown.x + shown.width).toBeLessThanOrEqual(size.width)
  expect(shown.y + shown.height).toBeLessThanOrEqual(size.height)
  const gap = Math.max(beside.y - shown.y - shown.height, shown.y - beside.y - beside.height)
  if (size.height > 600) expect(gap, 'pixels between popup and control').toBeGreaterThanOrEqual(0)
  expect(gap, 'pixels between popup and control').toBeLessThan(12)
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} by ${height}, a menu opens beside its button`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openList(page)
    for (const name of [
      /^Types/,
      /^Status$/,
      /^Environment: /,
      /^User menu: /,
      /^Simulated time/,
    ]) {
      const button = page
        .getByRole('button', { name, expanded: false })
        .and(page.locator('[popovertarget]'))
      await button.click()
      const popover = page.locator(':popover-open')
      await expect(popover).toBeVisible()
      const opener = page.locator('[popovertarget][aria-expanded=true]')
      await expect(async () => expectBeside(page, popover, opener)).toPass({ timeout: 2000 })
      await page.keyboard.press('Escape')
      await expect(popover).toHaveCount(0)
    }
  })
}

test('Tab out of a menu closes it and goes on, and a choice gives the focus back', async ({
  page,
}) => {
  await openList(page)
  // Not the tips, which open and close with every stop.
  const open = page.locator('[popover=auto]:popover-open')
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.locator('[popovertarget]').filter({ hasText: 'Status' }).click()
    await expect(open.locator(':focus')).toHaveCount(1)
    const stops = await open.locator('input, button').count()
    for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press(key)
    await expect(open).toHaveCount(0)
    await expect(page.locator(':focus')).toHaveCount(1)
  }
  await choose(page, /^Environment: /, /^Live/)
  await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeFocused()
})

test('a tip goes with Escape wherever the focus is, and stays while the pointer is on it', async ({
  page,
}) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  const description = page.getByRole('textbox', { name: 'Description' })
  const tip = page.getByRole('tooltip')
  const copy = page.getByRole('button', { name: 'Copy API key' })
  await description.focus()
  await copy.hover()
  await expect(tip).toHaveText('Only a key that was just generated can be copied.')
  await expectBeside(page, tip, copy)
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await expect(description).toBeFocused()

  await page.mouse.move(5, 5)
  await copy.hover()
  const { x, y, width, height } = await boxOf(tip)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 })
  await expect(tip).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(tip).toHaveCount(0)
})

test('no box that scrolls clips a tip', async ({ page }) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await changesIn(page).getByRole('button').hover()
  // Its name, for the eye alone: screen readers have it already.
  const tip = page.locator(':popover-open')
  await expect(tip).toHaveText('Undo: Description set to “Tills and scales”')
  const { x, y, width } = await boxOf(tip)
  const isOnTop = await tip.evaluate(
    (element, point) => element.contains(document.elementFromPoint(point.x, point.y)),
    { x: x + width / 2, y: y + 10 },
  )
  expect(isOnTop).toBe(true)
})

test.describe('where copying is refused', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    }),
  )

  test('the text is shown beside the button, selected', async ({ page }) => {
    const username = 'ws_551203@Company.LarkfieldGoods'
    await openCredential(page, username)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const copy = page.getByRole('button', { name: 'Copy username' })
      await copy.click()
      const text = page.getByRole('textbox', { name: 'Copy username' })
      await expect(text).toBeFocused()
      expect(await page.evaluate(() => String(getSelection()))).toBe(username)
      await expectBeside(page, page.locator(':popover-open').filter({ has: text }), copy)
      await page.keyboard.press('Tab')
      await expect(text).toHaveCount(0)
    }
  })

  test('the notice does not move what is pressed next from under the pointer', async ({ page }) => {
    await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
    await generateKey(page)
    await page.getByRole('button', { name: 'Copy API key' }).click()
    await expect(page.getByText(/^Copying was refused/).first()).toBeVisible()
    const trial = page.getByRole('button', { name: 'Try this key' })
    await trial.click()
    await expect(trial).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByText(/^Copying was refused/)).toHaveCount(0)
  })
})
