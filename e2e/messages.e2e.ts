// Messages: true for as long as they stand, gone with the next step, and never in the way.
import type { Page } from '@playwright/test'

import { create, heading, openCredential, openList, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

// What covers what is measured in pixels.
test.use({ deviceScaleFactor: 1 })

const orders = 'ws_739264@Company.LarkfieldGoods'
const status = (page: Page) => page.getByRole('status')
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })

test('after an edit and a save that failed, nothing says that anything was saved', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/status of 503/)
  await openCredential(page, orders)
  await description(page).fill('first')
  await save(page)
  await faults.plan({ endpoint: 'saveCredential', kind: 'unavailable' })
  // Everything that the region says from here on.
  await status(page).evaluate((region) => {
    const said: (string | null)[] = []
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    Object.assign(globalThis, { said })
  })
  await description(page).fill('second')
  await expect(status(page)).toHaveText('')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(pendingChanges(page).getByRole('alert')).toHaveText(/Nothing was saved/)
  await expect(status(page)).toHaveText('')
  // So that a look that saw nothing cannot pass for silence: the message before did go.
  expect(await page.evaluate<unknown>(() => Object(globalThis).said)).toEqual([''])
  await save(page)
})

test('a message ends with its page; one that comes with a navigation ends with the next', async ({
  page,
}) => {
  await openList(page)
  await create(page, 'Report service user')
  await expect(status(page)).toHaveText('Credential created')
  const toList = page.getByRole('main').getByRole('link', { name: 'API credentials', exact: true })
  await toList.click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByText('Credential created')).toHaveCount(0)

  await page.getByRole('link', { name: orders, exact: true }).click()
  await description(page).fill('first')
  await save(page)
  await toList.click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByText('Changes saved')).toHaveCount(0)
})

test('after a save the resting pointer is not told that there is nothing to save', async ({
  page,
}) => {
  await openCredential(page, orders)
  await description(page).fill('first')
  await save(page)
  const button = page.getByRole('button', { name: 'Save changes' })
  await expect(button).toHaveAccessibleDescription('There is nothing to save.')
  const tip = page.getByRole('tooltip').filter({ hasText: 'There is nothing to save.' })
  await expect(tip).toBeHidden()
  await page.mouse.move(0, 0)
  await button.hover()
  await expect(tip).toBeVisible()
})

test('a button that the page moves under the resting pointer says nothing before somebody points at it', async ({
  page,
}) => {
  await openCredential(page, orders)
  const button = page.getByRole('button', { name: 'Save changes' })
  const tip = page.getByRole('tooltip').filter({ hasText: 'There is nothing to save.' })
  // All that a browser tells then: the pointer is over it, and has not moved.
  await button.dispatchEvent('pointerover', { pointerType: 'mouse' })
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  })
  await expect(tip).toBeHidden()
  await button.hover()
  await expect(tip).toBeVisible()
})

test('a dialog does not mute messages', async ({ page }) => {
  await openList(page)
  // The count of the list and the messages.
  await expect(page.getByRole('status')).toHaveCount(2)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // The page behind is hushed, and they are not.
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveCount(1)
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} x ${height} a message covers neither the title nor a key nor the focus`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openCredential(page, orders)
    await description(page).fill('first')
    await save(page)
    const toast = page.getByRole('button', { name: 'Dismiss message' }).locator('../../..')
    for (const target of [
      heading(page, 'Configure API credential'),
      page.getByRole('textbox', { name: 'API key' }),
      description(page),
      page.getByRole('button', { name: 'Generate API key' }),
    ]) {
      await target.evaluate((element) => {
        element.scrollIntoView({ block: 'center' })
        element.focus()
      })
      await expect
        .poll(async () => {
          const [one, other] = [await toast.boundingBox(), await target.boundingBox()]
          if (!one || !other) return 'not there'
          const isApart =
            one.x >= other.x + other.width ||
            other.x >= one.x + one.width ||
            one.y >= other.y + other.height ||
            other.y >= one.y + one.height
          return isApart ? 'apart' : 'covered'
        })
        .toBe('apart')
    }
  })
}
