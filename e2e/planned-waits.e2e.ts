// Answers that are slow, or held until they are released: what is seen meanwhile, and what comes then.
import type { Page } from '@playwright/test'

import type { Faults } from './kit/faults.ts'
import { changesIn, heading, openCredential, openList, pendingChanges, stored } from './product.ts'
import { expect, test } from './test.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'
const loading = (page: Page) => page.getByRole('progressbar', { name: 'Loading' })
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' })

test('a slow list keeps its rows and says that others are coming, until the world’s time is there', async ({
  page,
  expectAccessible,
  faults,
  clock,
}) => {
  await openList(page)
  const rows = page.getByRole('row')
  const before = await rows.count()
  await faults.plan({ endpoint: 'listCredentials', kind: 'slow', ms: 20_000, times: 1 })
  await page.getByRole('searchbox').fill('order')
  await expect(loading(page)).toBeVisible()
  await expect(page.getByRole('table', { name: 'API credentials' })).toHaveAttribute(
    'aria-busy',
    'true',
  )
  await expect(rows).toHaveCount(before)
  await expectAccessible()
  await clock.advance(19_999)
  await expect(loading(page)).toBeVisible()
  await clock.advance(1)
  await expect(loading(page)).toHaveCount(0)
  await expect(rows).toHaveCount(2)
})

/** Goes from the list to the event logs, which do not come before they are released. */
async function goToHeldEventLogs(page: Page, faults: Faults): Promise<void> {
  await openList(page)
  await faults.plan({ endpoint: 'listEvents', kind: 'held', times: 1 })
  await page.getByRole('link', { name: 'Event logs' }).first().click()
  await expect(loading(page)).toBeVisible()
}

test('a page that is held is announced on the one before, which can still be used', async ({
  page,
  faults,
}) => {
  await goToHeldEventLogs(page, faults)
  await expect(heading(page, 'API credentials')).toBeVisible()
  await faults.release()
  await expect(heading(page, 'Event logs')).toBeVisible()
  await expect(loading(page)).toHaveCount(0)
})

test('a page whose answer nobody waits for any more does not come after all', async ({
  page,
  faults,
}) => {
  await goToHeldEventLogs(page, faults)
  await page.getByRole('link', { name: 'API logs' }).first().click()
  await expect(heading(page, 'API logs')).toBeVisible()
  await faults.release()
  await expect(page).toHaveURL(/api-logs/)
})

test('a credential that is held shows what the list knows of it, and the rest once it is there', async ({
  page,
  faults,
}) => {
  await openList(page)
  await faults.plan({ endpoint: 'getCredential', kind: 'held', times: 1 })
  await page.getByRole('link', { name: orders, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(page.getByText('Order management: refunds and captures by night')).toBeVisible()
  await expect(description(page)).toHaveCount(0)
  await faults.release()
  await expect(description(page)).toHaveValue('Order management: refunds and captures by night')
})

test('the first page stands as an outline while its list is held', async ({ page, faults }) => {
  await openList(page)
  await faults.plan({ endpoint: 'listCredentials', kind: 'held', times: 1 })
  await page.reload()
  const planned = () => page.evaluate(async () => (await fetch('/sandbox-api/v1/faults')).text())
  await expect.poll(planned).toBe('{"data":[]}')
  await expect(page.getByRole('heading')).toHaveCount(0)
  await faults.release()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

for (const kind of ['slow', 'held'] as const) {
  test(`a save that is ${kind} leaves the page usable, and saves what was sent`, async ({
    page,
    backend,
    faults,
    clock,
  }) => {
    await openCredential(page, orders)
    await description(page).fill('first')
    const { revision } = await stored(backend, orders)
    const planned = { endpoint: 'saveCredential', times: 1 }
    await faults.plan(kind === 'slow' ? { ...planned, kind, ms: 10_000 } : { ...planned, kind })
    const button = page.getByRole('button', { name: 'Save changes' })
    await button.click()
    await expect(button).toHaveAttribute('aria-busy', 'true')
    await description(page).fill('first and second')
    expect((await stored(backend, orders)).revision).toBe(revision)
    await (kind === 'slow' ? clock.advance(10_000) : faults.release())
    await expect(button).not.toHaveAttribute('aria-busy')
    await expect(page.getByRole('status')).toHaveText(
      'Changes saved. What you changed since is not saved yet.',
    )
    expect((await stored(backend, orders)).description).toBe('first')
    await expect(changesIn(page)).toHaveText(['Description set to “first and second”'])
    await expect(pendingChanges(page)).toContainText('1 unsaved change')
  })
}
