// What pops up over pages: beside its control, wholly in the window; each alone is in the gallery.
import { boxOf, expectBeside } from './boxes.ts'
import { changesIn, generateKey, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

test('every menu of list and shell opens beside its button, on the smallest screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openList(page)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  for (const name of [/^Types/, /^Status$/, /^Environment: /, /^User menu: /, /^Simulated time/]) {
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

test('words in a filter can be pressed, and it stays open', async ({ page }) => {
  await openList(page)
  const opener = page.getByRole('main').getByRole('button', { name: 'Types' })
  await opener.click()
  const open = page.locator('[popover=auto]:popover-open')
  const { x, y } = await boxOf(open)
  await page.mouse.click(x + 4, y + 4)
  await expect(open).toHaveCount(1)
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
