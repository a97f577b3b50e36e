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
        await page.emulateMedia({ colorScheme: 'dark' })
        // A narrow screen has all of a page, but little of the shell around it.
        if (!hasSeenShell) await expectAccessible({ rules: ofColour })
        hasSeenShell = true
        await page.setViewportSize({ width: 320, height: 640 })
        await expectAccessible({ part, rules: [...ofColour, ...ofWidth] })
        expect(await page.evaluate(sideways), 'pixels of sideways scrolling').toBe(0)
        expect(await page.evaluate(tooSmall), 'targets below 24 pixels').toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
        if (size) await page.setViewportSize(size)
      }),
    )
  },
})

/** What can differ between light and dark, and between wide and narrow. */
const ofColour = ['color-contrast', 'link-in-text-block']
const ofWidth = ['scrollable-region-focusable', 'aria-hidden-focus']

/**
 * Buttons, links and tabs on screen below 24 by 24 pixels; links in a sentence may be. Axe's own
 * rule also counts what a bar covers for the moment, so it depends on how far the page is scrolled.
 */
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
