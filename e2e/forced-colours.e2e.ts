// Where the system forces its colours, states differ by shape and words, as grounds are taken away.
import type { Locator } from '@playwright/test'

import { openCredential, openList } from './product.ts'
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
function systemColour(
  locator: Locator,
  name: 'Canvas' | 'CanvasText' | 'GrayText',
): Promise<string> {
  return locator.evaluate((element, colour) => {
    const probe = element.appendChild(document.createElement('i'))
    probe.style.color = colour
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
}

test('an active credential has a filled dot, an inactive one a hollow one', async ({ page }) => {
  await openList(page)
  const main = page.getByRole('main')
  const text = await systemColour(main, 'CanvasText')
  const dot = (word: string) =>
    main.getByRole('cell').getByText(word, { exact: true }).first().locator('[aria-hidden]')
  expect((await lookOf(dot('Active'))).ground).toBe(text)
  expect((await lookOf(dot('Inactive'))).ground).not.toBe(text)
  expect((await lookOf(dot('Inactive'))).width).not.toBe('0px')
})

test('what cannot be used is grey, what is pressed stands out', async ({ page }) => {
  await openList(page)
  const main = page.getByRole('main')
  const grey = await systemColour(main, 'GrayText')
  const reset = main.getByRole('button', { name: 'Reset all' })
  expect(await lookOf(reset)).toMatchObject({ text: grey, edge: grey })
  const filter = main.getByRole('button', { name: 'Expiring keys' })
  expect((await lookOf(filter)).text).not.toBe(grey)
  const before = await lookOf(filter)
  await filter.click()
  await expect(filter).toHaveAttribute('aria-pressed', 'true')
  expect((await lookOf(filter)).ground).not.toBe(before.ground)
})

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
