// An exact moment in a link or a file: whoever opens it is in that world, on that page, as that person.
import type { Page } from '@playwright/test'

import { beginExercise, panel, press } from './practice.ts'
import {
  copied,
  generateKey,
  heading,
  loadsAnew,
  openAt,
  openCredential,
  openList,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const copyButton = 'Copy a link to this exact moment'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keep this moment' })

async function keepMoment(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^User menu: / }).click()
  await page.getByRole('button', { name: 'Keep this moment' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function copyLink(page: Page): Promise<string> {
  await keepMoment(page)
  return copied(page, copyButton)
}

/** The whole world as it is compared: without what tells it from the one before, and from real time. */
const worldOf = (page: Page) =>
  page.evaluate(async () => {
    const { rows, ...file } = await (await fetch('/sandbox-api/v1/world/file')).json()
    const [world] = rows.world
    return { ...file, now: 0, rows: { ...rows, world: { ...world, bornAt: 0, clock: 0 } } }
  })

test('a link opens the same world on the same page as the same person, once, and tells no server', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  const key = await generateKey(page)
  await save(page)
  await page.goto('/live/LarkfieldGoods/developers/event-logs?search=ws#below')
  await expect(heading(page, 'Event logs')).toBeVisible()
  await keepMoment(page)
  await expectAccessible()
  const link = await copied(page, copyButton)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^User menu: / })).toBeFocused()
  const before = await worldOf(page)
  const { hash } = new URL(link)
  expect(JSON.stringify(before)).not.toContain(key.slice(-22))

  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const tab = await other.newPage()
  const asked: string[] = []
  tab.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await tab.goto('/what-is-documented')
  await tab.goto(link)
  await expect(tab).toHaveURL(/\/live\/LarkfieldGoods\/developers\/event-logs\?search=ws$/)
  await expect(heading(tab, 'Event logs')).toBeVisible()
  await expect(tab.getByRole('button', { name: 'User menu: Amara Diallo' })).toBeVisible()
  expect(await worldOf(tab)).toEqual(before)
  const addresses = asked.map((line) => line.split(' ')[0] ?? '')
  expect(addresses.length).toBeGreaterThan(5)
  // The product's own API answers in the page.
  const sent = asked.filter((line) => !line.includes('-api/v1/'))
  expect(sent.filter((line) => line.includes(hash.slice(1, 60)))).toEqual([])

  await tab.getByRole('link', { name: 'Users', exact: true }).click()
  await expect(heading(tab, 'Users')).toBeVisible()
  await tab.goBack()
  await expect(heading(tab, 'Event logs')).toBeVisible()
  await tab.reload()
  await expect(heading(tab, 'Event logs')).toBeVisible()
  expect(await worldOf(tab)).toEqual(before)
  await tab.goBack()
  await expect(heading(tab, 'What is documented and what is ours')).toBeVisible()
  expect(await worldOf(tab)).toEqual(before)
  await other.close()
})

test('a link that has not come whole, or is of another release, says so and starts nothing', async ({
  page,
  expectNoise,
  expectAccessible,
}) => {
  expectNoise(/responded with a status of 422/)
  await openList(page)
  const link = await copyLink(page)
  const before = await worldOf(page)
  const [front = '', packed = ''] = link.split('#')
  const spoilt: [hash: string, sentence: string][] = [
    ['', 'The world of this link is missing'],
    [`#${packed.slice(0, 2_000)}`, 'This link was cut off: 1,9'],
    [`#${packed.slice(0, -9)}AAAAAAAAA`, 'This link is damaged'],
    [`#${packed.replace(/^\d+/, '99')}`, 'a newer version of the simulator'],
    [`#${packed.replace(/^\d+/, '1')}`, 'an older version of the simulator'],
  ]
  for (const [hash, sentence] of spoilt) {
    await page.goto('/what-is-documented')
    await openAt(page, front + hash, 'This link cannot be followed')
    await expect(page.getByRole('main')).toContainText(sentence)
    await expect(page.getByRole('main')).toContainText('Nothing was started')
  }
  await expectAccessible()
  await page.getByRole('link', { name: 'Go on without it' }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  expect(new URL(page.url())).toMatchObject({ search: '', hash: '' })
  expect(await worldOf(page)).toEqual(before)
  await openAt(page, `${front}&scenario=first-visit#${packed}`, 'This link cannot be followed')
  await expect(page.getByRole('main')).toContainText('“scenario” does not go with “world”')
})

test('of a world that no link can hold, a file is kept, and opened again', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/responded with a status of 422/)
  await page.goto('/?scenario=crowded&size=60')
  await expect(page.getByText(/60 credentials/).first()).toBeVisible()
  await keepMoment(page)
  await expect(dialog(page)).toContainText('This world is too large for a link')
  await expect(dialog(page).getByRole('button', { name: copyButton })).toHaveCount(0)
  const before = await worldOf(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('world-crowded.json')
  const file = await download.path()

  await page.goto('/?scenario=first-visit')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await keepMoment(page)
  const choose = dialog(page).getByLabel('Open a kept file')
  const wrong = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
  await choose.setInputFiles(wrong)
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'This file is no world of this simulator.',
  )
  await loadsAnew(page, () => choose.setInputFiles(file))
  await expect(page.getByText(/60 credentials/).first()).toBeVisible()
  expect(await worldOf(page)).toEqual(before)
})

test('until the page is there in the new world, nothing on the one before can be used', async ({
  page,
}) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  await keepMoment(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save as a file' }).click(),
  ])
  // What the new world is asked before, held back.
  await page.evaluate(() => {
    const { promise: held, resolve } = Promise.withResolvers<void>()
    const answer = globalThis.fetch
    globalThis.fetch = async (asked, init) => {
      if (asked instanceof Request && asked.url.endsWith('/session')) await held
      return answer(asked, init)
    }
    Object.assign(globalThis, { letGo: resolve })
  })
  const file = await download.path()
  await loadsAnew(page, async () => {
    await dialog(page).getByLabel('Open a kept file').setInputFiles(file)
    await expect(page.locator('body')).toHaveJSProperty('inert', true)
    for (const key of ['Escape', 'Tab', 'Tab', 'a']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.evaluate(() => Reflect.get(globalThis, 'letGo')())
  })
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeEnabled()
})

test('a result can be handed on: the link leads to it, with the exercise and its world', async ({
  page,
  browser,
  baseURL,
}) => {
  await beginExercise(page, 'rotate')
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await expect(heading(page, 'Result: Rotate without a failed call')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this moment' }).click()
  const link = await copied(page, copyButton)
  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const tab = await other.newPage()
  await tab.goto(link)
  await expect(heading(tab, 'Result: Rotate without a failed call')).toBeVisible()
  await tab.goto('/')
  await expect(panel(tab).getByText('Not passed yet')).toBeVisible()
  await other.close()
})
