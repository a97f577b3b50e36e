// What is pressed, ticked and chosen, each alone, by the keys that people expect.
import type { Page } from '@playwright/test'

import { test } from './gallery.ts'
import { openAt } from './product.ts'
import { expect } from './test.ts'

const state = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a button does its work once a press; busy or refused it does nothing and says why', async ({
  page,
}) => {
  await openAt(page, 'gallery/button', 'Button')
  const ready = state(page, 'Ready')
  const primary = ready.getByRole('button', { name: 'primary' })
  await primary.click()
  for (const key of ['Enter', 'Space']) await primary.press(key)
  await expect(ready.getByRole('status')).toHaveText('3 presses')

  for (const [name, label] of [
    ['Busy', 'primary at work'],
    ['Not to be used now', 'primary refused'],
  ] as const) {
    const control = state(page, name).getByRole('button', { name: label })
    // Playwright waits for what is not to be pressed; people do not.
    await control.click({ force: true })
    for (const key of ['Enter', 'Space']) await control.press(key)
    await expect(control).toBeFocused()
    await expect(control).toHaveAttribute('aria-disabled', 'true')
    await expect(state(page, name).getByRole('status')).toHaveText('0 presses')
  }
  const refused = state(page, 'Not to be used now').getByRole('button').first()
  await expect(refused).toHaveAccessibleDescription('There is no primary thing to do.')
  const busy = state(page, 'Busy').getByRole('button').first()
  await expect(busy).toHaveAttribute('aria-busy', 'true')
})

test('an icon button has a name, which is shown beside it as well', async ({ page }) => {
  await openAt(page, 'gallery/icon-button', 'Icon button')
  const remove = page.getByRole('button', { name: 'Remove the quiet one' })
  await remove.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.locator(':popover-open')).toHaveText('Remove the quiet one')
  const keep = page.getByRole('button', { name: 'Keep the quiet one' })
  await keep.click({ force: true })
  await expect(keep).toHaveAccessibleDescription('This is being saved.')
})

test('a checkbox is ticked by Space; a mixed one becomes checked; a locked one stays', async ({
  page,
}) => {
  await openAt(page, 'gallery/checkbox', 'Checkbox')
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await box('Unchecked').press('Space')
  await expect(box('Unchecked')).toBeChecked()
  await expect(box('Mixed')).toBeChecked({ indeterminate: true })
  await box('Mixed').press('Space')
  await expect(box('Mixed')).toBeChecked()
  await box('Mixed').press('Space')
  await expect(box('Mixed')).not.toBeChecked()
  await page.getByText('Management API - Webhooks read').click()
  const described = box('Management API - Webhooks read')
  await expect(described).toBeChecked()
  await expect(described).toHaveAccessibleDescription(/^Lists webhooks/)

  for (const [name, looks] of [
    ['Locked, unchecked', { checked: false }],
    ['Locked, checked', { checked: true }],
    ['Locked, mixed', { indeterminate: true }],
  ] as const) {
    // A locked one that tells its owner of a press would throw.
    await box(name).click({ force: true })
    await box(name).press('Space')
    await expect(box(name)).toBeFocused()
    await expect(box(name)).toBeChecked(looks)
    await expect(box(name)).toHaveAccessibleDescription('Ask support to enable')
  }
  await expect(box('All roles'), 'named, though no label is seen').toBeVisible()
})

test('a switch is moved by Space and by its word; a locked one says why', async ({ page }) => {
  await openAt(page, 'gallery/switch', 'Switch')
  const on = page.getByRole('switch', { name: 'Active', exact: true })
  await on.press('Space')
  await expect(on).not.toBeChecked()
  await expect(state(page, 'On').getByText('Inactive')).toBeVisible()
  await state(page, 'On').getByText('Inactive').click()
  await expect(on).toBeChecked()
  const locked = page.getByRole('switch', { name: 'Locked on' })
  await locked.click({ force: true })
  await locked.press('Space')
  await expect(locked).toBeChecked()
  await expect(locked).toHaveAccessibleDescription('Your roles do not allow this.')
})

