// Every page in every state that it can be in, with the way there: for pictures and for words.
import { expect, type Page } from '@playwright/test'

import { ofConfigure } from './states-of-configure.ts'
import { ofLists } from './states-of-lists.ts'
import { ofOthers } from './states-of-others.ts'
import { ofPractice } from './states-of-practice.ts'
import type { State } from './state.ts'
import { test } from './test.ts'

/** In the order in which somebody new meets them. */
export const states: readonly State[] = [
  ...ofOthers.first,
  ...ofLists,
  ...ofConfigure,
  ...ofOthers.last,
  ...ofPractice,
]

/** Declares a test for each state, which begins when the state is on screen. */
export function testEachState(look: (state: State, page: Page) => Promise<void>): void {
  for (const state of states) {
    test.describe(() => {
      const { as = 'amara', environment = 'test', account = 'LarkfieldGoods', noise } = state
      test.use({ as, environment, account })
      test(state.name, async ({ page, faults, settled, expectNoise }) => {
        // The browser itself tells of each response that is a refusal.
        expectNoise(/^error: Failed to load resource: the server responded with a status of \d+/)
        if (noise) expectNoise(noise)
        await state.open(page, faults)
        // A question hides the page under it from everybody but the eye.
        await expect(page.locator('h1')).toBeVisible()
        await settled()
        await look(state, page)
      })
    })
  }
}
