// A tab that is older than the deployed build: it goes on, or says what is there, and loses nothing.
import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import type { Page } from '@playwright/test'

import { buildFolder } from '#tools/build-folder.ts'
import { createStaticServer, portOf } from '#tools/static-server.ts'

import {
  changeSomething,
  changesIn,
  clockPanel,
  generateKey,
  heading,
  openCredential,
  save,
} from './product.ts'
import { expect, test as base } from './test.ts'
import { otherBuildOf } from './two-builds.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'

type Deployment = { deploy: () => void }

/** Each flow begins on the older build, at a server of its own. */
const test = base.extend<Deployment, { older: string; site: { folder: string; base: string } }>({
  older: [
    async ({}, provide) => {
      const folder = await otherBuildOf(buildFolder)
      await provide(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  site: [async ({ older }, provide) => provide({ folder: older, base: '/' }), { scope: 'worker' }],
  baseURL: async ({ site, older }, provide) => {
    site.folder = older
    const server = createStaticServer(site)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    await provide(`http://localhost:${portOf(server)}/`)
    server.closeAllConnections()
    server.close()
  },
  deploy: async ({ site }, provide) => {
    await provide(() => {
      site.folder = buildFolder
    })
  },
})

/** The address of the script that runs in the page. */
function script(page: Page): Promise<string> {
  return page.locator('script[type=module]').evaluate((one: HTMLScriptElement) => one.src)
}

test('a tab that came to rest before the deployment goes on with everything it had', async ({
  page,
  deploy,
  expectNoise,
}) => {
  expectNoise(/status of 401/)
  // One of the parts that a tab loads ahead, so that it has begun with them.
  const aPart = page.waitForResponse(/\/assets\/try-key-/)
  await openCredential(page, orders)
  const older = await script(page)
  await aPart
  await expect(page.locator('html[data-settled=true]')).toHaveCount(1)
  deploy()
  const key = await generateKey(page)
  await page.getByRole('button', { name: 'Try this key' }).click()
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('401 Unauthorized')
  await page.getByRole('button', { name: /^Simulated time/ }).click()
  await expect(clockPanel(page).getByRole('button', { name: '+24 hours' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(key)
  await save(page)
  await page.getByRole('link', { name: 'Event logs' }).first().click()
  await expect(heading(page, 'Event logs')).toBeVisible()

  await page.reload()
  await expect(heading(page, 'Event logs')).toBeVisible()
  expect(await script(page)).not.toBe(older)
})

test.describe('a tab that loads nothing ahead', () => {
  test.beforeEach(async ({ page, expectNoise }) => {
    expectNoise(/Failed to load resource|Failed to fetch dynamically imported module/)
    expectNoise(/A part of the simulator could not be loaded/)
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
  })

  test('says that there is a newer version, keeps the draft, saves it, and reloads', async ({
    page,
    deploy,
    expectAccessible,
  }) => {
    await openCredential(page, orders)
    await changeSomething(page)
    const shown = await page.getByRole('textbox', { name: 'API key' }).inputValue()
    deploy()
    await page.getByRole('button', { name: /^Simulated time/ }).click()
    const message = clockPanel(page).getByRole('alert')
    await expect(message).toContainText('A newer version of this simulator is available.')
    await expect(message).toContainText('Save your changes first: they can still be saved.')
    await expectAccessible()
    await page.keyboard.press('Escape')
    await expect(changesIn(page)).toHaveText([
      'Description set to “Tills and scales”',
      'New API key',
    ])
    await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(shown)
    await save(page)
    await page.getByRole('link', { name: 'Event logs' }).first().click()
    await expect(heading(page, 'This page could not be loaded')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('A newer version of this simulator')
    const older = await script(page)
    // Below it, Start afresh may say the same of its own code.
    await page.getByRole('button', { name: 'Reload the page' }).first().click()
    await expect(heading(page, 'Event logs')).toBeVisible()
    expect(await script(page)).not.toBe(older)
    await expect(page.getByRole('main')).toContainText('Description set to “Tills and scales”')
  })

  test('answers the API tester in words, and after a reload with the answer', async ({
    page,
    deploy,
  }) => {
    await page.goto('/developers/api-tester')
    await expect(heading(page, 'API tester')).toBeVisible()
    deploy()
    const key = page.getByRole('textbox', { name: 'API key' })
    await key.fill('AQEnobodyHasThis')
    await page.getByRole('button', { name: 'Send request' }).click()
    await expect(page.getByRole('alert')).toContainText(
      'A part of the simulated backend could not be loaded, so nothing was done.',
    )
    await expect(key).toHaveValue('AQEnobodyHasThis')
    await page.reload()
    await key.fill('AQEnobodyHasThis')
    await page.getByRole('button', { name: 'Send request' }).click()
    await expect(page.getByRole('region', { name: 'Response' })).toContainText('401 Unauthorized')
  })
})
