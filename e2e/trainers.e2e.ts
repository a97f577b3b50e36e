// For trainers: notes, links and solutions, large for a wall without them, and two learners in turn.
import { confirmStart, panel, press } from './practice.ts'
import { copied, heading, openAt } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const title = 'Rotate without a failed call'

test('every exercise has its story, minutes, link, notes and solution', async ({
  page,
  expectAccessible,
}) => {
  await openAt(page, '/practice/trainers', 'For trainers')
  const card = page.getByRole('region', { name: title, exact: true })
  await expect(card).toContainText('6 min')
  await expect(card.getByRole('list', { name: 'Notes' })).toContainText('24 hours of overlap')
  await expect(card.getByText('Press “Save changes”')).toHaveCount(0)
  await card.getByRole('button', { name: 'Solution' }).click()
  await expect(card.getByText('Press “Save changes”')).toBeVisible()
  await expectAccessible()
  const link = await copied(page, `Copy the link to “${title}”`)
  await page.goto(link)
  await expect(panel(page)).toContainText(title)
})

test('on a wall there are no notes, and the solution comes step by step', async ({
  page,
  expectAccessible,
}) => {
  await openAt(page, '/practice/trainers', 'For trainers')
  await page.getByRole('button', { name: `Show on a wall: “${title}”` }).click()
  await expect(heading(page, title)).toBeVisible()
  await expect(page.getByText('24 hours of overlap')).toHaveCount(0)
  await expect(page.getByText('Not shown yet: 5 steps.')).toBeVisible()
  await expect(page.getByText('Generate API key')).toHaveCount(0)
  for (let count = 1; count <= 5; count += 1) {
    await page.getByRole('button', { name: 'Next step' }).click()
    await expect(page.getByRole('main').locator('ol > li')).toHaveCount(count)
  }
  await expect(page.getByRole('button', { name: 'Next step' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Previous step' }).click()
  await expect(page.getByRole('main').locator('ol > li')).toHaveCount(4)
  await expectAccessible()
  await page.getByRole('button', { name: 'Back to the notes' }).click()
  await expect(heading(page, 'For trainers')).toBeVisible()
})

test('two learners take turns, each in a fresh world, and the names are forgotten at the end', async ({
  page,
}) => {
  await openAt(page, '/practice/trainers', 'For trainers')
  const start = page.getByRole('button', { name: 'Start with the first learner' })
  await start.click()
  await expect(page.getByText('Enter a name.')).toHaveCount(2)
  await page.getByRole('textbox', { name: 'First learner' }).fill('Robin')
  await page.getByRole('textbox', { name: 'Second learner' }).fill('Kim')
  await page.getByRole('combobox', { name: 'What they do' }).selectOption(title)
  await start.click()
  await confirmStart(page)
  await expect(panel(page)).toContainText('Robin')
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  const turns = page.getByRole('list', { name: `Turns at “${title}”` }).getByRole('listitem')
  await expect(turns).toHaveText([/^Robin\s*Not passed/, /^Kim\s*Still to come/])
  await page.getByRole('button', { name: 'Start with Kim' }).click()
  await confirmStart(page)
  await expect(panel(page)).toContainText('Kim')
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await expect(turns).toHaveText([/^Robin\s*Not passed/, /^Kim\s*Not passed/])
  await page.getByRole('button', { name: 'End the turns and forget the names' }).click()
  await expect(turns).toHaveCount(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Robin|Kim/)
})
