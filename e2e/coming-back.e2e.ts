// Leaving takes every secret off the screen, also where the browser keeps the page to come back to.
import type { Page } from '@playwright/test'

import { changesIn, copied, generateKey, openCredential, save } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const orders = 'ws_739264@Company.LarkfieldGoods'

/**
 * What the browser does with a page that it keeps: it says so, freezes it as it is then, and later
 * shows it again. Answers everything that was on it when it was frozen. The headless browser keeps
 * no page, so the event is a made one.
 */
function leaveAndComeBack(page: Page): Promise<string> {
  return page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    const values = [...document.querySelectorAll('input')].map(({ value }) => value)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    return document.documentElement.outerHTML + values.join('\n')
  })
}

test('a saved key and password are gone, and what was typed is still there', async ({ page }) => {
  await openCredential(page, orders)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  const password = await copied(page, 'Copy password')
  await page.getByRole('tab', { name: 'API key' }).click()
  await generateKey(page)
  const key = await copied(page, 'Copy API key')
  await save(page)
  await page.getByRole('textbox', { name: 'Description' }).fill('Typed')

  const kept = await leaveAndComeBack(page)
  for (const secret of [key, password]) expect(kept).not.toContain(secret)
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(/^\*+.{5}$/)
  await expect(page.getByRole('button', { name: 'Copy API key' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(changesIn(page)).toHaveText(['Description set to “Typed”'])
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(/^\*{25}$/)
})

test('a key that was not saved is discarded with its pending change, and the page says so', async ({
  page,
}) => {
  await openCredential(page, orders)
  const before = await page.getByRole('textbox', { name: 'API key' }).inputValue()
  await generateKey(page)
  const key = await copied(page, 'Copy API key')
  await page.getByRole('textbox', { name: 'Description' }).fill('Typed')

  expect(await leaveAndComeBack(page)).not.toContain(key)
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(before)
  await expect(changesIn(page)).toHaveText(['Description set to “Typed”'])
  const server = page.getByRole('region', { name: 'Server settings' })
  await expect(server).toContainText('New API key: it was not saved, so it never worked')
})

test('what was typed or answered in the API tester is gone', async ({ page, expectNoise }) => {
  expectNoise(/status of 401/)
  await page.goto('/developers/api-tester')
  const key = page.getByRole('textbox', { name: 'API key' })
  const typed = 'AQESIMULATED-typed-by-hand'
  await key.fill(typed)
  await page.getByRole('button', { name: 'Send request' }).click()
  const answered = page.getByRole('region', { name: 'Response' })
  await expect(answered).toBeVisible()

  expect(await leaveAndComeBack(page)).not.toContain(typed)
  await expect(key).toHaveValue('')
  await expect(answered).toHaveCount(0)
})
