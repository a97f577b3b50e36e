// Pages that the browser translates: nothing breaks or goes stale, and names stay as they are.
import type { Page } from '@playwright/test'

import { everyday } from '#mocks/scenarios/everyday.ts'

import {
  answer,
  changesIn,
  clockPanel,
  create,
  generateKey,
  heading,
  openAt,
  openCredential,
  openList,
  pendingChanges,
  save,
  saveInOtherTab,
  integrations,
} from './product.ts'
import { expect, test } from './test.ts'
import { translate } from './translator.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

for (const way of ['wraps', 'replaces'] as const) {
  test(`a translator that ${way} each text breaks nothing, and what changes is seen`, async ({
    page,
    passTime,
    expectNoise,
  }) => {
    // Nearly every procedure, one after the other.
    test.slow()
    expectNoise(/status of 412/)
    await translate(page, way)
    await openList(page)
    const count = page.getByRole('main').getByRole('status')
    await expect(count).toHaveText('8 credentials')
    await page.getByRole('searchbox', { name: 'Search credentials' }).fill('shop')
    await expect(count).not.toHaveText('8 credentials')
    await page.getByRole('searchbox', { name: 'Search credentials' }).fill('none of these')
    await expect(page.getByText('No credential matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear search', exact: true }).click()
    await expect(count).toHaveText('8 credentials')
    await page.getByRole('tab', { name: 'Platforms' }).click()
    await expect(page.getByRole('rowheader')).toHaveCount(6)
    await create(page, 'LEM user', 'Made while translated')
    await expect(page.getByRole('status').filter({ hasText: 'Credential created' })).toBeVisible()

    await openCredential(page, shop)
    const pending = pendingChanges(page)
    await expect(pending).toContainText('No unsaved changes')
    await generateKey(page)
    await expect(pending).toContainText('1 unsaved change. Nothing takes effect until you save.')
    await page.getByRole('button', { name: 'Reset expiry time to 24 hours' }).click()
    await expect(pending).toContainText('2 unsaved changes')
    await expect(page.getByText('Back to 24 hours when you save')).toBeVisible()
    await changesIn(page).last().getByRole('button').click()
    await expect(pending).toContainText('1 unsaved change. Nothing takes effect until you save.')
    await page.getByRole('switch', { name: 'Active' }).click()
    await page.getByRole('textbox', { name: 'Description' }).fill('x'.repeat(51))
    await expect(page.getByText('51/50')).toBeVisible()
    await page.getByRole('textbox', { name: 'Description' }).fill('Translated')
    await expect(page.getByText('10/50')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await answer(page, 'Stay on this page')
    const permissions = page.getByRole('region', { name: 'Permissions' })
    await permissions.getByRole('button', { name: /^Management API / }).click()
    await permissions.getByRole('searchbox').fill('no such role')
    await expect(page.getByText('No role found')).toBeVisible()
    await permissions.getByRole('searchbox').fill('webhooks')
    await permissions.getByRole('checkbox').first().click()
    await permissions.getByRole('searchbox').fill('')
    await page.getByRole('tab', { name: 'Basic auth' }).click()
    await page.getByRole('button', { name: 'Generate password' }).click()
    await page.getByRole('tab', { name: 'API key' }).click()
    await save(page)
    await expect(pending).toContainText('No unsaved changes')
    await expect(page.getByText('Inactive', { exact: true }).first()).toBeVisible()

    // Times go on.
    const times = page.getByRole('main').getByRole('time')
    const before = await times.allTextContents()
    await passTime(61_000)
    await expect.poll(() => times.allTextContents()).not.toEqual(before)

    await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
    await saveInOtherTab(page, shop)
    await page.getByRole('button', { name: 'Review both changes' }).click()
    await page.getByRole('button', { name: 'Discard all' }).click()
    await expect(pending).toContainText('No unsaved changes')
    await page.getByRole('button', { name: /^Simulated time/ }).click()
    await clockPanel(page).getByRole('button', { name: '+24 hours' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Event logs' }).first().click()
    await expect(page.getByText('Description set to')).not.toHaveCount(0)
    await page.getByRole('link', { name: 'API tester' }).click()
    await expect(heading(page, 'API tester')).toBeVisible()
    expect(await page.evaluate(() => translatedTexts)).toBeGreaterThan(50)
  })
}

/** Everything that a person must find again letter by letter. */
const names = everyday
  .build(0)
  .credentials.flatMap(({ id, username, origins, ipRanges, roles }) => [
    id,
    ...username.split('@'),
    ...origins,
    ...ipRanges,
    ...roles,
  ])
  .filter((name) => name.length > 'ws'.length)

/** Texts that say one of these names, and that a translator would change. Runs in the page. */
function translatable(exact: string[]): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode
    const isKept = parentElement?.closest('[translate]')?.getAttribute('translate') === 'no'
    const isOnScreen = parentElement?.checkVisibility() ?? false
    if (!isOnScreen || isKept || parentElement?.closest('title, script')) continue
    if (exact.some((name) => textContent?.includes(name))) found.push(textContent ?? '')
  }
  return found
}

/** The pages that show what people typed, and names. */
const places: [name: string, open: (page: Page) => Promise<void>][] = [
  ['the list', (page) => openList(page)],
  [
    'a credential with pending changes',
    async (page) => {
      await openCredential(page, shop)
      for (const category of await page.getByRole('button', { name: / \d+\/\d+$/ }).all()) {
        await category.click()
      }
      const roles = page.getByRole('region', { name: 'Permissions' }).getByRole('checkbox')
      await roles.and(page.locator(':checked')).first().click()
      await page
        .getByRole('button', { name: /^Remove https/ })
        .first()
        .click()
      await generateKey(page)
      await expect(changesIn(page)).toHaveCount(3)
    },
  ],
  [
    'the question before leaving it',
    async (page) => {
      await page.getByRole('button', { name: 'Cancel', exact: true }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await answer(page, 'Stay on this page')
      await save(page)
    },
  ],
  ['the event logs', (page) => openAt(page, '/developers/event-logs', 'Event logs')],
  ['the API logs', (page) => openAt(page, '/developers/api-logs', 'API logs')],
  [
    'the clock',
    async (page) => {
      await page.getByRole('button', { name: /^Simulated time/ }).click()
      await expect(clockPanel(page).getByRole('textbox')).toBeVisible()
    },
  ],
]

test('usernames, ids, roles, origins and addresses are not for translators', async ({ page }) => {
  for (const [place, open] of places) {
    await open(page)
    expect(await page.evaluate(translatable, names), place).toEqual([])
  }
  // So that a look that finds nothing anywhere proves nothing.
  await openList(page)
  await page.evaluate(() => {
    for (const kept of document.querySelectorAll('[translate=no]'))
      kept.removeAttribute('translate')
  })
  expect((await page.evaluate(translatable, names)).length).toBeGreaterThan(10)
})

/** Turns the direction of what follows, up to the end of the element that it is in. */
const turning = '\u202e'
const hebrew = 'חנות'

/** Puts such a description into the stored credential, as an older version let people do. Runs in the page. */
async function plant([id, description]: [string, string]): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const [{ name: database = '' } = {}] = await indexedDB.databases()
  const db = await settled(indexedDB.open(database))
  // What the list shows is kept apart.
  for (const name of ['credentials', 'entries']) {
    const table = db.transaction(name, 'readwrite').objectStore(name)
    const row: unknown = await settled(table.get(id))
    await settled(table.put(Object.assign(Object(row), { description })))
  }
  db.close()
}

/** Texts that turn direction outside an element or pair of marks that ends it. Runs in the page. */
function loose(mark: string): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode
    const open = textContent?.replaceAll(/\u2068[^\u2069]*\u2069/g, '')
    if (!open?.includes(mark) || parentElement?.closest('bdi, textarea, title')) continue
    found.push(open)
  }
  return found
}

