// Where the system forces its colours: states of widgets differ by shape, as grounds are taken away.
import type { Locator, Page } from '@playwright/test'

import { test } from './gallery.ts'
import { openAt } from './product.ts'
import { expect } from './test.ts'

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

const state = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The pixels of a control, without the words beside it. */
const pixels = async (control: Locator) => (await control.screenshot()).toString('base64')

test('states differ by their shapes', async ({ page }) => {
  const expectAllDifferent = async (controls: Locator[]) => {
    const drawn = await Promise.all(controls.map(pixels))
    expect(new Set(drawn).size).toBe(drawn.length)
  }
  await openAt(page, 'gallery/checkbox', 'Checkbox')
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true }).locator('..')
  await expectAllDifferent(['Unchecked', 'Checked', 'Mixed'].map(box))
  await expectAllDifferent(['Checked', 'Locked, checked', 'Locked, unchecked'].map(box))
  await openAt(page, 'gallery/switch', 'Switch')
  const lever = (name: string) => page.getByRole('switch', { name, exact: true }).locator('..')
  await expectAllDifferent(['Active', 'Inactive', 'Locked on', 'Locked off'].map(lever))
  await openAt(page, 'gallery/radio-group', 'Radio group')
  await expectAllDifferent(
    await page
      .getByRole('radio')
      .all()
      .then((all) => all.slice(0, 2)),
  )
  await openAt(page, 'gallery/status-dot', 'Status dot')
  const dots = await state(page, 'Every tone').locator('span > [aria-hidden]').all()
  expect(dots).toHaveLength(3)
  await expectAllDifferent(dots)
  await openAt(page, 'gallery/notice', 'Notice')
  const icons = await state(page, 'Every tone').locator('svg').all()
  expect(icons).toHaveLength(4)
  // Information and success are told apart by their icons alone.
  await expectAllDifferent(icons)
})

test('what is chosen stands out, and what cannot be used is grey', async ({ page }) => {
  type Look = Record<'ground' | 'edge' | 'text', string>
  const lookOf = (control: Locator): Promise<Look> =>
    control.evaluate((element) => {
      const style = getComputedStyle(element)
      return {
        ground: style.backgroundColor,
        edge: style.borderBottomColor,
        text: style.color,
      }
    })
  await openAt(page, 'gallery/button', 'Button')
  const [pressed, other] = await state(page, 'Pressed or not').getByRole('button').all()
  if (!pressed || !other) throw new Error('There are two buttons.')
  expect((await lookOf(pressed)).ground).not.toBe((await lookOf(other)).ground)
  // Else the browser paints the page's ground behind each word, in the colour of the word.
  expect(await pressed.evaluate((it) => getComputedStyle(it).forcedColorAdjust)).toBe('none')
  const ready = await lookOf(state(page, 'Ready').getByRole('button').first())
  const refused = await lookOf(state(page, 'Not to be used now').getByRole('button').first())
  expect(refused.text).not.toBe(ready.text)
  expect(refused.edge).toBe(refused.text)

  await openAt(page, 'gallery/tabs', 'Tabs')
  const [chosen, unchosen] = await page.getByRole('tab').all()
  if (!chosen || !unchosen) throw new Error('There are two tabs.')
  expect((await lookOf(chosen)).edge).not.toBe((await lookOf(unchosen)).edge)

  await openAt(page, 'gallery/menu-list', 'Menu list')
  await expect(page.locator('[aria-current] svg')).toBeVisible()
  await openAt(page, 'gallery/skeleton', 'Skeleton')
  const block = state(page, 'A block').locator('[aria-hidden]')
  expect(await block.evaluate((it) => getComputedStyle(it).borderTopWidth)).not.toBe('0px')
})
