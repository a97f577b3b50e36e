// The start page: what this is, who one can be, and the ways in.
import { scenarios } from '#mocks/scenarios/catalogue.ts'

import { heading, loadsAnew } from './product.ts'
import { expect, test } from './test.ts'

test.use({ as: null })

const title = 'Log in to your Customer Area'

test('says what this is, and takes somebody in as the recommended person', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, title)).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('Nothing here is real. Nothing leaves this browser.')
  await expect(main).toContainText('Never type a real one anywhere on this site.')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Explore freely' }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('button', { name: 'User menu: Amara Diallo' })).toBeVisible()
})

test('tells people by what they can do, and recommends one of them', async ({ page }) => {
  await page.goto('/')
  const people = page.getByRole('button', { name: /^Log in as / })
  await expect(people).toHaveText([
    /Log in as Amara Diallo\s+Recommended\s+Admin\s+Merchant admin, Manage API credentials/,
    /Log in as Bruno Keller\s+Manager of API credentials\s+Manage API credentials/,
    /Log in as Finn Larsen\s+One store only\s+Manage API credentials · Only Larkfield Stores/,
    /Log in as Chiara Conti\s+No access to API credentials\s+Merchant technical integrator/,
    /Log in as Daniel Osei\s+No access to API credentials\s+Merchant standard role/,
    /Log in as Elif Arslan\s+No access to API credentials\s+Balance platform base role/,
  ])
  await expect(page.getByText('Recommended')).toHaveCount(1)
})

test('leads on to the page of the link that asked to log in, whichever way one goes in', async ({
  page,
}) => {
  for (const way of [/^Explore freely$/, /^Log in as Bruno Keller/]) {
    await page.goto('/settings/users')
    await page.evaluate(() => localStorage.clear())
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('/developers/event-logs')
    await page.getByRole('button', { name: way }).click()
    await expect(heading(page, 'Event logs')).toBeVisible()
  }
})

test('offers every world by its title and story; starting one asks first', async ({ page }) => {
  await page.goto('/')
  const worlds = page.getByRole('region', { name: 'Or start in a scenario' })
  await expect(worlds.getByRole('listitem')).toHaveCount(scenarios.length)
  for (const { title: name, story } of scenarios) {
    await expect(worlds.getByRole('button', { name, exact: true })).toHaveAccessibleDescription(
      story,
    )
  }
  const here = worlds.getByRole('listitem').filter({ hasText: 'You are here' })
  await expect(here).toHaveText(/^An ordinary week/)
  await worlds.getByRole('button', { name: 'A first visit', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?', exact: true })
  await expect(question.getByRole('radio', { name: 'A first visit', exact: true })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await worlds.getByRole('button', { name: 'A crowd', exact: true }).click()
  const crowd = question.getByRole('radio', { name: 'A crowd', exact: true })
  await expect(crowd).toBeChecked()
  await expect(crowd).toBeInViewport()
  await expect(crowd).toHaveAccessibleDescription(/takes a while: it has 10,000 credentials\.$/)
  await page.keyboard.press('Escape')
  await expect(here).toHaveText(/^An ordinary week/)

  await worlds.getByRole('button', { name: 'A first visit', exact: true }).click()
  const start = question.getByRole('button', { name: 'Start afresh', exact: true })
  await loadsAnew(page, () => start.click())
  await expect(heading(page, title)).toBeVisible()
  await expect(here).toHaveText(/^A first visit/)
  await page.getByRole('button', { name: 'Explore freely' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['ws@Company.LarkfieldGoods'])
})

test('still takes somebody in where the scenarios do not load', async ({ page, expectNoise }) => {
  expectNoise(/Failed to load resource|503/)
  await page.route(/\/assets\/catalogue-.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?' })
  await expect(question).toContainText('The other scenarios cannot be offered now.')
  const start = question.getByRole('button', { name: 'Start afresh', exact: true })
  await loadsAnew(page, () => start.click())
  await expect(question).toHaveCount(0)
  await page.getByRole('button', { name: 'Explore freely' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
})
