// A class on a server: a trainer opens it, learners of other sessions finish, the results are there.
import { panel, press } from './practice.ts'
import { openAt } from './product.ts'
import { expect, test } from './served.ts'

test.beforeEach(({ serve }) => serve('--backend', 'http'))

const title = 'Rotate without a failed call'

test('results reach the trainer by themselves, from a link and from a typed code', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
  expectNoise,
}) => {
  expectNoise(/status of (404|409|422)/)
  await openAt(page, '/practice/trainers', 'For trainers')
  const section = page.getByRole('region', { name: 'Class table' })
  const field = section.getByRole('textbox', { name: 'Code of the class' })
  const open = section.getByRole('button', { name: 'Open a class' })
  await field.fill('x')
  await open.click()
  await expect(section).toContainText('“x” is no code of a class')
  await field.fill('spring-2')
  await open.click()
  await expect(section).toContainText('The class SPRING-2 is open')
  await expectAccessible()
  const card = page.getByRole('region', { name: title, exact: true })
  const link = await card.locator('code').first().innerText()
  expect(link).toBe(`${baseURL}?exercise=rotate&class=SPRING-2`)

  const learners = await browser.newContext({ baseURL: String(baseURL) })
  const learner = await learners.newPage()
  await learner.goto(link)
  await expect(panel(learner)).toContainText('Class SPRING-2', { timeout: 15_000 })
  await panel(learner).getByRole('textbox', { name: 'Your name' }).fill('Kim')
  await press(learner, 'Finish')
  await expect(panel(learner)).toContainText('The result was sent to the class.')
  const rows = section.getByRole('table', { name: 'Results of the class' }).getByRole('row')
  await expect(rows).toHaveText([/Learner/, /^Kim.*Not passed/])
  await learner.reload()
  await expect(panel(learner)).toContainText('The result was sent to the class.')

  const others = await browser.newContext({ baseURL: String(baseURL) })
  const other = await others.newPage()
  await other.goto('/?exercise=rotate')
  await expect(panel(other)).toBeVisible({ timeout: 15_000 })
  await panel(other).getByRole('button', { name: 'Send the result to a class' }).click()
  const code = panel(other).getByRole('textbox', { name: 'Code of the class' })
  await code.fill('autumn')
  await press(other, 'Join the class')
  await expect(panel(other)).toContainText('There is no class “AUTUMN”')
  await code.fill('Spring-2')
  await panel(other).getByRole('textbox', { name: 'Your name' }).fill('Robin')
  await press(other, 'Join the class')
  await expect(panel(other)).toContainText('Class SPRING-2')
  await press(other, 'Finish')
  await expect(rows).toHaveText([/Learner/, /^Kim/, /^Robin/])

  // Once each, also for a trainer who comes back or has removed one.
  await section.getByRole('button', { name: `Remove Kim: ${title}` }).click()
  await page.reload()
  await expect(rows).toHaveText([/Learner/, /^Robin/])
  await section.getByRole('button', { name: 'Close the class' }).click()
  await expect(field).toBeVisible()
  await expect(rows).toHaveCount(2)
  await learners.close()
  await others.close()
})