test('arrows move along a radio group, and round', async ({ page }) => {
  await openAt(page, 'gallery/radio-group', 'Radio group')
  const group = page.getByRole('radiogroup', { name: 'Theme' })
  const radio = (name: string) => group.getByRole('radio', { name })
  await radio('Dark').focus()
  for (const [key, name] of [
    ['ArrowDown', 'System'],
    ['ArrowRight', 'Light'],
    ['ArrowUp', 'System'],
    ['ArrowLeft', 'Dark'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(radio(name)).toBeChecked()
    await expect(radio(name)).toBeFocused()
  }
  const cards = page.getByRole('radiogroup', { name: 'Type on cards' })
  await cards.getByText('Downloads reports.').click()
  const report = cards.getByRole('radio', { name: 'Report service user' })
  await expect(report).toBeChecked()
  await expect(report).toHaveAccessibleDescription('Downloads reports.')
  const none = page.getByRole('radiogroup', { name: 'Whose version' })
  await expect(none.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('arrows, Home and End move along tabs; where showing is slow, Enter or Space shows', async ({
  page,
}) => {
  await openAt(page, 'gallery/tabs', 'Tabs')
  const tabOf = (list: string) => (name: string) =>
    page.getByRole('tablist', { name: list }).getByRole('tab', { name })
  const tab = tabOf('Authentication')
  await tab('API key').focus()
  for (const [key, name] of [
    ['ArrowRight', 'Basic auth'],
    ['End', 'Anything else'],
    ['ArrowRight', 'API key'],
    ['ArrowLeft', 'Anything else'],
    ['Home', 'API key'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(tab(name)).toBeFocused()
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
    await expect(tab(name)).toHaveAttribute('tabindex', '0')
    const panel = page.getByRole('tabpanel', { name, exact: true }).first()
    await expect(panel).toBeVisible()
    await expect(tab(name)).toHaveAttribute('aria-controls', (await panel.getAttribute('id')) ?? '')
  }
  // A panel of words alone is a stop of its own; one with a control in it is none.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Generate API key' })).toBeFocused()
  await tab('Basic auth').click()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tabpanel', { name: 'Basic auth' })).toBeFocused()

  const slow = tabOf('Kinds')
  for (const [key, name] of [
    ['Enter', 'Basic auth'],
    ['Space', 'Anything else'],
  ] as const) {
    await slow('API key').focus()
    await page.keyboard.press(name === 'Basic auth' ? 'ArrowRight' : 'End')
    await expect(slow(name)).toBeFocused()
    await expect(slow(name)).toHaveAttribute('aria-selected', 'false')
    await page.keyboard.press(key)
    await expect(slow(name)).toHaveAttribute('aria-selected', 'true')
  }
})

test('a disclosure opens and closes by Enter and Space, and the focus stays', async ({ page }) => {
  await openAt(page, 'gallery/disclosure', 'Disclosure')
  const heading = page.getByRole('button', { name: 'Management API' })
  const group = page.getByRole('group', { name: 'Management API' })
  for (const [key, isOpen] of [
    ['Enter', true],
    ['Space', false],
  ] as const) {
    await heading.press(key)
    await expect(heading).toHaveAttribute('aria-expanded', String(isOpen))
    await expect(group).toBeVisible({ visible: isOpen })
    await expect(heading).toBeFocused()
  }
  await expect(page.getByRole('button', { name: 'Checkout 3/7' })).toBeVisible()
  const all = page.getByRole('checkbox', { name: 'All payouts' })
  await all.press('Space')
  await expect(all).toBeChecked()
  await expect(page.getByRole('button', { name: /^Payouts/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
})

test('pages are turned, the ends say that they are ends, and the focus stays', async ({ page }) => {
  await openAt(page, 'gallery/pagination', 'Pagination')
  const pages = page.getByRole('navigation', { name: 'Three pages' })
  const step = (name: string) => pages.getByRole('button', { name })
  await expect(step('Previous page')).toHaveAccessibleDescription('This is the first page.')
  await step('Previous page').press('Enter')
  await expect(pages).toContainText('Page 1 of 3')
  for (const [name, text] of [
    ['Next page', 'Page 2 of 3'],
    ['Last page', 'Page 3 of 3'],
    ['Previous page', 'Page 2 of 3'],
    ['First page', 'Page 1 of 3'],
  ] as const) {
    await step(name).press('Enter')
    await expect(pages).toContainText(text)
    await expect(step(name)).toBeFocused()
  }
  const only = page.getByRole('navigation', { name: 'One page' }).getByRole('button')
  for (const button of await only.all()) await expect(button).toHaveAttribute('aria-disabled')
})

test('the head of a column says how it orders', async ({ page }) => {
  await openAt(page, 'gallery/sortable-header', 'Sortable header')
  const head = page.getByRole('columnheader', { name: 'Username' })
  for (const direction of ['ascending', 'descending', 'ascending']) {
    await head.getByRole('button').press('Enter')
    await expect(head).toHaveAttribute('aria-sort', direction)
    await expect(head.getByRole('button')).toBeFocused()
  }
})

test('a table that is too wide scrolls by the keyboard, and is cards on a phone', async ({
  page,
}) => {
  await openAt(page, 'gallery/table', 'Table')
  const wide = page.getByRole('region', { name: 'Wide', exact: true })
  await wide.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => wide.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(wide, 'no stop of its own where nothing scrolls').toHaveCount(0)
  const table = page.getByRole('table', { name: 'Credentials' })
  await expect(table.getByRole('row')).toHaveCount(4)
  await expect(table.getByRole('rowheader').first()).toBeVisible()
  await expect(table.getByRole('cell')).toHaveCount(6)
})

test('the skip link is the first stop, in sight when it has the focus, and skips', async ({
  page,
}) => {
  await openAt(page, 'gallery/skip-link', 'Skip link')
  const skip = page.getByRole('link', { name: 'Skip to the place' })
  await skip.focus()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('The place that it leads to.')).toBeFocused()
  await expect(page).toHaveURL(/skip-link$/)
})

test('the save bar takes a third of the window at most, and says more on demand', async ({
  page,
}) => {
  await openAt(page, 'gallery/save-bar', 'Save bar')
  await page.getByRole('radio', { name: 'Sixty changes' }).check()
  const bar = page.getByRole('region', { name: 'Pending changes' })
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(height / 3)
    await expect(bar.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
  }
  await expect(bar.getByRole('listitem')).toHaveCount(0)
  const details = bar.getByRole('button', { name: '60 changes' })
  await details.press('Enter')
  await expect(bar.getByRole('listitem')).toHaveCount(60)
  await details.press('Enter')
  await expect(bar.getByRole('listitem')).toHaveCount(0)
})
