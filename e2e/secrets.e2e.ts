// One-time secrets: shown on one page, to be copied until it is left, and found nowhere else.
import type { Page } from '@playwright/test'

import {
  changesIn,
  copied,
  everythingOn,
  heading,
  openCredential,
  openTab,
  save,
  shapes,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const orders = 'ws_739264@Company.LarkfieldGoods'
const key = (page: Page) => page.getByRole('textbox', { name: 'API key' })
const password = (page: Page) => page.getByRole('textbox', { name: 'Password' })

/** Everything that the browser keeps of this site, as one text. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const kept: unknown[] = [document.cookie, location.href, history.state, document.title]
    for (const storage of [localStorage, sessionStorage]) kept.push(Object.entries(storage))
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name))
      for (const table of db.objectStoreNames) {
        const rows = db.transaction(table).objectStore(table)
        kept.push(name, table, await settled(rows.getAll()), await settled(rows.getAllKeys()))
      }
      db.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        kept.push(request.url, await (await cache.match(request))?.text())
      }
    }
    for (const entry of performance.getEntries()) kept.push(entry.toJSON())
    return JSON.stringify(kept)
  })
}

test('the cleartext of key and password is on the page and on the clipboard, nowhere else', async ({
  page,
  backend,
}) => {
  const said: string[] = []
  page.context().on('console', (message) => said.push(message.text()))
  const asked: string[] = []
  page.context().on('request', (request) => {
    asked.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`)
  })

  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const newKey = await copied(page, 'Copy API key')
  expect(newKey).toMatch(shapes.apiKey)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  const newPassword = await copied(page, 'Copy password')
  expect(newPassword).toMatch(shapes.password)

  const secrets = [newKey, newPassword]
  const expectNowhere = async () => {
    const dump = JSON.stringify(await backend('GET', 'sandbox-api/v1/dump'))
    const kept = await everythingKept(page)
    // So that an empty look around cannot pass for a clean one.
    expect(kept).toContain('ws_739264')
    for (const text of [kept, dump, said.join('\n'), asked.join('\n')]) {
      for (const secret of secrets) {
        expect(text).not.toContain(secret)
        // As JSON inside JSON, or in an address, it is written in another way.
        expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
        expect(text).not.toContain(encodeURIComponent(secret))
        // Nor most of it.
        expect(text).not.toContain(secret.slice(5, 20))
      }
    }
  }
  await expectNowhere()
  await save(page)
  await expectNowhere()
  expect(await copied(page, 'Copy password')).toBe(newPassword)
  await page.getByRole('tab', { name: 'API key' }).click()
  expect(await copied(page, 'Copy API key')).toBe(newKey)

  await page.getByRole('main').getByRole('link', { name: 'API credentials', exact: true }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expectNowhere()
  await page.goBack()
  await expect(key(page)).toHaveValue(new RegExp(`^\\*+${escaped(newKey.slice(-5))}$`))
  await page.getByRole('tab', { name: 'Basic auth' }).click()
  await expect(password(page)).toHaveValue(/^\*{25}$/)
  const copy = page.getByRole('button', { name: 'Copy password' })
  await expect(copy).toHaveAttribute('aria-disabled', 'true')
  for (const secret of secrets) expect(await everythingOn(page)).not.toContain(secret)
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

test('the notice says that a key is not saved yet, then that it works', async ({ page }) => {
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const panel = page.getByRole('tabpanel', { name: 'API key' })
  await expect(panel).toContainText('Not saved yet: it does not work until you press Save changes.')
  await save(page)
  await expect(panel).not.toContainText('Not saved yet')
  await expect(panel).toContainText(
    'The new API key works. You can copy it until you leave this page',
  )
})

test('where the clipboard is refused, the whole key is selected, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(changesIn(page)).toHaveText(['New API key'])
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await expect(
    page.getByText(/Copying was refused by the browser\. The text is selected/),
  ).toBeVisible()
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0)
  await expect(key(page)).toBeFocused()
  await expect(key(page)).toHaveValue(shapes.apiKey)
  const selected = await key(page).evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  )
  expect(selected).toMatch(shapes.apiKey)
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(selected)
})

test('a key that was shown in one tab is not shown in another', async ({ page }) => {
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const newKey = await copied(page, 'Copy API key')
  const other = await openTab(page)
  await openCredential(other, orders)
  await save(page)
  await expect(key(other)).toHaveValue(new RegExp(`^\\*+${escaped(newKey.slice(-5))}$`))
  expect(await everythingOn(other)).not.toContain(newKey)
  // Where it is shown it is found, so the look into the other tab can fail.
  expect(await everythingOn(page)).toContain(newKey.slice(0, 30))
})

test('a new key shows its start and its end in a field of any width', async ({ page }) => {
  await openCredential(page, orders)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const newKey = await copied(page, 'Copy API key')
  const shown = [newKey.slice(0, 50), newKey.slice(-22)].join(' ... ')
  for (const width of [1920, 1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const beyond = () => key(page).evaluate((it) => it.scrollWidth - it.clientWidth)
    await expect.poll(beyond, `cut at ${width}`).toBeLessThanOrEqual(0)
    const [start = '', end = ''] = (await key(page).inputValue()).split(' ... ')
    expect(start, `at ${width}`).toMatch(/^AQESIMULAT/)
    expect(newKey.startsWith(start)).toBe(true)
    expect(newKey.endsWith(end)).toBe(true)
    expect(end.length).toBeGreaterThanOrEqual(5)
    if (width === 1920) expect(await key(page).inputValue()).toBe(shown)
  }
})
