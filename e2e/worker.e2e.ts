// The service worker: wanted, waited for or refused, the product works, and nothing leaves it.
import type { Page } from '@playwright/test'

import { create, loadsAnew, openCredential, openList, save } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const controlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null)

test('with ?wait-for-worker every request can be watched, until a hard reload', async ({
  page,
}) => {
  const list = page.waitForResponse(/\/ca-api\/v1\/test\/accounts\/LarkfieldGoods\/credentials\?/)
  await page.goto('/?wait-for-worker')
  const reply = await list
  expect(reply.status()).toBe(200)
  expect(reply.fromServiceWorker()).toBe(true)
  expect(await reply.json()).toMatchObject({ page: 1, total: 8, totalInTab: 8 })

  await page.getByRole('link', { name: shop, exact: true }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Watched')
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'PATCH'),
    save(page),
  ])
  expect(request.postDataJSON()).toMatchObject({ changes: { description: 'Watched' } })
  expect((await request.response())?.status()).toBe(200)

  await test.step('which no worker controls, and which works like any other', async () => {
    const session = await page.context().newCDPSession(page)
    await loadsAnew(page, () => session.send('Page.reload', { ignoreCache: true }))
    await page.getByRole('textbox', { name: 'Description' }).fill('Reloaded hard')
    expect(await controlled(page)).toBe(false)
    await save(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Reloaded hard')
  })
})

test('nothing leaves this host, from the first visit to a save', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.context().on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}`)) elsewhere.push(request.url())
  })
  page.on('websocket', (socket) => elsewhere.push(socket.url()))
  await openList(page, 'Platforms')
  await create(page, 'LEM user')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await save(page)
  expect(elsewhere).toEqual([])
})

test.describe('where service workers are blocked', () => {
  test.use({ serviceWorkers: 'block' })

  test('the page answers itself, also in the next tab and after a reload', async ({
    page,
    expectNoise,
  }) => {
    expectNoise(/Service Worker registration blocked by Playwright/)
    await openCredential(page, shop)
    await page.getByRole('textbox', { name: 'Description' }).fill('Without a worker')
    await save(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Without a worker')
    expect(await controlled(page)).toBe(false)
    const other = await page.context().newPage()
    await openList(other)
    await expect(other.getByRole('row').filter({ hasText: shop })).toContainText('Without a worker')
  })
})

test('a refused request is as loud where the page answers as where the worker does', async ({
  page,
  browser,
  expectNoise,
}) => {
  expectNoise(/status of 404/)
  const unknown = '/test/LarkfieldGoods/developers/api-credentials/credential/S2-unknown'
  const heardBy = async (tab: Page, address: string) => {
    const heard: string[] = []
    tab.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`))
    await tab.goto(address)
    await expect(tab.getByText('There is no API credential')).toBeVisible()
    await tab.evaluate(() => fetch('/ca-api/v1/nothing').then(() => undefined))
    return [...new Set(heard)]
  }
  const byWorker = await heardBy(page, `${unknown}?wait-for-worker`)
  expect(await controlled(page)).toBe(true)
  const identity = await page.evaluate(() => localStorage.getItem('identity') ?? '')
  const alone = await (await browser.newContext()).newPage()
  await alone.addInitScript((signedIn) => localStorage.setItem('identity', signedIn), identity)
  await alone.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  expect(await heardBy(alone, unknown)).toEqual(byWorker)
  expect(byWorker).toEqual([
    expect.stringMatching(/^error: Failed to load resource: .* status of 404 \(.*\)$/),
  ])
  await alone.context().close()
})

test('two browsers do not know of each other', async ({ page, browser }) => {
  await openCredential(page, shop)
  await page.getByRole('textbox', { name: 'Description' }).fill('Only here')
  await save(page)
  const other = await (await browser.newContext()).newPage()
  await other.goto('/')
  await other.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
  await expect(other.getByRole('row').filter({ hasText: shop })).toContainText('Web shop checkout')
  await other.context().close()
})
