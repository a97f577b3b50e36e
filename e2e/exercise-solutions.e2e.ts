// The golden pass of every exercise: its own solution, shown step by step, reaches every goal.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beginExercise, goals, panel, press } from './practice.ts'
import { expect, test } from './test.ts'

const folder = join(import.meta.dirname, '../public/exercises')
const { data }: { data: { name: string }[] } = JSON.parse(
  readFileSync(join(folder, 'index.json'), 'utf8'),
)
const read = (name: string): { solve: object[]; faults?: object[] } =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('there is a file for every exercise of the list', () => {
  expect(readdirSync(folder).length).toBe(data.length + 2)
})

for (const { name } of data) {
  test(`${name} is passed by showing its solution`, async ({ page, expectNoise }) => {
    const { solve, faults } = read(name)
    // The browser itself tells of each response that is a refusal.
    if (faults) expectNoise(/^error: Failed to load resource: .* a status of 412/)
    await beginExercise(page, name)
    const show = panel(page).getByRole('button', { name: 'Show me' })
    // One press can show several steps: a dialog is not left half-way.
    for (let left = solve.length; left > 0; left -= 1) {
      if ((await show.getAttribute('aria-disabled')) === 'true') break
      await show.click()
      await expect(show).not.toHaveAttribute('aria-busy', 'true')
      await expect(panel(page).getByText('cannot be shown from here')).toHaveCount(0)
    }
    await expect(goals(page).filter({ hasText: '(open)' })).toHaveCount(0)
    await press(page, 'Finish')
    await expect(panel(page).getByText('Passed', { exact: true })).toBeVisible()
  })
}
