// Every page in every state that it can be in, with the way there: for pictures and for words.
import { expect, type Page } from '@playwright/test'

import { ofConfigure } from './states-of-configure.ts'
import { ofLists } from './states-of-lists.ts'
import { ofOthers } from './states-of-others.ts'
import type { State } from './state.ts'
import { test } from './test.ts'

/** In the order in which somebody new meets them. */
export const states: readonly State[] = [
  ...ofOthers.first,
  ...ofLists,
  ...ofConfigure,
  ...ofOthers.last,
]

/** Declares a test for each state, which begins when the state is on screen. */
export function testEachState(look: (state: State, page: Page) => Promise<void>): void {
  for (const state of states) {
    test.describe(() => {
      const { as = 'amara', environment = 'test', account = 'LarkfieldGoods', noise } = state
      test.use({ as, environment, account })
      test(state.name, async ({ page, faults, expectNoise }) => {
        // The browser itself tells of each response that is a refusal.
        expectNoise(/^error: Failed to load resource: the server responded with a status of \d+/)
        if (noise) expectNoise(noise)
        await state.open(page, faults)
        // A question hides the page under it from everybody but the eye.
        await expect(page.locator('h1')).toBeVisible()
        await settle(page)
        await look(state, page)
      })
    })
  }
}

/** Nothing is on its way any more: the page stays as it is for a while. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    let quiet = 0
    const watch = new MutationObserver(() => {
      quiet = 0
    })
    watch.observe(document, { subtree: true, childList: true, characterData: true })
    // Counted, not timed: the clock of the page stands still. A page that never rests is taken as it is.
    for (let turns = 0; quiet < 12 && turns < 200; turns += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 25)
      })
      quiet += 1
    }
    watch.disconnect()
  })
}
