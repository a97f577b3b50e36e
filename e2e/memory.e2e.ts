// What stays in memory: no secret once its page is left, and nothing of a request once it is answered.
import type { Page } from '@playwright/test'

import { heapOfPage, heapOfWorker, type Heap } from './heap.ts'
import { copied, heading, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
// One after the other: each keeps a core busy for half a minute.
test.describe.configure({ mode: 'default' })

const orders = 'ws_739264@Company.LarkfieldGoods'
const pasted = 'AQEpasted-from-elsewhere-7f3a91c02b'

/** Those of the secrets that are somewhere in this memory, in whatever text. */
async function held(heap: Heap, secrets: Record<string, string>): Promise<string[]> {
  const strings = await heap.strings()
  // So that an empty snapshot cannot pass for a clean one.
  expect(strings.length).toBeGreaterThan(1000)
  return Object.keys(secrets).filter((name) => {
    const secret = secrets[name] ?? ''
    return strings.some((text) => text.includes(secret))
  })
}

async function send(page: Page, status: number): Promise<void> {
  await page.getByRole('button', { name: 'Send request' }).click()
  const region = page.getByRole('region', { name: 'Response' })
  await expect(region.getByText(new RegExp(`^${status} `))).toBeVisible()
}

test('what was generated, tried or typed is in no memory after its page', async ({
  page,
  browser,
  baseURL,
  expectNoise,
}) => {
  expectNoise(/status of 401/)
  await page.goto('/?wait-for-worker')
  await expect(heading(page, 'API credentials')).toBeVisible()
  const heaps = {
    page: await heapOfPage(browser, page),
    worker: await heapOfWorker(browser, `${baseURL}worker.js`),
  }

  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const key = await copied(page, 'Copy API key')
  await page.getByRole('button', { name: 'Try this key' }).click()
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await send(page, 401)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  const password = await copied(page, 'Copy password')
  await save(page)
  const basic = Buffer.from(`${orders}:${password}`).toString('base64')
  const secrets = { key, password, basic, pasted }
  expect(await held(heaps.page, secrets), 'on screen').toEqual(['key', 'password'])

  await page.getByRole('link', { name: 'API tester', exact: true }).click()
  await expect(heading(page, 'API tester')).toBeVisible()
  expect(await held(heaps.page, secrets), 'on the next page').toEqual([])
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Checkout')
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await page.getByRole('textbox', { name: 'API key' }).fill(pasted)
  await send(page, 401)
  await page.getByRole('textbox', { name: 'API key' }).fill(key)
  await send(page, 200)
  await page.getByRole('radio', { name: 'Username and password' }).check()
  await page.getByRole('textbox', { name: 'Username' }).fill(orders)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await send(page, 200)
  expect(await held(heaps.page, secrets), 'in the tester').toEqual(
    expect.arrayContaining(['key', 'password']),
  )

  await page.getByRole('link', { name: 'API credentials', exact: true }).first().click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  expect(await held(heaps.page, secrets), 'in the page').toEqual([])
  expect(await held(heaps.worker, secrets), 'in the worker').toEqual([])
})

test('two thousand requests leave nothing behind', async ({ page, browser, baseURL }) => {
  // Somebody who saves data loads no code ahead, which would come in the midst of the measurement.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.goto('/?wait-for-worker')
  await expect(heading(page, 'API credentials')).toBeVisible()
  const heaps = {
    page: await heapOfPage(browser, page),
    worker: await heapOfWorker(browser, `${baseURL}worker.js`),
  }
  const used = async () => [await heaps.page.bytesUsed(), await heaps.worker.bytesUsed()] as const

  // The first ones fill caches and compile code.
  await askForTime(page, 500)
  const [inPage, inWorker] = await used()
  await askForTime(page, 2000)
  const [inPageAfter, inWorkerAfter] = await used()
  expect((inPageAfter - inPage) / 2000, 'bytes of a request in the page').toBeLessThan(200)
  expect((inWorkerAfter - inWorker) / 2000, 'bytes of a request in the worker').toBeLessThan(200)
})

/** Sends so many requests through the worker, ten at a time. */
async function askForTime(page: Page, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    const ask = async () => {
      const answer = await fetch('/sandbox-api/v1/clock')
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      await answer.text()
    }
    for (let asked = 0; asked < times; asked += 10) {
      await Promise.all(Array.from({ length: 10 }, ask))
    }
  }, count)
}
