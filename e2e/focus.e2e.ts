// The focus is always where one looks: in sight, ringed, and back where it was.
import { heading, leaveQuestion, mostStops, openCredential, openList, tabTo } from './product.ts'
import { expect, test } from './test.ts'

// A ring is measured in pixels.
test.use({ deviceScaleFactor: 1 })

test('the leave question has the focus, and staying gives it back', async ({ page }) => {
  const { keyboard } = page
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await page.getByRole('textbox', { name: 'Description' }).focus()
  await keyboard.type(' and scales')
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
  await tabTo(page, cancel)
  await keyboard.press('Enter')
  await expect(leaveQuestion(page).locator(':focus')).toHaveCount(1)
  await keyboard.press('Escape')
  await expect(leaveQuestion(page)).toHaveCount(0)
  await expect(cancel).toBeFocused()
  await keyboard.press('Enter')
  await tabTo(page, leaveQuestion(page).getByRole('button', { name: 'Leave without saving' }))
  await keyboard.press('Enter')
  await expect(heading(page, 'API credentials')).toBeFocused()
})

test('a button that goes when it is pressed leaves the focus where it was', async ({ page }) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  const item = page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  for (const name of ['Reset expiry time to 24 hours', 'Undo', 'Expire now']) {
    await tabTo(page, item.getByRole('button', { name }))
    await page.keyboard.press('Enter')
    await expect(item).toBeFocused()
  }
  const search = page.getByRole('searchbox', { name: 'Search roles' })
  await search.fill('no such role')
  await tabTo(page, page.getByRole('button', { name: 'Clear search', exact: true }))
  await page.keyboard.press('Enter')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('')
})

/** What is wrong with how the focused control can be seen, or undefined. Runs in the page. */
function hiddenFocus(): string | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName
  const { left, top, width, height } = element.getBoundingClientRect()
  const shown = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
  const isShown = shown && (element.contains(shown) || shown.contains(element))
  if (!isShown) return `${name}: covered by ${shown?.outerHTML.slice(0, 80)}`
  // A field wears the ring of its frame.
  const ringed = [element, element.parentElement].some((it) => {
    const { outlineStyle, outlineWidth } = it
      ? getComputedStyle(it)
      : { outlineStyle: 'none', outlineWidth: '0' }
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  return ringed ? undefined : `${name}: no ring`
}

test('every stop of the keyboard is in sight and wears a ring', async ({ page }) => {
  for (const open of [
    () => openList(page),
    () => openCredential(page, 'ws_284917@Company.LarkfieldGoods'),
  ]) {
    await open()
    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    let stops = 0
    do {
      await page.keyboard.press('Tab')
      stops += 1
      expect(await page.evaluate(hiddenFocus)).toBeUndefined()
    } while (
      stops < mostStops &&
      !(await page.evaluate(() => document.activeElement === document.body))
    )
    expect(stops).toBeGreaterThan(20)
    expect(stops).toBeLessThan(mostStops)
  }
})
