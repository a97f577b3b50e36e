// The frame that is painted before any script stands where the page then stands: nothing jumps.
import type { Page } from '@playwright/test'

import { boxOf } from './boxes.ts'
import { heading } from './product.ts'
import { expect, test } from './test.ts'

/** The lower edges of what both have, from the top of the window. */
type Edges = { bar: number; title: number; tabs: number; side: number }

async function edgesOfFrame(page: Page): Promise<Edges> {
  const frame = page.locator('#start-frame > div')
  const below = async (selector: string) => {
    const box = await boxOf(page.locator(selector).first())
    return box.y + box.height
  }
  const title = await boxOf(frame.first())
  return {
    bar: await below('.h-topbar'),
    title: title.y + title.height,
    tabs: await below('#start-frame > div:last-of-type .border-b'),
    side: title.x,
  }
}

async function edgesOfPage(page: Page): Promise<Edges> {
  const below = async (role: 'banner' | 'tablist') => {
    const box = await boxOf(page.getByRole(role).first())
    return box.y + box.height
  }
  const title = await boxOf(page.locator('main .bg-band').first())
  return {
    bar: await below('banner'),
    title: title.y + title.height,
    tabs: await below('tablist'),
    side: title.x,
  }
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
]) {
  test(`the frame before the list is as large as the list: ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size)
    let letThrough: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(/\/assets\/first-page-.*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/developers/api-credentials')
    const before = await edgesOfFrame(page)
    letThrough()
    await expect(heading(page, 'API credentials')).toBeVisible()
    const after = await edgesOfPage(page)
    for (const edge of ['bar', 'title', 'tabs', 'side'] as const) {
      expect(
        Math.abs(after[edge] - before[edge]),
        `${edge}: ${before[edge]} to ${after[edge]}`,
      ).toBeLessThan(2)
    }
  })
}
