// The callers: what a rotation does to them, said before the save, and true when its time has come.
import type { Locator, Page } from '@playwright/test'

import {
  answer,
  clockPanel,
  copied,
  generateKey,
  heading,
  integrations,
  leaveQuestion,
  openCredential,
  save,
  shapes,
} from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const tills = 'ws_551203@Company.LarkfieldGoods'
const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'

async function rotate(page: Page, username: string): Promise<void> {
  await openCredential(page, username)
  await expect(integrations(page)).toContainText('Working')
  await generateKey(page)
}

async function openClock(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Simulated time: / }).click()
  return clockPanel(page)
}

test('a rotation without deploying is foretold, and comes true exactly at the expiry', async ({
  page,
}) => {
  await rotate(page, tills)
  const foretold = page.getByRole('list', { name: 'What this save does' })
  await expect(foretold.getByRole('listitem')).toContainText(
    'Point of sale will stop working at 3 Mar 2026, 10:00 UTC',
  )
  await save(page)
  const clock = await openClock(page)
  const chosen = clock.getByRole('textbox', { name: 'Set the clock to' })
  for (const [time, outcome] of [
    ['2026-03-03 10:59:59', 'Working'],
    ['2026-03-03 11:00:00', 'Failing (401)'],
    ['2026-03-03 10:59:59', 'Working'],
  ] as const) {
    // In Amsterdam, an hour ahead of UTC.
    await chosen.fill(time)
    await chosen.press('Enter')
    await expect(integrations(page)).toContainText(outcome)
  }
})

test('with the new key deployed in the window nobody is refused, and the logs tell who did it', async ({
  page,
}) => {
  await rotate(page, payouts)
  const key = await copied(page, 'Copy API key')
  await save(page)
  const tail = key.slice(-5)
  await page.getByRole('button', { name: `Give Payout job the current key (…${tail})` }).click()
  await expect(page.getByRole('status')).toHaveText(
    `Payout job now uses the current key (…${tail})`,
  )
  await expect(page.getByRole('button', { name: /^Give Payout job / })).toHaveCount(0)
  const clock = await openClock(page)
  await clock.getByRole('button', { name: '+24 hours' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Expiring keys' })).toHaveCount(0)
  await expect(integrations(page)).toContainText('Working')
  await expect(integrations(page)).toContainText('1,440 OK, 0 unauthorized, 0 forbidden')

  await page.getByRole('link', { name: 'Event logs' }).last().click()
  await page.getByRole('table').getByRole('link', { name: 'Payout job' }).first().click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  expect(new URL(page.url()).pathname).toMatch(
    /\/LarkfieldGoods\/developers\/api-credentials\/credential\/S2-/,
  )
})

test('a key that nobody copied cannot be given; copied, it can before its save, and leaving says so', async ({
  page,
}) => {
  await openCredential(page, payouts)
  const give = page.getByRole('button', { name: /^Give Payout job the / })
  const notCopied = 'Nobody has copied this key. Copy it while it is shown, or generate a new one.'
  await expect(give).toHaveText(/the current key/)
  await expect(give).toHaveAccessibleDescription(notCopied)

  const key = await generateKey(page)
  await expect(give).toHaveText(`Give Payout job the new key (…${key.slice(-5)})`)
  await expect(give).toHaveAccessibleDescription(notCopied)
  await page.getByRole('textbox', { name: 'API key' }).selectText()
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(shapes.apiKey)
  await give.click()
  await expect(give).toHaveCount(0)
  await expect(integrations(page)).toContainText('Failing (401)')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(leaveQuestion(page).getByRole('listitem')).toHaveText([
    'New API key',
    'Payout job uses the new API key: its calls will fail',
  ])
  await answer(page, 'Stay on this page')
  await save(page)
  await expect(integrations(page)).toContainText('Working')
})

test('a copied key stays known after a reload; after a discarded one nothing old is given', async ({
  page,
}) => {
  await openCredential(page, payouts)
  await generateKey(page)
  const key = await copied(page, 'Copy API key')
  await save(page)
  await page.reload()
  const give = page.getByRole('button', { name: /^Give Payout job the / })
  await expect(give).toHaveText(`Give Payout job the current key (…${key.slice(-5)})`)
  await expect(give).toBeEnabled()

  const discarded = await generateKey(page)
  await copied(page, 'Copy API key')
  await expect(give).toHaveText(`Give Payout job the new key (…${discarded.slice(-5)})`)
  await page.getByRole('button', { name: 'Undo: New API key' }).click()
  await expect(give).toHaveText(`Give Payout job the current key (…${key.slice(-5)})`)
})
