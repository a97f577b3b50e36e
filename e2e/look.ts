// Looks at a state of a page for everybody: axe in light and in dark, and nothing lost when narrow.
import { sideways } from './product.ts'
import { expect, test as base } from './test.ts'

/** Looks at what is on screen now, or at a part of it: in light and in dark, wide and narrow. */
type Look = (state: string, part?: string) => Promise<void>

export const test = base.extend<{ look: Look }>({
  // Every pixel counts here.
  deviceScaleFactor: 1,

  look: async ({ page, expectAccessible }, provide) => {
    const size = page.viewportSize()
    let hasSeenShell = false
    await provide((state, part) =>
      base.step(state, async () => {
        await expectAccessible({ part })
        expect(await page.evaluate(dangling), 'ids that nothing has').toEqual([])
        expect(await page.evaluate(tornApart), 'sentences that a row tears apart').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        // A narrow screen has all of a page, but little of the shell around it.
        if (!hasSeenShell) await expectAccessible({ rules: ofColour })
        hasSeenShell = true
        await page.setViewportSize(smallest)
        await expectAccessible({ part, rules: [...ofColour, ...ofWidth] })
        expect(await page.evaluate(sideways), 'pixels of sideways scrolling').toBe(0)
        expect(await page.evaluate(tooSmall), 'targets below 24 pixels').toEqual([])
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
        expect(await page.evaluate(vanished), 'shapes that forced colours take away').toEqual([])
        await page.emulateMedia({ forcedColors: 'none' })
        if (size) await page.setViewportSize(size)
      }),
    )
  },
})

/** A window of 1280 by 1024, enlarged to 400 %. */
const smallest = { width: 320, height: 256 }

/** What can differ between light and dark, and between wide and narrow. */
const ofColour = ['color-contrast', 'link-in-text-block']
const ofWidth = ['scrollable-region-focusable', 'aria-hidden-focus', 'target-size']

/** References to elements that are not there. Runs in the page. */
function dangling(): string[] {
  const attributes = [
    'aria-controls',
    'aria-labelledby',
    'aria-describedby',
    'for',
    'popovertarget',
  ]
  return attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)]
      .filter((element) =>
        (element.getAttribute(name) ?? '').split(' ').some((id) => !document.getElementById(id)),
      )
      .map((element) => `${name}: ${element.outerHTML.slice(0, 120)}`),
  )
}

/** In a row of boxes, a name within a sentence is a box of its own, and so is the rest. Runs in the page. */
function tornApart(): string[] {
  const isText = (node: Node) => node instanceof Text && node.data.trim() !== ''
  const torn = [...document.querySelectorAll('bdi, time')].filter(({ parentElement }) => {
    if (!parentElement || !/flex|grid/.test(getComputedStyle(parentElement).display)) return false
    return [...parentElement.childNodes].some(isText)
  })
  return torn.map(({ parentElement }) => parentElement?.textContent ?? '')
}

/** Small shapes without text, such as dots and squares, that have no ground and no edge left. */
function vanished(): string[] {
  const isSmall = ({ width, height }: DOMRect) =>
    width > 3 && width <= 20 && height > 3 && height <= 20
  const canvas = getComputedStyle(document.body).backgroundColor
  return [...document.querySelectorAll('main span:empty, [role$=dialog] span:empty')]
    .filter((shape) => shape.checkVisibility() && isSmall(shape.getBoundingClientRect()))
    .filter((shape) => {
      const { backgroundColor, borderTopWidth } = getComputedStyle(shape)
      return backgroundColor === canvas && borderTopWidth === '0px'
    })
    .map((shape) => shape.outerHTML.slice(0, 120))
}

/** Buttons, links and tabs on screen below 24 by 24 pixels, however far apart; links in a sentence may be. */
function tooSmall(): string[] {
  const controls = [...document.querySelectorAll('button, a[href], summary, [role=switch]')]
  const shown = controls.filter(
    (element) => element.checkVisibility() && !element.closest('.sr-only, p'),
  )
  return shown
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
