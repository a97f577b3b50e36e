// The ways to begin an exercise: a link, the list, a file of one's own; and what a bad file is told.
import { beginExercise, confirmStart, panel } from './practice.ts'
import { heading, openAt, openList } from './product.ts'
import { expect, test } from './test.ts'

const good = {
  format: 1,
  name: 'own',
  title: 'One of our own',
  kind: 'exercise',
  level: 1,
  minutes: 2,
  ticket: ['Describe ws_284917 as “Shop”.'],
  scenario: 'everyday',
  as: 'bruno',
  account: 'LarkfieldWebshop',
  environment: 'test',
  now: '2030-01-05T09:00:00Z',
  clock: 'frozen',
  page: '/developers/api-credentials/payments',
  goals: [
    {
      id: 'described',
      words: 'It is called Shop',
      when: [
        { is: 'description', of: { username: 'ws_284917@Company.LarkfieldGoods' }, text: 'Shop' },
      ],
    },
  ],
  marks: {},
  hints: [],
  notes: ['None.'],
  solve: [{ do: 'wait', ms: 1000 }],
}
const file = (text: string) => ({
  name: 'own.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('a link begins it in its world, as its person, at its place, time and page', async ({
  page,
}) => {
  await page.route(/^[^?]*\/own\.json$/, (route) => route.fulfill({ json: good }))
  await page.goto('/settings/users?exercise=/own.json')
  await expect(panel(page)).toContainText('One of our own', { timeout: 15_000 })
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page).toHaveURL(/\/test\/LarkfieldWebshop\/developers\/api-credentials\/payments$/)
  await expect(page.getByRole('button', { name: 'User menu: Bruno Keller' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Simulated time: Frozen/ })).toBeVisible()
  // Neither a reload nor Back begins it again.
  await page.reload()
  await expect(page).not.toHaveURL(/exercise/)
  await page.getByRole('link', { name: /^ws_284917/ }).click()
  await page.goBack()
  await expect(page).not.toHaveURL(/exercise/)
})

test('a link to what is not there says so, and nothing is lost', async ({ page, expectNoise }) => {
  expectNoise(/status of 404/)
  await page.goto('/?exercise=nothing-like-it')
  await expect(heading(page, 'This exercise cannot begin')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('There is no exercise “nothing-like-it”')
  await page.goto('/?exercise=/nowhere.json')
  await expect(page.getByRole('alert')).toContainText('There is no file at /nowhere.json')
  await page.goto('/?exercise=https://elsewhere.example/my.json')
  await expect(page.getByRole('alert')).toContainText('has to lie on the same host')
  await openList(page)
  await expect(panel(page)).toHaveCount(0)
})

test('a bad file is told with every mistake and its line, and can be mended', async ({
  page,
  expectNoise,
  expectAccessible,
}) => {
  expectNoise(/status of 422/)
  await openAt(page, '/practice', 'Practice')
  const picker = page.getByLabel('Exercise file')
  const bad = { ...good, level: 9, goals: [{ ...good.goals[0], when: [{ is: 'wished for' }] }] }
  await picker.setInputFiles(file(JSON.stringify(bad, null, 2)))
  const mistakes = page.getByRole('alert').getByRole('listitem')
  await expect(mistakes).toHaveText([
    'Line 6: level must be at most 5.',
    /^Line \d+: goals\.0\.when\.0\.is /,
  ])
  await expectAccessible()
  await picker.setInputFiles(file('{\n  "format": 1,\n}'))
  await expect(mistakes).toHaveText([
    'Line 3: The name of a field in double quotes is expected here.',
  ])
  await picker.setInputFiles(file(JSON.stringify({ ...good, as: 'nobody' })))
  await expect(mistakes).toHaveText([/^as: There is no such person\. There are: amara, /])
  await picker.setInputFiles(file(JSON.stringify(good)))
  await expect(panel(page)).toContainText('One of our own')
})

test('the list tells what there is and how long it takes, and asks before it starts one', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Practise with guides and exercises' }).click()
  await expect(heading(page, 'Practice')).toBeVisible()
  const card = page.getByRole('group', { name: 'Rotate without a failed call' })
  await expect(card).toContainText('6 min · Level 2 of 5')
  await expectAccessible()
  await card.getByRole('button', { name: 'Start “Rotate without a failed call”' }).click()
  const question = page.getByRole('alertdialog', { name: 'Start “Rotate without a failed call”?' })
  await expect(question).toContainText(
    'It begins in a world of its own, in the place of the one that is here',
  )
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  await card.getByRole('button', { name: /^Start/ }).click()
  await confirmStart(page)
  await expect(panel(page)).toContainText('Rotate without a failed call')

  await page.getByRole('button', { name: /^User menu/ }).click()
  await page.getByRole('link', { name: 'Practise with guides and exercises' }).click()
  await expect(page.getByText('You are in “Rotate without a failed call”')).toBeVisible()
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await expect(panel(page)).toBeVisible()
})

test.describe('where nobody is logged in', () => {
  test.use({ as: null })

  test('a link logs its person in', async ({ page }) => {
    await beginExercise(page, 'first-key')
    await expect(page.getByRole('button', { name: 'User menu: Amara Diallo' })).toBeVisible()
  })
})
