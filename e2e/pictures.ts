// Pictures of every state in every width and look, in test-results/pictures: npm run pictures.
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { states, testEachState } from './states.ts'
import { test } from './test.ts'
import { picturesFolder } from '#tools/words-file.ts'

const windows = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
} as const

testEachState(async ({ name }, page) => {
  const at = (look: string, width: number) => join(picturesFolder, name, `${width} ${look}.png`)
  const isPopup = await page.evaluate(() =>
    [...document.querySelectorAll('[role$=dialog]')].some((it) => it.checkVisibility()),
  )
  for (const size of windows) {
    await page.setViewportSize(size)
    if (!isPopup) await showWhole(page, size)
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media)
      await page.screenshot({ path: at(look, size.width) })
    }
    if (size.width === 1280) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
      await page.screenshot({ path: at('forced colours', size.width) })
    }
    await page.emulateMedia({ forcedColors: 'none' })
  }
})

/** Makes the window as high as the page, because a part of the window scrolls and not the document. */
async function showWhole(page: Page, { width, height }: { width: number; height: number }) {
  const hidden = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('[data-scroller]')].map(
        ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
      ),
    ),
  )
  if (hidden > 0) await page.setViewportSize({ width, height: Math.min(height + hidden, 6000) })
}

/** The three that the README shows, each as somebody first sees it. */
const shown = {
  'List of Payments credentials': 'list.png',
  'Key generated, not saved': 'rotation.png',
  'What is documented and what is ours': 'certainty.png',
}

test.describe('README', () => {
  test.use({ viewport: { width: 1280, height: 800 } })
  for (const [name, file] of Object.entries(shown)) {
    test(`${name} for the README`, async ({ page, faults }) => {
      const state = states.find((one) => one.name === name)
      await state?.open(page, faults)
      await page.screenshot({ path: join(import.meta.dirname, '../.github', file) })
    })
  }
})
