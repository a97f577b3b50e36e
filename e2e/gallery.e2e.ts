// Every widget alone: in both themes, at every size, in forced colours, and without a mouse.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { test } from './gallery.ts'
import { openAt } from './product.ts'
import { walk } from './stops.ts'
import { expect } from './test.ts'

const root = join(import.meta.dirname, '..')
const widgets = readdirSync(join(root, 'src/gallery/pages')).map((file) => file.replace('.tsx', ''))

/** How many of the page's controls Tab must reach; of radio buttons one for each group. Runs in the page. */
function countControls(): number {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=radio]), select, textarea, [tabindex="0"]',
    ),
  ].filter((it) => it.tabIndex >= 0 && !it.matches(':disabled') && it.checkVisibility())
  const groups = document.querySelectorAll('[role=radiogroup]:has(input:not(:disabled))')
  return new Set(controls).size + groups.length
}

/** Runs in the page: what a widget learns of its own size, it learns in the next frame. */
async function hasSettled(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve))
}

/** The address is another one before the page is: its own title says that it is there. */
async function goOn(page: Page): Promise<void> {
  const next = page.getByRole('link', { name: /^Next: / })
  const title = (await next.innerText()).replace('Next: ', '')
  await next.click()
  await expect(page.locator('h1').first()).toHaveText(title)
}

/** Goes on from one page to the next, which is ten times as fast as opening each. */
const perFlow = 10
for (let first = 0; first < widgets.length; first += perFlow) {
  const some = widgets.slice(first, first + perFlow)
  test(`from ${some[0]} to ${some.at(-1)}: accessible, in sight and in reach in every state`, async ({
    page,
    look,
  }) => {
    await page.goto(`gallery/${some[0]}`)
    for (const widget of some) {
      if (widget !== some[0]) await goOn(page)
      await expect(page).toHaveURL(new RegExp(`/gallery/${widget}$`))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await page.evaluate(hasSettled)
      await look(widget)
      for (const [width, height] of [
        [1280, 800],
        [320, 256],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.evaluate(hasSettled)
        const start = page.getByRole('link', { name: 'Gallery of widgets' })
        await start.focus()
        const stops = await walk(page, `${widget} at ${width} by ${height}`)
        // The first of them had the focus already.
        expect(stops, widget).toBe((await page.evaluate(countControls)) - 1)
      }
      await page.setViewportSize({ width: 1280, height: 720 })
      await page.evaluate(hasSettled)
    }
  })
}

test('the list of widgets leads to each of them, and is accessible', async ({ page, look }) => {
  await openAt(page, 'gallery', 'Widgets')
  await look('the list of widgets')
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(addresses).toEqual(widgets.map((widget) => `/gallery/${widget}`))
})

test('what is shipped has no gallery, and the same styles', async () => {
  const filesOf = (build: string) => {
    const folder = join(root, 'test-results', build)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const texts = names.filter((name) => /\.(html|js|css|json)$/.test(name))
    return texts.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  }
  const carriers = (build: string) =>
    filesOf(build).filter(({ name, text }) => /gallery/i.test(name + text))
  // So that a look that finds nothing anywhere proves nothing.
  expect(carriers('gallery').length).toBeGreaterThan(0)
  expect(carriers('site')).toEqual([])
  const styles = (build: string) => filesOf(build).find(({ name }) => name.endsWith('.css'))?.text
  expect(styles('gallery')?.length).toBeGreaterThan(1000)
  expect(styles('site')).toBe(styles('gallery'))
})
