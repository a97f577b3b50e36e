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
  const bar = (name: RegExp) =>
    drawing.getByRole('listitem').filter({ hasText: name }).locator('[data-bar=sure]')
  expect((await lookOf(bar(/current/))).ground).toBe(text)
  expect(await lookOf(bar(/Expires in/))).toMatchObject({ ground: canvas, edge: text })
  const uses = drawing.locator('[data-bar=used]')
  expect((await lookOf(uses.first())).ground).toBe(text)
  expect((await lookOf(drawing.locator('[data-bar=now]').first())).ground).toBe(text)
})
