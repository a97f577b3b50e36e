// Two people for suites: one whose replies are slow, one whose every third command fails; work survives both.
import { heading, openAt, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'

test.describe('somebody who comes to choose', () => {
  test.use({ as: null })

  test('sees the usual people first, and finds the two apart from them', async ({
    page,
    expectAccessible,
  }) => {
    await openAt(page, '/sign-in', 'Log in to your Customer Area')
    const people = page.getByRole('button', { name: /^Log in as / })
    await expect(people).toHaveCount(6)
    await page.getByRole('button', { name: 'For test suites' }).click()
    await expect(people).toHaveCount(8)
    await expectAccessible()
    await page.getByRole('button', { name: /Every third command fails on purpose/ }).click()
    await expect(page.getByRole('button', { name: 'User menu: Hugo Marin' })).toBeVisible()
  })
})

test('every third command of Hugo fails, says so, and is saved at the next try', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/responded with a status of 503/)
  await page.goto('/?scenario=everyday&as=hugo')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await openCredential(page, tills)
  const description = page.getByRole('textbox', { name: 'Description' })
  for (const words of ['One', 'Two']) {
    await description.fill(words)
    await save(page)
  }
  await description.fill('Three')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('alert')).toContainText('Every third command of this person fails')
  await expect(description).toHaveValue('Three')
  await save(page)
})
