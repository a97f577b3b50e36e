// What people type into, and what they copy from, each alone.
import type { Page } from '@playwright/test'

import { expectBeside } from './boxes.ts'
import { test } from './gallery.ts'
import { openAt } from './product.ts'
import { expect } from './test.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('a field is described by its error, its hint and its counter', async ({ page }) => {
  await openAt(page, 'gallery/text-field', 'Text field')
  await expect(field(page, 'Description')).toHaveAccessibleDescription('Optional.')
  await expect(field(page, 'Description')).toHaveAttribute('placeholder', 'Grocery tills')
  const long = field(page, 'Too long')
  await expect(long).toHaveAttribute('aria-invalid', 'true')
  await expect(long).toHaveAccessibleDescription(
    'A description has at most 50 characters; this one has 51. Optional. 51/50',
  )
  const counted = field(page, 'Counted')
  // Two UTF-16 units each, and one character each for whoever types them.
  await counted.fill('🛒'.repeat(26))
  await expect(counted).toHaveAccessibleDescription('26/50')
  await field(page, 'Username').press('x')
  await expect(field(page, 'Username')).toHaveValue('ws_551203@Company.Larkfield')
})

test('several lines have room, and are described as well', async ({ page }) => {
  await openAt(page, 'gallery/text-area', 'Text area')
  const body = field(page, 'Body')
  await expect(body).toHaveAccessibleDescription('This is no JSON.')
  const lines = Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n')
  await body.fill(lines)
  expect(await body.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0)
})

test('a search is emptied by Escape and by its button, and takes 200 characters', async ({
  page,
}) => {
  await openAt(page, 'gallery/search-field', 'Search field')
  const search = page.getByRole('searchbox', { name: 'Search accounts' })
  const clear = page.getByRole('button', { name: 'Clear: Search accounts' })
  await clear.press('Enter')
  await expect(search).toHaveValue('')
  await expect(search).toBeFocused()
  await expect(clear).toHaveCount(0)
  await page.keyboard.type('till')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await search.fill('é'.repeat(250))
  await expect(search).toHaveValue('é'.repeat(200))
  await expect(page.getByText('A search can have at most 200 characters.')).toHaveCount(2)
})

test('a search leads the address after a pause, and follows where a link leads', async ({
  page,
}) => {
  await openAt(page, 'gallery/address-search', 'Address search')
  const search = page.getByRole('searchbox', { name: 'Search credentials' })
  await search.fill('scale')
  await page.keyboard.type('s')
  await expect(page.getByText('The address says: scales')).toBeVisible()
  await expect(search).toHaveValue('scales')
  await page.getByRole('button', { name: 'Follow a link to “tills”' }).click()
  await expect(search).toHaveValue('tills')
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(search).toHaveValue('')
  await expect(page.getByText('The address says: nothing')).toBeVisible()
})

test('one of many is chosen by the keyboard', async ({ page }) => {
  await openAt(page, 'gallery/select-field', 'Select field')
  const call = page.getByRole('combobox', { name: 'Call', exact: true })
  await expect(call).toHaveAccessibleDescription('Which call to send.')
  await call.focus()
  await page.keyboard.press('ArrowDown')
  await expect(call).toHaveValue('GET /companies')
})

test.describe('where copying is allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('all of a secret is copied, however little is shown, and that is said', async ({ page }) => {
    await openAt(page, 'gallery/secret-field', 'Secret field')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const masked = field(page, 'Masked key')
    await page.getByRole('button', { name: 'Copy masked key' }).press('Enter')
    await expect(page.getByText('Copied', { exact: true })).toBeVisible()
    await expect(masked).toHaveValue(/^\*+zCeb3$/)
    expect(await copied()).toMatch(/^AQESIMULATED.+zCeb3$/)
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    await masked.selectText()
    await page.keyboard.press('ControlOrMeta+c')
    expect(await copied()).toMatch(/^AQESIMULATED.+zCeb3$/)
    await masked.evaluate((it) => it instanceof HTMLInputElement && it.setSelectionRange(0, 3))
    await page.keyboard.press('ControlOrMeta+c')
    expect(await copied()).toBe('***')
    const gone = page.getByRole('button', { name: 'Copy stored key' })
    await expect(gone).toHaveAccessibleDescription(
      'Only a key that was just generated can be copied.',
    )
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    await gone.press('Enter')
    expect(await copied()).toBe('before')
    await expect(field(page, 'Refused key')).toHaveAccessibleDescription(/^This generated value/)
  })

  test('the end of what is masked is in sight, whatever has had the focus', async ({ page }) => {
    await openAt(page, 'gallery/secret-field', 'Secret field')
    await page.setViewportSize({ width: 320, height: 640 })
    const stored = field(page, 'Stored key')
    const beyond = () =>
      stored.evaluate((it) => it.scrollWidth - it.clientWidth - Math.ceil(it.scrollLeft))
    await expect.poll(beyond).toBeLessThanOrEqual(1)
    await stored.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Tab')
    await expect.poll(beyond).toBeLessThanOrEqual(1)
    // Otherwise all of it fits, and nothing is proven.
    expect(await stored.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeGreaterThan(0)
  })
})

test.describe('where copying is refused', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    }),
  )

  test('a text is shown beside its button, selected, until it is left', async ({ page }) => {
    await openAt(page, 'gallery/copy-button', 'Copy button')
    for (const [name, width] of [
      ['Copy username', 1280],
      ['Copy username', 320],
      ['Copy id', 320],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      const copy = page.getByRole('button', { name })
      await copy.click()
      await expect(field(page, name)).toBeFocused()
      const selected = await page.evaluate(() => String(getSelection()))
      expect(selected).toBe(await field(page, name).inputValue())
      await expectBeside(
        page,
        page.locator(':popover-open').filter({ has: field(page, name) }),
        copy,
      )
      await page.keyboard.press('Tab')
      await expect(field(page, name)).toHaveCount(0)
    }
  })

  test('a secret is shown in its field, selected, until it is left', async ({ page }) => {
    await openAt(page, 'gallery/secret-field', 'Secret field')
    await page.getByRole('button', { name: 'Copy masked key' }).click()
    await expect(page.getByText(/^Copying was refused by the browser/)).toBeVisible()
    const masked = field(page, 'Masked key')
    await expect(masked).toBeFocused()
    await expect(masked).toHaveValue(/^AQESIMULATED/)
    expect(await page.evaluate(() => String(getSelection()))).toBe(await masked.inputValue())
    await page.keyboard.press('Tab')
    await expect(masked).toHaveValue(/^\*+zCeb3$/)
    await expect(page.getByText(/^Copying was refused by the browser/)).toHaveCount(0)
  })
})
