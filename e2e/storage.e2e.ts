// Storage in trouble: damaged, newer, full or missing, the page says so, and there is a way on.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import {
  changesIn,
  copied,
  heading,
  loadsAnew,
  openCredential,
  openList,
  pendingChanges,
  save,
} from './product.ts'
import { tamper } from './state.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
// What the browser itself says of the refusals, which come through the worker.
test.beforeEach(({ expectNoise }) => expectNoise(/the server responded with a status of 507/))

const orders = 'ws_739264@Company.LarkfieldGoods'
const trouble = 'The practice data cannot be used'

async function startAfresh(page: Page) {
  await page.getByRole('button', { name: 'Start afresh' }).click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  await expect(heading(page, trouble)).toBeVisible()
  await page.getByRole('button', { name: 'Start afresh' }).click()
  const start = question.getByRole('button', { name: 'Start afresh' })
  await loadsAnew(page, () => start.click())
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
}

test('damaged data can be downloaded, holds no secret, and gives way to a fresh start', async ({
  page,
}) => {
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const key = await copied(page, 'Copy API key')
  await page.getByRole('textbox', { name: 'Description' }).fill('Before the damage')
  await save(page)
  await tamper(page, undefined, { id: 'world', left: 'over' })
  await openPage(page)
  await expect(heading(page, trouble)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    'The practice data in this browser is damaged.',
  )

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download practice data' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('practice-data.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    world: [{ id: 'world', left: 'over' }],
    credentials: expect.arrayContaining([
      expect.objectContaining({ username: orders, description: 'Before the damage' }),
    ]),
  })
  expect(text).not.toContain(JSON.stringify(key).slice(1, -1))
  expect(text).not.toContain(key.slice(5, 60))

  await startAfresh(page)
  await expect(page.getByRole('row').filter({ hasText: orders })).toContainText('Order management')
})

/** Without waiting for the list, which may never come. */
async function openPage(page: Page) {
  await page.goto('/developers/api-credentials/payments')
}

test('data of a newer version is left alone until somebody starts afresh', async ({ page }) => {
  await openList(page)
  await tamper(page, 99)
  await openPage(page)
  await expect(heading(page, trouble)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('saved by a newer version of the simulator')
  await page.reload()
  await expect(heading(page, trouble)).toBeVisible()
  await startAfresh(page)
})

test('data that another tab does not let go of says whose tabs to close, and then starts afresh', async ({
  page,
}) => {
  await openList(page)
  const other = await page.context().newPage()
  await other.goto('/favicon.svg')
  // It takes the people out of the world, and knows nothing of the wishes of other tabs.
  await other.evaluate(async () => {
    const opening = indexedDB.open('api-credentials')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const emptying = opening.result.transaction('users', 'readwrite')
    emptying.objectStore('users').clear()
    await new Promise((resolve) => emptying.addEventListener('complete', resolve))
    Object.assign(globalThis, { held: opening.result })
  })
  await openPage(page)
  await expect(page.getByRole('main')).toContainText('The practice data in this browser is damaged')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  const question = page.getByRole('alertdialog', { name: 'Start afresh?' })
  await question.getByRole('button', { name: 'Start afresh' }).click()
  const close = 'Close all other tabs of it, then try again.'
  await expect(question.getByRole('alert')).toContainText(close, { timeout: 20_000 })
  await other.close()
  await question.getByRole('button', { name: 'Start afresh' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
})

test('a browser without storage is told so, at the sign-in page too', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  for (const address of ['/', '/sign-in']) {
    await page.goto(address)
    await expect(heading(page, trouble)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('does not give the simulator any storage')
    await expect(page.getByRole('button', { name: 'Download practice data' })).toHaveCount(0)
  }
})

test('a storage that is full at the save loses nothing, and the save can be tried again', async ({
  page,
}) => {
  await openCredential(page, orders)
  await page.getByRole('textbox', { name: 'Description' }).fill('There is no room')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const key = await copied(page, 'Copy API key')
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError')
    }
    Object.assign(globalThis, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(
    'The storage of this browser is full, so nothing was saved.',
  )
  await expect(changesIn(page)).toHaveText(['Description set to “There is no room”', 'New API key'])
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(/^AQE/)
  await page.evaluate(() => Reflect.get(globalThis, 'makeRoom')())
  await save(page)
  expect(await copied(page, 'Copy API key')).toBe(key)
})

test('a storage that is full at the start says so, and can be tried again', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('room')) return
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError')
    }
  })
  await openPage(page)
  await expect(heading(page, trouble)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The storage of this browser is full')
  await page.evaluate(() => sessionStorage.setItem('room', 'yes'))
  await page.reload()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('site data that somebody clears under an open page comes back as a fresh world', async ({
  page,
}) => {
  await openList(page)
  const { origin } = new URL(page.url())
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await page.getByRole('link', { name: orders, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.getByRole('textbox', { name: 'Description' }).fill('After the clearing')
  await save(page)
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('After the clearing')
})
