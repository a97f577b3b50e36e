// For whatever drives a browser without looking twice: what is in sight can be clicked, bars included.
import type { Page } from '@playwright/test'

import {
  changesIn,
  changeSomething,
  heading,
  openAt,
  openCredential,
  openList,
  pendingChanges,
} from './product.ts'
import { expect, test } from './test.ts'

// Points are whole pixels.
test.use({ deviceScaleFactor: 1 })

/** How a driver brings a control into sight: Selenium, Puppeteer, and scripts of people. */
type Way = 'end' | 'start' | 'nearest' | 'only if it is not wholly in sight'
const ways: Way[] = ['end', 'start', 'nearest', 'only if it is not wholly in sight']

/** Every control whose middle, once it is in sight, belongs to something else. Runs in the page. */
async function covered(way: Way): Promise<string[]> {
  const isInSight = (element: Element) =>
    new Promise<boolean>((resolve) => {
      const observer = new IntersectionObserver(
        ([entry]) => {
          observer.disconnect()
          resolve(entry !== undefined && entry.intersectionRatio > 0.99)
        },
        { threshold: 1 },
      )
      observer.observe(element)
    })
  const wrong: string[] = []
  for (const control of document.querySelectorAll('button, a[href], input, summary, select')) {
    if (!control.checkVisibility() || control.closest('.sr-only, [inert]')) continue
    if (way !== 'only if it is not wholly in sight') {
      control.scrollIntoView({ block: way, behavior: 'instant' })
    } else if (!(await isInSight(control))) {
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    }
    const { left, top, width, height } = control.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!hit || !control.contains(hit)) {
      const name = control.getAttribute('aria-label') ?? control.textContent
      wrong.push(`${name || control.outerHTML.slice(0, 80)}: ${hit?.outerHTML.slice(0, 80)}`)
    }
  }
  return wrong
}

const pages: [name: string, open: (page: Page) => Promise<void>][] = [
  ['the list', (page) => openList(page)],
  [
    'a credential with pending changes',
    async (page) => {
      await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
      await changeSomething(page)
    },
  ],
  [
    'the roles of a person',
    (page) => openAt(page, '/settings/users/daniel', 'Roles of Daniel Osei'),
  ],
  ['the API tester', (page) => openAt(page, '/developers/api-tester', 'API tester')],
]

for (const [width, height] of [
  [1280, 900],
  [1366, 768],
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} by ${height}, nothing lies over what is in sight`, async ({ page }) => {
    for (const [name, open] of pages) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await open(page)
      await page.setViewportSize({ width, height })
      for (const way of ways) {
        expect(await page.evaluate(covered, way), `${name}, scrolled ${way}`).toEqual([])
      }
    }
  })
}

test('a press on a control at the lower edge is a press on that control', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 660 })
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  const button = page.getByRole('button', { name: 'Generate API key' })
  await button.evaluate((element) => element.scrollIntoView({ block: 'end' }))
  const box = await button.boundingBox()
  const bar = await pendingChanges(page).boundingBox()
  if (!box || !bar) throw new Error('Both are on screen.')
  expect(bar.y - box.y - box.height, 'pixels between button and bar').toBeLessThan(40)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(changesIn(page)).toHaveText(['New API key'])
})

test('the document itself never scrolls', async ({ page }) => {
  for (const [name, open] of pages) {
    await open(page)
    const { scrollHeight, clientHeight } = await page.evaluate(sizeOfDocument)
    expect(scrollHeight, name).toBe(clientHeight)
  }
})

/** Runs in the page. */
function sizeOfDocument() {
  const { scrollHeight, clientHeight } = document.documentElement
  return { scrollHeight, clientHeight }
}

test('the wheel, the keys and Back scroll as in any page', async ({ page }) => {
  const top = page.getByRole('heading', { level: 1 })
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  // Opened once more at its whole address, as a link is that somebody was given.
  const address = page.url()
  await openList(page)
  await page.goto(address)
  await expect(top).toBeInViewport()
  await page.keyboard.press('End')
  await expect(page.getByRole('contentinfo')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(top).toBeInViewport()
  await page.keyboard.press('PageDown')
  await expect(top).not.toBeInViewport()
  await page.keyboard.press('Shift+Space')
  await expect(top).toBeInViewport()
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, 5000)
  await expect(page.getByRole('contentinfo')).toBeInViewport()

  const scrolled = () =>
    page.evaluate(() => document.querySelector('div:has(> main)')?.scrollTop ?? 0)
  await expect.poll(scrolled).toBeGreaterThan(300)
  const before = await scrolled()
  await page.reload()
  await expect.poll(scrolled).toBe(before)
  const menu = page.getByRole('navigation', { name: 'Main' })
  await menu.getByRole('link', { name: 'Users', exact: true }).click()
  await expect(heading(page, 'Users')).toBeVisible()
  expect(await scrolled()).toBe(0)
  await page.goBack()
  await expect(heading(page, 'Configure API credential')).toBeAttached()
  await expect.poll(scrolled).toBe(before)

  await openList(page)
  await page.goto(address)
  await expect(top).toBeInViewport()
  expect(await scrolled(), 'an address that is opened anew starts at its top').toBe(0)
})

test('behind a dialog nothing scrolls', async ({ page }) => {
  await page.goto('/developers/api-credentials/payments/new')
  await expect(page.getByRole('dialog')).toBeVisible()
  const main = page.locator('main')
  const before = await main.boundingBox()
  for (const point of [5, 640]) {
    await page.mouse.move(point, 400)
    await page.mouse.wheel(0, 2000)
    expect(await main.boundingBox()).toEqual(before)
  }
  await page.keyboard.press('PageDown')
  expect(await main.boundingBox()).toEqual(before)
})
