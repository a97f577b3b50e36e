// A state in one line: a link starts a world once, as of a moment and as somebody, and leaves the address.
import type { Page } from '@playwright/test'

import { heading, openAt, openList } from './product.ts'
import { expect, test } from './test.ts'

const user = (page: Page, name: string) => page.getByRole('button', { name: `User menu: ${name}` })
const rows = (page: Page) => page.getByRole('rowheader')
const first = 'ws@Company.LarkfieldGoods'

/** How often a world was started in this browser. */
const births = (page: Page) =>
  page.evaluate(async () => {
    const { world }: { world: unknown[] } = await (await fetch('/sandbox-api/v1/dump')).json()
    return Number(Object(world[0]).bornAt)
  })

/** Pressing Back leaves the address that the link had, and no entry behind it. */
const search = (page: Page) => new URL(page.url()).search

test.describe('somebody who has never been here', () => {
  test.use({ as: null })

  test('one line is a world, a person, a place and a time; Back and reload keep what is done', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/what-is-documented')
    await page.goto(
      '/developers/api-credentials/payments?scenario=first-visit&as=amara&account=larkfield%20stores&environment=live&now=2031-05-06T07:00:00Z&freeze&search=ws',
    )
    await expect(page).toHaveURL(
      /\/live\/LarkfieldStores\/developers\/api-credentials\/payments\?search=ws$/,
    )
    await expect(user(page, 'Amara Diallo')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Simulated time: Frozen/ })).toContainText(
      '2031',
    )
    await expect(rows(page)).toHaveText([first])
    await expectAccessible()

    const born = await births(page)
    await page.reload()
    await expect(rows(page)).toHaveText([first])
    expect(await births(page)).toBe(born)
    await page.goBack()
    await expect(heading(page, 'What is documented and what is ours')).toBeVisible()
    await page.goForward()
    await expect(rows(page)).toHaveText([first])
    expect(await births(page)).toBe(born)
    expect(search(page)).toBe('?search=ws')
  })
})

test('an address that names a place is led to the one that is asked for', async ({ page }) => {
  await page.goto('/test/LarkfieldGoods/settings/users?as=amara&environment=live')
  await expect(page).toHaveURL(/\/live\/LarkfieldGoods\/settings\/users$/)
  await expect(heading(page, 'Users')).toBeVisible()
})

test('whoever only signs in keeps the world, and a scenario alone keeps who and where one is', async ({
  page,
}) => {
  await openList(page)
  const born = await births(page)
  await page.goto('/?as=Finn Larsen')
  await expect(user(page, 'Finn Larsen')).toBeVisible()
  await expect(page).toHaveURL(/\/test\/LarkfieldStores\//)
  expect(await births(page)).toBe(born)
  await page.goto('/?scenario=merchant-only')
  await expect(user(page, 'Finn Larsen')).toBeVisible()
  await expect(page.getByRole('row', { name: /Gift cards/ })).toBeVisible()
  expect(await births(page)).not.toBe(born)
})

test('all that a link gets wrong is told at once, with links that do what it meant', async ({
  page,
  expectNoise,
  expectAccessible,
}) => {
  expectNoise(/responded with a status of 422/)
  await openList(page)
  const born = await births(page)
  const wrong = '?scenario=first-vist&as=amira&account=Stores&environment=prod'
  await openAt(page, `/developers/api-logs${wrong}`, 'This link cannot be followed')
  const main = page.getByRole('main')
  for (const sentence of [
    'There is no scenario “first-vist”.',
    'There is nobody called “amira”.',
    'There is no account “Stores”.',
    'There is no environment “prod”.',
    'Nothing was started, and what you saved is kept.',
  ]) {
    await expect(main).toContainText(sentence)
  }
  await expect(page).toHaveTitle('This link cannot be followed · Simulator')
  await expectAccessible()
  expect(await births(page)).toBe(born)
  await main.getByRole('link', { name: 'A first visit', exact: true }).click()
  await expect(heading(page, 'API logs')).toBeVisible()
  expect(search(page)).toBe('')
  expect(await births(page)).not.toBe(born)
  await page.goto('/')
  await expect(rows(page)).toHaveText([first])
})

test('one wrong part leaves the others as they were asked for', async ({ page, expectNoise }) => {
  expectNoise(/responded with a status of 422/)
  await openAt(
    page,
    '/?scenario=first-visit&as=amira&now=2031-05-06',
    'This link cannot be followed',
  )
  await page.getByRole('link', { name: 'Bruno Keller', exact: true }).click()
  await expect(user(page, 'Bruno Keller')).toBeVisible()
  await expect(rows(page)).toHaveText([first])
  await expect(
    page.getByRole('button', { name: /^Simulated time: 18\d\d days ahead/ }),
  ).toBeVisible()
})

test('a time without a scenario starts nothing, and one can go on without it', async ({ page }) => {
  await openAt(page, '/settings/users?now=2031-05-06T07:00:00Z', 'This link cannot be followed')
  await expect(page.getByRole('main')).toContainText('“now” goes with a scenario')
  await page.getByRole('link', { name: 'Go on without it' }).click()
  await expect(heading(page, 'Users')).toBeVisible()
  expect(search(page)).toBe('')
})

test('each part alone makes an address a link', async ({ page }) => {
  for (const part of ['size=3', 'freeze', 'freeze=maybe', 'now=1']) {
    await openAt(page, `/settings/users?${part}`, 'This link cannot be followed')
  }
  for (const part of ['as=bruno', 'account=larkfieldstores', 'environment=Live']) {
    await page.goto(`/developers/api-credentials/payments?search=ws&${part}`)
    await expect(page).toHaveURL(/payments\?search=ws$/)
  }
  await expect(page).toHaveURL(/\/live\/LarkfieldStores\//)
  await expect(user(page, 'Bruno Keller')).toBeVisible()
})

test('milliseconds, a zone with a plus and any size are read as people write them', async ({
  page,
}) => {
  await page.goto('/?scenario=crowded&size=3&now=2031-05-06T09:00:00+02:00&freeze=false')
  await expect(rows(page)).toHaveCount(3)
  const clock = () =>
    page.evaluate(async () => Object(await (await fetch('/sandbox-api/v1/clock')).json()))
  expect(await clock()).toMatchObject({ now: Date.UTC(2031, 4, 6, 7), isFrozen: false })
  await page.goto(`/?scenario=everyday&now=${Date.UTC(2032, 0, 2)}&freeze=true`)
  await expect(heading(page, 'API credentials')).toBeVisible()
  expect(await clock()).toMatchObject({ now: Date.UTC(2032, 0, 2), isFrozen: true })
})