test('a mark that turns the direction ends with what was typed, on every page', async ({
  page,
}) => {
  const credential = everyday.build(0).credentials.find(({ username }) => username === shop)
  await openList(page)
  await page.evaluate(plant, [credential?.id ?? '', `tills${turning}selacs`] as [string, string])
  const shown = () => page.getByText(turning, { exact: false })
  const expectKept = async (place: string) => {
    await expect(shown(), place).not.toHaveCount(0)
    expect(await page.evaluate(loose, turning), place).toEqual([])
  }
  await page.reload()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expectKept('the list')
  await openCredential(page, shop)
  await page.getByRole('textbox', { name: 'Description' }).fill(`a” ${turning}b`)
  await expect(changesIn(page)).toHaveCount(1)
  await expectKept('pending changes')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectKept('the question before leaving')
  await answer(page, 'Stay on this page')
  await page.emulateMedia({ media: 'print' })
  await expectKept('on paper')

  // What is written from right to left may be saved.
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('textbox', { name: 'Description' }).fill(`${hebrew} (1)`)
  await save(page)
  await openAt(page, '/developers/event-logs', 'Event logs')
  await expect(page.getByText(hebrew)).not.toHaveCount(0)
  expect(await page.evaluate(loose, hebrew), 'the event logs').toEqual([])
})

test('the name of an integration keeps its direction, on every page', async ({ page }) => {
  const name = `${hebrew} (1)`
  const expectKept = async (place: string) => {
    await expect(page.getByText(hebrew).filter({ visible: true }), place).not.toHaveCount(0)
    expect(await page.evaluate(loose, hebrew), place).toEqual([])
  }
  await openCredential(page, shop)
  await integrations(page).getByRole('button', { name: 'Add integration' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a simulated integration' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Add integration' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'added' })).toContainText(hebrew)
  await expectKept('the message and its row')
  await integrations(page)
    .getByRole('button', { name: `Remove ${name}` })
    .click()
  await expect(page.getByRole('alertdialog')).toContainText(hebrew)
  await expectKept('the question before it is removed')
  await page.keyboard.press('Escape')

  await page.getByRole('switch', { name: 'Active' }).click()
  await expect(pendingChanges(page)).toContainText(hebrew)
  await expectKept('what a save does')
  await page.emulateMedia({ media: 'print' })
  await expectKept('on paper')
  await page.emulateMedia({ media: 'screen' })
  await save(page)
  await openList(page)
  await expectKept('the list')
  await openAt(page, '/developers/event-logs', 'Event logs')
  await expectKept('the event logs')
})
