// The stops of the keyboard: where Tab leads, and whether each is in sight and wears a ring.
import type { Page } from '@playwright/test'

import { mostStops } from './product.ts'
import { expect } from './test.ts'

/** Presses Tab until the focus has left the page; answers how many stops there were. */
export async function walk(page: Page, name: string): Promise<number> {
  let stops = 0
  do {
    await page.keyboard.press('Tab')
    stops += 1
    expect(await page.evaluate(hiddenFocus), `${name}, stop ${stops}`).toBeUndefined()
  } while (
    stops < mostStops &&
    !(await page.evaluate(() => document.activeElement === document.body))
  )
  expect(stops, name).toBeLessThan(mostStops)
  // The last press found no more.
  return stops - 1
}

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
