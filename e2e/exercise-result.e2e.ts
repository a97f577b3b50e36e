// The result of an exercise: what it cost, each remark with its event, a timeline, on paper, again.
import { beginExercise, panel, press } from './practice.ts'
import { copied, generateKey, heading, loadsAnew, save } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a mishap is told with its cost and its event, can be copied, printed and tried again', async ({
  page,
  passTime,
  expectAccessible,
}) => {
  await beginExercise(page, 'rotate')
  await passTime(30_000)
  await page.getByRole('link', { name: /^ws_551203/ }).click()
  await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await page.getByRole('button', { name: /^Give Point of sale the new key/ }).click()
  await expect(page.getByText('Its calls are refused until you save.')).toHaveCount(0)
  await passTime(100_000)
  await save(page)
  await press(page, 'Finish')
  await expect(panel(page).getByText('Not passed yet')).toBeVisible()
  await expect(panel(page).getByText('1 remark: the result says which.')).toBeVisible()
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await expect(heading(page, 'Result: Rotate without a failed call')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Not passed')
  const goals = page.getByRole('region', { name: 'Goals' }).getByRole('listitem')
  await expect(goals).toHaveText([/^Reached/, /^Reached/, /^Open/])
  const cost = page.getByRole('region', { name: 'What it cost' })
  await expect(cost).toContainText('Point of sale: 2 failed calls, 100 seconds of downtime.')
  await expect(cost.getByText('Too many')).toHaveCount(2)
  const remark = page.getByRole('region', { name: 'Remarks' }).getByRole('listitem')
  await expect(remark).toHaveText([/Point of sale: 2 calls failed\..*Was given the API key …/])
  const timeline = page.getByRole('region', { name: 'What happened when' })
  await expect(timeline).toContainText('Point of sale: answered 2 Mar 2026')
  await expect(timeline).toContainText('refused with 401')
  await expectAccessible()

  const text = await copied(page, 'Copy the result')
  expect(text).toContain('Rotate without a failed call: not passed')
  expect(text).toContain('Seconds of downtime: 100 (too many)')

  for (const [button, file] of [
    ['Save the runbook', 'runbook-merchant-only.md'],
    ['Save as a Playwright spec', 'merchant-only.spec.ts'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
  }

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(timeline).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await page.reload()
  await expect(heading(page, 'Result: Rotate without a failed call')).toBeVisible()
  const again = page.getByRole('button', { name: 'Try again', exact: true })
  await loadsAnew(page, () => again.click())
  await expect(panel(page).getByText('0 of 3 goals')).toBeVisible()
  await page.goto('/practice/result')
  await expect(page.getByText('There is no result yet')).toBeVisible()
})
