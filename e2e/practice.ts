// Exercises as somebody works through them: the panel, and the ways to begin one.
import type { Locator, Page } from '@playwright/test'

import { loadsAnew } from './product.ts'
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

/** Answers the question before an exercise, which then begins. */
export async function confirmStart(page: Page): Promise<void> {
  const question = page.getByRole('alertdialog')
  const start = question.getByRole('button', { name: 'Start', exact: true })
  await loadsAnew(page, () => start.click())
}

/** The goals with their ticks, as they are read. */
export function goals(page: Page): Locator {
  return panel(page).getByRole('region', { name: 'Goals' }).getByRole('listitem')
}

export function press(page: Page, name: string): Promise<void> {
  return panel(page).getByRole('button', { name, exact: true }).click()
}

/** Shows a solution of so many steps to its end, and finishes: the exercise is passed. */
export async function passByShowing(page: Page, steps: number): Promise<void> {
  const show = panel(page).getByRole('button', { name: 'Show me' })
  // One press can show several steps: a dialog is not left half-way.
  for (let left = steps; left > 0; left -= 1) {
    if ((await show.getAttribute('aria-disabled')) === 'true') break
    await show.click()
    await expect(show).not.toHaveAttribute('aria-busy', 'true')
    await expect(panel(page).getByText('cannot be shown from here')).toHaveCount(0)
  }
  await expect(goals(page).filter({ hasText: '(open)' })).toHaveCount(0)
  await press(page, 'Finish')
  await expect(panel(page).getByText('Passed', { exact: true })).toBeVisible()
}
