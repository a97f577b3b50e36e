// What pops up, each alone: dialogs, popovers, tips and messages.
import type { Page } from '@playwright/test'

import { boxOf, expectBeside } from './boxes.ts'
import { test } from './gallery.ts'
import { openAt, tabTo } from './product.ts'
import { expect } from './test.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const question = (page: Page) => page.getByRole('alertdialog', { name: 'Leave without saving?' })
const windows = [
  [1280, 800],
  [390, 844],
  [320, 256],
] as const

test('a dialog closes when its owner says so, and gives the focus back', async ({ page }) => {
  await openAt(page, 'gallery/dialog', 'Dialog')
  const { keyboard } = page
  for (const [opener, name] of [
    ['Open a dialog', 'A plain dialog'],
    ['Open a form', 'A form'],
  ] as const) {
    await button(page, opener).click()
    await expect(dialog(page, name).locator(':focus')).toHaveCount(1)
    await keyboard.press('Escape')
    await expect(dialog(page, name)).toHaveCount(0)
    await expect(button(page, opener)).toBeFocused()
  }
  await button(page, 'Open one that stays').click()
  for (let presses = 1; presses <= 6; presses += 1) {
    await keyboard.press('Escape')
    await expect(page.getByText(`Asked to close ${presses} times.`)).toBeVisible()
  }
  await page.mouse.click(5, 5)
  await expect(page.getByText('Asked to close 7 times.')).toBeVisible()
  await button(page, 'Close').click()
  await expect(button(page, 'Open one that stays')).toBeFocused()

  await button(page, 'Open a busy one').click()
  for (let presses = 0; presses < 6; presses += 1) await keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await expect(dialog(page, 'At work')).toHaveAttribute('aria-busy', 'true')
  await button(page, 'End it').click()

  await button(page, 'Open the lower one').click()
  await button(page, 'Open the upper one').click()
  await expect(button(page, 'Stay on this page')).toBeFocused()
  await keyboard.press('Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(button(page, 'Open the upper one')).toBeFocused()
  await keyboard.press('Escape')
  await expect(dialog(page, 'The lower one')).toHaveCount(0)
  await expect(button(page, 'Open the lower one')).toBeFocused()
})

test('a dialog keeps the focus in it, starts at its first field, and Enter sends it', async ({
  page,
}) => {
  await openAt(page, 'gallery/dialog', 'Dialog')
  await button(page, 'Open a form').click()
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 }), 'the page is hushed').toHaveCount(0)
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stops = 0; stops < 4; stops += 1) {
      await page.keyboard.press(key)
      await expect(dialog(page, 'A form').locator(':focus')).toHaveCount(1)
    }
  }
  await page.getByRole('textbox', { name: 'Description' }).press('Enter')
  await expect(dialog(page, 'A form')).toHaveCount(0)
  await expect(button(page, 'Open a form')).toBeFocused()
})

test('an open dialog is accessible, and has room in every window', async ({ page, look }) => {
  await openAt(page, 'gallery/dialog', 'Dialog')
  await button(page, 'Open a long one').click()
  await look('a long dialog', '[role=dialog]')
  // Words alone are a stop, from which they scroll.
  const words = page.getByRole('group', { name: 'A long dialog' })
  await expect(words).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(words).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByText('Line 40 of forty.')).toBeInViewport()
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height })
    const box = await boxOf(dialog(page, 'A long dialog'))
    expect(box.height).toBeGreaterThan(Math.min(400, height * 0.8))
    expect(box.height).toBeLessThanOrEqual(height)
    const close = button(page, 'Close the long one')
    await close.scrollIntoViewIfNeeded()
    await expect(close).toBeInViewport({ ratio: 1 })
  }
  await button(page, 'Close the long one').click()
  await button(page, 'Ask a question').click()
  const title = question(page).getByRole('heading', { name: 'Leave without saving?' })
  await expect(title, 'the question comes first').toBeInViewport({ ratio: 1 })
  await look('a question', '[role=alertdialog]')
  // The content security policy forbids it.
  expect(await page.locator('style').count()).toBe(0)
})

test('a popover opens beside its button in every window, accessible', async ({ page, look }) => {
  await openAt(page, 'gallery/popover', 'Popover')
  const open = page.locator(':popover-open')
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height })
    for (const name of ['Open the first', 'Open the second']) {
      await button(page, name).click()
      await expect(async () => expectBeside(page, open, button(page, name))).toPass({
        timeout: 2000,
      })
      await expect(button(page, name)).toHaveAttribute('aria-expanded', 'true')
      await page.keyboard.press('Escape')
      await expect(open).toHaveCount(0)
      await expect(button(page, name)).toBeFocused()
    }
  }
  // One that fits nowhere beside it is wholly in the window.
  await button(page, 'Open the long one').click()
  await expect(async () => {
    const { x, y, width, height } = await boxOf(open)
    expect(Math.min(x, y, 320 - x - width, 256 - y - height)).toBeGreaterThanOrEqual(0)
  }).toPass({ timeout: 2000 })
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 800 })
  await button(page, 'Open the first').click()
  await look('an open popover', ':popover-open')
})

test('a choice in a menu closes it, and the focus goes back to its button', async ({ page }) => {
  await openAt(page, 'gallery/menu-list', 'Menu list')
  const menu = page.getByRole('list', { name: 'Accounts', exact: true })
  await button(page, 'Account').click()
  const current = menu.locator('[aria-current]')
  await expect(current).toHaveText(/^Larkfield Goods/)
  await expect(current).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(button(page, 'Account')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(current).toHaveText(/^Larkfield Webshop/)
})

test('a message is said each time, stays while somebody is on it, and goes by itself', async ({
  page,
  look,
}) => {
  await page.clock.install()
  await openAt(page, 'gallery/status-message', 'Status message')
  const status = page.getByRole('status')
  await expect(status, 'there before its text').toHaveText('')
  await button(page, 'Say it').click()
  await expect(status).toHaveText('Changes saved')
  await status.evaluate((region) => {
    const said: (string | null)[] = []
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true })
    Object.assign(globalThis, { said })
  })
  await button(page, 'Say it').click()
  await expect
    .poll(() => page.evaluate<unknown>(() => Object(globalThis).said))
    .toEqual(['Changes saved'])
  await look('a message')
  await page.clock.fastForward(7000)
  await expect(status).toHaveText('')

  await button(page, 'Say a lot').click()
  await page.clock.fastForward(7000)
  await expect(status, 'a long one takes longer').toHaveText(/^Changes saved\. The key/)
  const dismiss = button(page, 'Dismiss message')
  await tabTo(page, dismiss)
  await page.clock.fastForward(60_000)
  await expect(status).not.toHaveText('')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('')
  await expect(button(page, 'Say a lot'), 'where the focus was before').toBeFocused()

  await button(page, 'Say it').click()
  await dismiss.hover()
  await page.clock.fastForward(60_000)
  await expect(status).toHaveText('Changes saved')
  await page.mouse.move(5, 5)
  await page.clock.fastForward(7000)
  await expect(status).toHaveText('')
})
