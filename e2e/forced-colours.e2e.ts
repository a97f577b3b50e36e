// Where the system forces its colours, what pages draw is told by shapes; widgets are in the gallery.
import type { Locator } from '@playwright/test'

import { openCredential } from './product.ts'
import { expect, test } from './test.ts'

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

type Look = Record<'ground' | 'edge' | 'text' | 'width', string>

const lookOf = (locator: Locator): Promise<Look> =>
  locator.evaluate((element) => {
    const style = getComputedStyle(element)
    return {
      ground: style.backgroundColor,
      edge: style.borderTopColor,
      text: style.color,
      width: style.borderTopWidth,
    }
  })

/** The colours of the system, as this browser has them. */
function systemColour(locator: Locator, name: 'Canvas' | 'CanvasText'): Promise<string> {
  return locator.evaluate((element, colour) => {
    const probe = element.appendChild(document.createElement('i'))
    probe.style.color = colour
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
}

test('the keys over time are told by shapes', async ({ page }) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  const drawing = page.getByRole('figure')
  const canvas = await systemColour(drawing, 'Canvas')
  const text = await systemColour(drawing, 'CanvasText')
  const square = (name: RegExp) =>
    drawing.getByRole('listitem').filter({ hasText: name }).locator('span[aria-hidden]').first()
  expect((await lookOf(square(/current/))).ground).toBe(text)
  expect(await lookOf(square(/ends/))).toMatchObject({ ground: canvas, edge: text })
  const dot = drawing.getByText('last use', { exact: true }).locator('span')
  expect((await lookOf(dot)).ground).toBe(text)

  const fills = await drawing
    .locator('rect')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill))
  expect(fills).toEqual([text, canvas])
})
