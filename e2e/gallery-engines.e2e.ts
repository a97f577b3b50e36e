// What of the widgets depends on the engine most: where the focus goes, and what goes with it.
import type { Page } from '@playwright/test'

import { boxOf, expectBeside } from './boxes.ts'
import { test } from './gallery.ts'
import { openAt, tabTo } from './product.ts'
import { expect } from './test.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('Tab goes through a popover and out of it, which closes it', async ({ page }) => {
  await openAt(page, 'gallery/popover', 'Popover')
  const open = page.locator(':popover-open')
  await button(page, 'Open the first').focus()
  await page.keyboard.press('Enter')
  await expect(button(page, 'One')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Two')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(open).toHaveCount(0)
  await expect(button(page, 'After it')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(button(page, 'Open the first')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'One')).toBeFocused()
  // To its button, and on to what is before that.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(open).toHaveCount(0)
  // A press on words takes the focus out of it, and it stays; one beside it closes it.
  await button(page, 'Open the first').click()
  await page.getByText('What the popover holds.').click()
  await expect(open).toHaveCount(1)
  await page.getByRole('heading', { level: 1 }).click()
  await expect(open).toHaveCount(0)
})

test('a tip comes with the pointer or the focus, and goes with Escape wherever that is', async ({
  page,
}) => {
  await openAt(page, 'gallery/tooltip', 'Tooltip')
  const tip = page.getByRole('tooltip')
  const copy = button(page, 'Copy')
  const description = 'Only a key that was just generated can be copied.'
  await expect(copy, 'whether it is shown or not').toHaveAccessibleDescription(description)
  await button(page, 'Nothing to say').focus()
  await copy.hover()
  await expect(tip).toHaveText(description)
  await expectBeside(page, tip, copy)
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await expect(button(page, 'Nothing to say')).toBeFocused()

  // It can be gone over to, and stays meanwhile.
  await page.mouse.move(5, 5)
  await copy.hover()
  const { x, y, width, height } = await boxOf(tip)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 })
  await expect(tip).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(tip).toHaveCount(0)

  await tabTo(page, copy, 'Shift+Tab')
  await expect(tip).toBeVisible()
  await page.keyboard.press('Tab')
  // The next one repeats its name, which screen readers have already.
  await expect(tip).toHaveCount(0)
  await expect(page.locator(':popover-open')).toHaveText('Undo')
  await page.keyboard.press('Tab')
  await expect(page.locator(':popover-open')).toHaveCount(0)
})
