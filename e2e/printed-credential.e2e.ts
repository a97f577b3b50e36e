// A credential on paper: everything that is saved, nothing to press, and no secret.
import type { Locator, Page } from '@playwright/test'

import { generateKey, openCredential, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const sheet = (page: Page) => page.getByRole('main')

/** What the page shows in its fields, which the text of a page leaves out, and in its text. */
async function everythingInSight(page: Page): Promise<string> {
  const fields = page.locator('input, textarea').filter({ visible: true })
  const values = await fields.evaluateAll((all) => all.map((field) => Object(field).value))
  return [await page.locator('body').innerText(), ...values].join('\n')
}

test('paper has what is saved, with the end of each expiring key, and says what is not', async ({
  page,
}) => {
  await openCredential(page, shop)
  await page.getByRole('textbox', { name: 'Description' }).fill('Only on the page')
  await page.emulateMedia({ media: 'print' })
  const printed = sheet(page)
  for (const fact of [
    'Not saved, so not in force',
    'Description set to “Only on the page”',
    'Web shop checkout',
    'live since 1 Mar 2026, 17:30 CET',
    /Key ending in \S{5}, until 2 Mar 2026, 17:30 CET/,
    'All addresses are allowed.',
    'https://*.preview.larkfield.example',
    // Its category is closed on the screen.
    'Merchant Recurring role',
    'Working',
    'at the account Larkfield Goods on Test',
  ]) {
    // What is hidden has no inner text.
    await expect(printed).toContainText(fact, { useInnerText: true })
  }
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText('Printed at')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Only on the page')
})

test('paper has no control, and neither a saved nor an unsaved secret', async ({ page }) => {
  await openCredential(page, shop)
  const saved = await generateKey(page)
  await save(page)
  const unsaved = await generateKey(page)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  await expect(pendingChanges(page)).toContainText('New password')
  const password = await page.getByRole('textbox', { name: 'Password' }).inputValue()
  expect(await everythingInSight(page), 'on the screen it is there').toContain(password)

  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page)).toContainText('Printed at', { useInnerText: true })
  for (const role of [
    'button',
    'switch',
    'textbox',
    'searchbox',
    'checkbox',
    'radio',
    'tab',
  ] as const) {
    await expect(sheet(page).getByRole(role), role).toHaveCount(0)
  }
  const paper = await everythingInSight(page)
  for (const secret of [saved, unsaved]) {
    expect(paper).not.toContain(secret.slice(0, 20))
    expect(paper).not.toContain(secret.slice(-40))
  }
  expect(paper).not.toContain(password)
  await expect(pendingChanges(page)).toHaveCount(0)
})

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' })

  test('paper is dark on white all the same, and has no bar', async ({ page }) => {
    await openCredential(page, shop)
    const title = page.getByRole('heading', { level: 1 })
    expect(await brightnessOf(title)).toBeGreaterThan(0.8)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const text of [title, page.getByText('Printed at'), page.getByRole('term').first()]) {
      expect(await brightnessOf(text)).toBeLessThan(0.2)
    }
    await expect(page.getByRole('banner')).toHaveCount(0)
    await expect(page.getByRole('navigation')).toHaveCount(0)
  })
})

/** How bright the text is that somebody reads: 0 is black, 1 is white. */
function brightnessOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const { color } = getComputedStyle(element)
    const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
    return Math.max(...channels) / 255
  })
}

test('the browser’s own print command finds the sheet ready', async ({ page }) => {
  await openCredential(page, shop)
  const wasReady = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'))
    await Promise.resolve()
    const isReady = document.body.textContent.includes('Printed at')
    dispatchEvent(new Event('afterprint'))
    return isReady
  })
  expect(wasReady).toBe(true)
  await expect(page.getByText('Printed at')).toHaveCount(0)
})
