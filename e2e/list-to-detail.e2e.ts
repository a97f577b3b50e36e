// From the list to the Configure page: what the list knows is there at once, and the rest fills in.
import type { Page } from '@playwright/test'

import { heading, openList } from './product.ts'
import { expect, test } from './test.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'

/** Holds back what the page asks about one credential, until the answer is called. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const send = globalThis.fetch
    let letThrough = () => {}
    const isOpen = new Promise<void>((resolve) => (letThrough = resolve))
    globalThis.fetch = async (asked, init) => {
      const isHeld = asked instanceof Request && /\/credentials\/S2-\w+$/.test(asked.url)
      if (isHeld) await isOpen
      return send(asked, init)
    }
    Object.assign(globalThis, { letThrough })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'letThrough')())
}

test('the page begins with what the list knows, and takes the focus when it is whole', async ({
  page,
  expectAccessible,
}) => {
  await openList(page)
  const letThrough = await holdBack(page)
  await page.getByRole('link', { name: orders }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText(`Web service user ${orders}`)
  await expect(main.getByRole('switch')).toHaveCount(0)
  await expectAccessible()
  const before = await heading(page, 'Configure API credential').boundingBox()

  await letThrough()
  await expect(main.getByRole('switch', { name: 'Active' })).toBeVisible()
  await expect(heading(page, 'Configure API credential')).toBeFocused()
  expect(await heading(page, 'Configure API credential').boundingBox()).toEqual(before)
  await expect(page).toHaveTitle(/^ws_739264 · Configure/)
})

test('a credential that cannot be read is told by a page of its own, and read at the next try', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/Failed to load resource|status of 503/)
  await openList(page)
  // The one that begins the page, and the one by which the route learns why it failed.
  await faults.plan({ endpoint: 'getCredential', kind: 'unavailable', times: 2 })
  await page.getByRole('link', { name: orders }).click()
  await expect(page.getByRole('main')).toContainText('The simulated service is unavailable.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('switch', { name: 'Active' })).toBeVisible()
})
