// A link that starts a world loses nothing: it says so above the page, and one press goes back.
import type { Page } from '@playwright/test'

import { panel } from './practice.ts'
import { changeSomething, heading, loadsAnew, openAt, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })
const notice = (page: Page) => page.getByRole('region', { name: 'Scenario before this one' })
const bringBack = (page: Page) => page.getByRole('button', { name: 'Bring it back' })

/** Something of one's own, which a link could cost. */
async function practise(page: Page): Promise<void> {
  await openCredential(page, tills)
  await description(page).fill('Practised on')
  await save(page)
}

async function expectMine(page: Page): Promise<void> {
  await openCredential(page, tills)
  await expect(description(page)).toHaveValue('Practised on')
}

/** Where suites look for what happened, and where it must not be said a second time. */
const statuses = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ })

test('whoever followed a link by mistake is told, and goes back to what they did, as whom they were', async ({
  page,
  expectAccessible,
}) => {
  await practise(page)
  await page.goto('/?scenario=first-visit&as=bruno&environment=live')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(notice(page)).toContainText('Another scenario was started here')
  await expect(notice(page)).toContainText(
    '“An ordinary week”, in which you were before, is kept as you left it',
  )
  await expect(statuses(page)).toHaveText(['1 credential'])
  await expectAccessible()
  // It stays until it is answered, and does not follow into other tabs.
  await page.reload()
  await expect(notice(page)).toBeVisible()
  await loadsAnew(page, () => bringBack(page).click())
  await expect(page.getByRole('button', { name: 'User menu: Amara Diallo' })).toBeVisible()
  await expect(page).toHaveURL(/\/test\/LarkfieldGoods\/developers\/api-credentials\/payments$/)
  await expect(notice(page)).toHaveCount(0)
  await expectMine(page)
})

test('dismissed, it is gone, and Start afresh still has the way back', async ({ page }) => {
  await practise(page)
  await page.goto('/?scenario=first-visit')
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice(page)).toHaveCount(0)
  await page.reload()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  await page.getByRole('button', { name: /^User menu: / }).click()
  await page
    .getByRole('dialog', { name: 'User menu' })
    .getByRole('button', { name: 'Start afresh', exact: true })
    .click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?' })
  await expect(question).toContainText('Nothing was done in it, so nothing is lost.')
  await expect(question).toContainText('“An ordinary week” is kept as you left it')
  await expect(question).toContainText('It goes on from 2 Mar 2026, 11:00 CET.')
  await loadsAnew(page, () => question.getByRole('button', { name: 'Bring it back' }).click())
  await expect(question).toHaveCount(0)
  await expectMine(page)
})

test('a first visit, and a link after nothing was done, say nothing of it', async ({ page }) => {
  await page.goto('/?scenario=leaked-key')
  await expect(heading(page, 'API credentials')).toBeVisible()
  await page.goto('/?scenario=first-visit')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  await expect(notice(page)).toHaveCount(0)
  await openAt(page, '/sign-in', 'Log in to your Customer Area')
  await expect(page.getByText('You are here')).toBeVisible()
  await expect(bringBack(page)).toHaveCount(0)
})

test('an exercise that a link began can be left for what was there, from the start page too', async ({
  page,
}) => {
  await practise(page)
  await page.goto('/?exercise=first-key')
  await expect(panel(page)).toBeVisible()
  await expect(notice(page)).toBeVisible()
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await openAt(page, '/sign-in', 'Log in to your Customer Area')
  await loadsAnew(page, () => bringBack(page).click())
  await expect(bringBack(page)).toHaveCount(0)
  await expectMine(page)
  await expect(panel(page)).toHaveCount(0)
})

test('unsaved changes are asked about before one goes back', async ({ page, expectNoise }) => {
  // The page that is about to go may ask what its save would do, in a world that does not know its key.
  expectNoise(/the server responded with a status of 422/)
  await practise(page)
  await page.goto('/?scenario=everyday')
  await expect(notice(page)).toBeVisible()
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  await changeSomething(page)
  await bringBack(page).click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?' })
  await expect(question.getByRole('listitem').first()).toContainText('Description set to')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(description(page)).toHaveValue('Tills and scales')
  await bringBack(page).click()
  await loadsAnew(page, () => question.getByRole('button', { name: 'Bring it back' }).click())
  await expect(question).toHaveCount(0)
  await expectMine(page)
})

test('where another tab went back first, there is nothing to go back to any more', async ({
  page,
  context,
}) => {
  await practise(page)
  await page.goto('/?scenario=first-visit')
  const other = await context.newPage()
  await openAt(other, '/sign-in', 'Log in to your Customer Area')
  await expect(bringBack(other)).toBeVisible()
  await loadsAnew(page, () => bringBack(page).click())
  await expect(notice(page)).toHaveCount(0)
  await expectMine(page)
  await expect(bringBack(other)).toHaveCount(0)
})

test('a link does not cost a scenario that is too large to be kept', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/status of 409/)
  await page.goto('/?scenario=crowded&size=500')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await description(page).fill('Practised on')
  await save(page)
  await openAt(page, '/?scenario=first-visit', 'This link cannot be followed')
  const main = page.getByRole('main')
  await expect(main).toContainText('What was done here cannot be kept')
  await expect(main).toContainText('Nothing was started, and what you saved is kept.')
  await page.getByRole('link', { name: 'Go on without it' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Practised on' })).toBeVisible()
})
