// Exercises as somebody works through them: the panel, and the ways to begin one.
import type { Locator, Page } from '@playwright/test'

import { expect } from './test.ts'

export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Exercise' })
}

/** Begins a published exercise by its link, and waits for its panel. */
export async function beginExercise(page: Page, asked: string): Promise<void> {
  await page.goto(`/?exercise=${asked}`)
  // Two loads, and a world between them.
  await expect(panel(page)).toBeVisible({ timeout: 15_000 })
}

/** The goals with their ticks, as they are read. */
export function goals(page: Page): Locator {
  return panel(page).getByRole('region', { name: 'Goals' }).getByRole('listitem')
}

export function press(page: Page, name: string): Promise<void> {
  return panel(page).getByRole('button', { name, exact: true }).click()
}
