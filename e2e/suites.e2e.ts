// What suites do with a browser, as the README says: keep its state, record its network, slow it, add scripts.
import { openCredential, openList, save } from './product.ts'
import { expect, test } from './served.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const at = Date.parse('2026-03-02T10:00:00Z')

test('storageState with IndexedDB keeps a whole world, and another browser goes on in it', async ({
  page,
  context,
  browser,
  baseURL,
  serve,
}) => {
  await serve('--backend', 'page')
  await openCredential(page, tills)
  await page.getByRole('textbox', { name: 'Description' }).fill('In the state')
  await save(page)
  const storageState = await context.storageState({ indexedDB: true })
  expect(JSON.stringify(storageState)).toContain('In the state')

  const other = await browser.newContext({ storageState, ...(baseURL ? { baseURL } : {}) })
  const tab = await other.newPage()
  await tab.clock.setFixedTime(at)
  await openList(tab)
  await expect(tab.getByRole('row').filter({ hasText: tills })).toContainText('In the state')
  await openCredential(tab, tills)
  await tab.getByRole('textbox', { name: 'Description' }).fill('And on')
  await save(tab)
  await other.close()
  // A copy, not the same one.
  await openList(page)
  await expect(page.getByRole('row').filter({ hasText: tills })).toContainText('In the state')
})

test('over HTTP a recording stands in for the backend', async ({
  page,
  browser,
  baseURL,
  serve,
}, testInfo) => {
  await serve('--backend', 'http')
  const har = testInfo.outputPath('list.har')
  const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
  const opened = async (update: boolean) => {
    const context = await browser.newContext(baseURL ? { baseURL } : {})
    await context.addInitScript(
      (value) => localStorage.setItem('identity', value),
      JSON.stringify(identity),
    )
    await context.routeFromHAR(har, { update, url: '**/ca-api/**', updateContent: 'embed' })
    const tab = await context.newPage()
    await openList(tab)
    return { context, row: tab.getByRole('row').filter({ hasText: 'Tills in the stores' }) }
  }
  const recorded = await opened(true)
  await expect(recorded.row).toBeVisible()
  await recorded.context.close()
  // From here on the server begins with another world, in which there are no tills.
  await serve('--backend', 'http', '--scenario', 'first-visit')
  await openList(page)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  const replayed = await opened(false)
  await expect(replayed.row).toBeVisible()
  await replayed.context.close()
})

test('over HTTP a slow network keeps the list waiting', async ({ page, context, serve }) => {
  await serve('--backend', 'http')
  await openList(page)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const slow = { offline: false, latency: 2_000, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', slow)
  const askedAt = performance.now()
  await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'BalancePlatform' }).first()).toBeVisible()
  expect(performance.now() - askedAt).toBeGreaterThan(1_900)
})

const addScript = { content: 'document.documentElement.dataset.added = "yes"' }

test('the policy refuses a script that a suite adds', async ({ page, serve, expectNoise }) => {
  expectNoise(/Content Security Policy/)
  await serve('--backend', 'page')
  await openList(page)
  await page.addScriptTag(addScript).catch(() => undefined)
  await expect(page.locator('html')).not.toHaveAttribute('data-added')
})

test.describe('with bypassCSP', () => {
  test.use({ bypassCSP: true })

  test('a suite can add one', async ({ page, serve }) => {
    await serve('--backend', 'page')
    await openList(page)
    await page.addScriptTag(addScript)
    await expect(page.locator('html')).toHaveAttribute('data-added', 'yes')
  })
})
