// Plain HTTP at a name that is not localhost, where browsers withhold half of what they can do.
import type { Page } from '@playwright/test'

import { create, generateKey, heading, openList, save, shapes } from './product.ts'
import { expect, test } from './test.ts'

test.use({
  baseURL: async ({ baseURL }, provide) => {
    await provide(baseURL?.replace('localhost', 'insecure.test'))
  },
  launchOptions: [
    async ({ launchOptions }, provide) => {
      const mapped = '--host-resolver-rules=MAP insecure.test 127.0.0.1'
      await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), mapped] })
    },
    { scope: 'worker' },
  ],
})

// The browser itself says that this header does not count here.
test.beforeEach(({ expectNoise }) => expectNoise(/Cross-Origin-Opener-Policy header has been ign/))

/** What is missing there, so that this flow cannot pass at an address that lacks nothing. */
const lacks = (page: Page) =>
  page.evaluate(() => ({
    secure: isSecureContext,
    worker: 'serviceWorker' in navigator,
    clipboard: 'clipboard' in navigator,
    subtle: 'subtle' in crypto,
  }))

test('everything works, from logging in to a call with the new key', async ({
  page,
  expectNoise,
}) => {
  await openList(page)
  expect(await lacks(page)).toEqual({
    secure: false,
    worker: false,
    clipboard: false,
    subtle: false,
  })
  await create(page, 'Web service user', 'Over plain HTTP')
  const shown = await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await expect(page.getByText(/Copying was refused by the browser/)).toBeVisible()
  const field = page.getByRole('textbox', { name: 'API key' })
  await expect(field).toHaveValue(shapes.apiKey)
  const key = await field.inputValue()
  expect(key).not.toBe(shown)
  await save(page)

  await test.step('the console is answered too, and keys open what they open', async () => {
    expectNoise(/status of 401/)
    const answers = await page.evaluate(async (apiKey) => {
      const me = 'https://management-test.adyen.com/v3/me'
      const open = await fetch(me, { headers: { 'X-API-Key': apiKey } })
      const shut = await fetch(me, { headers: { 'X-API-Key': 'AQEnothing' } })
      const dump = await fetch('/sandbox-api/v1/dump')
      return { statuses: [open.status, shut.status], tables: Object.keys(await dump.json()) }
    }, key)
    expect(answers).toEqual({
      statuses: [200, 401],
      tables: expect.arrayContaining(['credentials']),
    })
  })

  await page.getByRole('link', { name: 'API tester', exact: true }).click()
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Checkout')
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await page.getByRole('textbox', { name: 'API key' }).fill(key)
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('region', { name: 'Response' })).toContainText(/is valid/)

  await page.reload()
  await openList(page)
  await expect(page.getByRole('row').filter({ hasText: 'Over plain HTTP' })).toBeVisible()
})

test('a browser without channels between tabs loses only their news', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await page.addInitScript(() => localStorage.clear())
  await page.goto('/')
  await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await create(page, 'Web service user', 'In a browser of old')
  await page.getByRole('textbox', { name: 'Description' }).fill('Saved in a browser of old')
  await save(page)
})
