// Try again from here: the exercise goes on from a moment of its timeline, and is judged by what is done then.
import { beginExercise, goals, panel, press } from './practice.ts'
import { generateKey, heading, loadsAnew, save } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a mishap is undone from just before it, and the exercise is passed from there', async ({
  page,
  passTime,
  expectAccessible,
}) => {
  await beginExercise(page, 'rotate')
  await page.getByRole('link', { name: /^ws_551203/ }).click()
  await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  await save(page)
  // Whoever forgets to hand it on is cut off a day later.
  await passTime(25 * 3_600_000)
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await expect(heading(page, 'Result: Rotate without a failed call')).toBeVisible()
  const timeline = page.getByRole('region', { name: 'What happened when' })
  await expect(timeline).toContainText('refused with 401')
  await expectAccessible()
  const after = timeline.getByRole('button', { name: 'Try again from after step 1' })
  await loadsAnew(page, () => after.click())

  await expect(panel(page).getByText('2 of 3 goals')).toBeVisible({ timeout: 15_000 })
  await expect(goals(page).first()).toContainText('(reached)')
  await page.getByRole('link', { name: /^ws_551203/ }).click()
  await page.getByRole('button', { name: /^Give Point of sale the current key/ }).click()
  await expect(panel(page).getByText('3 of 3 goals')).toBeVisible()
  await press(page, 'Finish')
  await expect(panel(page).getByText('Passed', { exact: true })).toBeVisible()
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await expect(page.getByText(/gone back 1 time/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(timeline.getByRole('button')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  const before = timeline.getByRole('button', { name: 'Try again from before step 1' })
  await loadsAnew(page, () => before.click())
  await expect(panel(page).getByText('0 of 3 goals')).toBeVisible({ timeout: 15_000 })
  await page.goto('/practice/result')
  await expect(page.getByText('There is no result yet')).toBeVisible()
})
