// Where something is on the screen, and beside what.
import type { Locator, Page } from '@playwright/test'

import { expect } from './test.ts'

export type Box = { x: number; y: number; width: number; height: number }

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is on screen.')
  return box
}

/** Wholly in the window, and without overlap where there is room for that. */
export async function expectBeside(page: Page, popup: Locator, control: Locator): Promise<void> {
  const [shown, beside] = [await boxOf(popup), await boxOf(control)]
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  expect(shown.x).toBeGreaterThanOrEqual(0)
  expect(shown.y).toBeGreaterThanOrEqual(0)
  expect(shown.x + shown.width).toBeLessThanOrEqual(size.width)
  expect(shown.y + shown.height).toBeLessThanOrEqual(size.height)
  const gap = Math.max(beside.y - shown.y - shown.height, shown.y - beside.y - beside.height)
  if (size.height > 600) expect(gap, 'pixels between popup and control').toBeGreaterThanOrEqual(0)
  expect(gap, 'pixels between popup and control').toBeLessThan(12)
}
