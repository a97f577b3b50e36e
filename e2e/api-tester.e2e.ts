// The API tester: what a key opens before and after a save, until its end, and from where.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { boxOf } from './boxes.ts'
import {
  answer,
  copied,
  everythingOn,
  exportAs,
  heading,
  hour,
  openCredential,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
// The browser itself reports every refusal.
test.beforeEach(({ expectNoise }) => expectNoise(/status of 40[13]/))

async function generate(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Generate API key' }).click()
  return copied(page, 'Copy API key')
}

async function openTester(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'API tester', exact: true }).click()
  await expect(heading(page, 'API tester')).toBeVisible()
}

/** Fills in a Checkout call that the role of a shop opens. */
async function fillIn(page: Page, key: string): Promise<void> {
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Checkout')
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await page.getByRole('textbox', { name: 'API key' }).fill(key)
}

async function expectAnswer(page: Page, status: number, reason: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Send request' }).click()
  const region = page.getByRole('region', { name: 'Response' })
  await expect(region.getByText(new RegExp(`^${status} `))).toBeVisible()
  await expect(region).toContainText(reason)
}

test('a saved key, or a password with its username, opens what the roles allow and nothing else', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, orders)
  const key = await generate(page)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  const password = await copied(page, 'Copy password')
  await save(page)
  await openTester(page)
  await expectAccessible()
  await fillIn(page, key)
  await expectAnswer(page, 200, /“Checkout webservice role” opens this call/)
  await expect(page.getByRole('group', { name: 'Body of the response' })).toContainText('"scheme"')
  const sent = page.getByRole('group', { name: 'Request that was sent' })
  await expect(sent).toContainText(`X-API-Key: ${'*'.repeat(28)}${key.slice(-5)}`)

  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Management')
  await page.getByRole('combobox', { name: 'Call' }).selectOption('GET /me')
  await expectAnswer(page, 403, /What would fix it: Give the credential .*Management API/)
  await expectAccessible()

  await fillIn(page, 'AQEnothing')
  await page.getByRole('radio', { name: 'Username and password' }).check()
  await page.getByRole('textbox', { name: 'Username' }).fill(orders)
  await page.getByRole('textbox', { name: 'Password' }).fill(`${password} `)
  await expectAnswer(page, 401, /password is not the one of ws_739264/)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await expectAnswer(page, 200, /password of ws_739264@Company\.LarkfieldGoods is valid/)
})

test('a key opens from its save on, and once replaced to the last millisecond of 24 hours', async ({
  page,
  passTime,
}) => {
  await openCredential(page, orders)
  await test.step('one that was never saved is refused, and the reason says so', async () => {
    const never = await generate(page)
    await page.getByRole('link', { name: 'API tester', exact: true }).click()
    await answer(page, 'Leave without saving')
    await expect(heading(page, 'API tester')).toBeVisible()
    await fillIn(page, never)
    await expectAnswer(page, 401, /generated for ws_739264@Company\.LarkfieldGoods and never saved/)
    await page.goBack()
  })

  const old = await generate(page)
  await save(page)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await save(page)
  await openTester(page)
  await fillIn(page, old)
  await passTime(24 * hour - 1)
  await expectAnswer(page, 200, /is valid/)
  await passTime(1)
  await expectAnswer(page, 401, /expired on 3 Mar 2026, 10:00 UTC/)
})

test('an allowed IP range lets in its own addresses only', async ({ page }) => {
  await openCredential(page, tills)
  const key = await generate(page)
  await save(page)
  await openTester(page)
  await fillIn(page, key)
  await page.getByRole('textbox', { name: 'Body' }).fill('{"merchantAccount": "LarkfieldStores"}')
  await expectAnswer(page, 403, /No IP address was given/)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const address = page.getByRole('textbox', { name: 'Caller address' })
  await address.fill('192.0.2.1')
  await expectAnswer(page, 403, /not in the allowed range/)
  await address.fill('203.0.113.5')
  await expectAnswer(page, 200, /is valid/)
})

test('a mistake is told at its field, before anything is sent, and loses nothing', async ({
  page,
}) => {
  await page.goto('developers/api-tester')
  await fillIn(page, 'AQEnothing')
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.fill('{"merchantAccount": }')
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(body).toBeFocused()
  await expect(body).toHaveAccessibleDescription(/This is not valid JSON/)
  await expect(page.getByRole('region', { name: 'Response' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy as curl' })).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /payments')
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await expect(body).toHaveValue('{"merchantAccount": }')
  await body.fill('')
  await page.getByRole('textbox', { name: 'API key' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Response' })).toContainText(
    'No credential has this',
  )

  await test.step('the copied code has the key only if one asks for it', async () => {
    const key = 'AQE\'$`"\\!x'
    await page.getByRole('textbox', { name: 'API key' }).fill(key)
    expect(await copied(page, 'Copy as curl')).toContain("--header 'X-API-Key: YOUR_API_KEY'")
    await page.getByRole('checkbox', { name: 'Include the key' }).check()
    await page.getByRole('button', { name: 'Copy as fetch' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`"X-API-Key": ${JSON.stringify(key)}`)
  })
})

test('a key is gone when the page is left, and was never in address, storage or logs', async ({
  page,
  backend,
}) => {
  await openCredential(page, orders)
  const key = await generate(page)
  await save(page)
  await openTester(page)
  await fillIn(page, key)
  await expectAnswer(page, 200, /is valid/)
  expect(page.url()).toMatch(/\/developers\/api-tester$/)
  await page.getByRole('link', { name: 'API logs', exact: true }).first().click()
  await expect(heading(page, 'API logs')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Requests' })).toContainText('POST /paymentMethods')

  const middle = key.slice(20, 60)
  const download = await exportAs(page, 'JSON')
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map(Object.entries)),
  )
  const dump = JSON.stringify(await backend('GET', 'sandbox-api/v1/dump'))
  const exported = await readFile(await download.path(), 'utf8')
  for (const text of [stored, dump, exported, await everythingOn(page)]) {
    expect(text).not.toContain(middle)
  }
  expect(exported).toContain(`"tail": ${JSON.stringify(key.slice(-5))}`)
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue('')
})

test('a new key can be tried where it is shown: refused before the save, let in after it', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await page.getByRole('button', { name: 'Try this key' }).click()
  await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
  await expectAnswer(page, 401, /never saved/)
  await save(page)
  await expectAnswer(page, 200, /is valid/)
  await expectAccessible()
})

test('the first try of a saved key succeeds, from an allowed address, beside its form', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openCredential(page, tills)
  const key = await generate(page)
  await save(page)
  await page.getByRole('button', { name: 'Try this key' }).click()
  await expect(page.getByRole('textbox', { name: 'Caller address' })).not.toHaveValue('')
  await expectAnswer(page, 200, /is valid/)

  await openTester(page)
  await fillIn(page, key)
  const send = page.getByRole('button', { name: 'Send request' })
  await expectAnswer(page, 403, /No IP address was given/)
  const pressed = await boxOf(send)
  const response = await boxOf(page.getByRole('region', { name: 'Response' }))
  expect(response.x).toBeGreaterThan(pressed.x + pressed.width)
  expect(response.y).toBeLessThan(pressed.y)
})
