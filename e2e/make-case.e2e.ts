// A case from a seed: made by a trainer, begun by its link, passed by its own solution.
import { causeNames } from '#domain/exercises/incident-causes.ts'
import { incidentOf } from '#domain/exercises/incident.ts'

import { beginExercise, panel, passByShowing } from './practice.ts'
import { copied, heading, openAt } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a trainer makes a case, and its link begins it', async ({ page, expectAccessible }) => {
  await openAt(page, '/practice/trainers', 'For trainers')
  const section = page.getByRole('region', { name: 'Make a case' })
  const seed = section.getByRole('textbox', { name: 'Seed' })
  await seed.fill('monday 2')
  await expect(section).toContainText('A seed has letters, digits and single dashes')
  await seed.fill('Monday-2')
  const card = section.getByRole('region', { name: 'Case monday-2' })
  await expect(card).toContainText('6 min')
  await expect(card.getByRole('list', { name: 'Notes' })).toContainText('The cause: ')
  await expectAccessible()
  await card.getByRole('button', { name: 'Show on a wall: “Case monday-2”' }).click()
  await expect(heading(page, 'Case monday-2')).toBeVisible()
  await expect(page.getByText('The cause: ')).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the notes' }).click()
  await seed.fill('Monday-2')
  const link = await copied(page, 'Copy the link to “Case monday-2”')
  expect(link).toContain('?exercise=incident-monday-2')
  await page.goto(link)
  await expect(panel(page)).toContainText('Case monday-2', { timeout: 15_000 })
  await expect(panel(page)).toContainText(incidentOf('monday-2').ticket[0] ?? '')
})

/** The first seed of each cause. */
const seeds = causeNames.map((cause) => {
  const all = Array.from({ length: 200 }, (_, index) => String(index))
  const seed = all.find((one) => incidentOf(one).questions?.[0]?.right === cause) ?? ''
  return { cause, seed }
})

for (const { cause, seed } of seeds) {
  test(`a case of the cause “${cause}” is passed by showing its solution`, async ({ page }) => {
    await beginExercise(page, `incident-${seed}`)
    await passByShowing(page, incidentOf(seed).solve.length)
  })
}
