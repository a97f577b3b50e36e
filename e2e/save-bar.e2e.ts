// The bar below the Configure page: short, and never silent about why nothing was saved, or that it was.
import { generateKey, hour, openCredential, pendingChanges, save } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'
const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'

test('the bar takes a third of any window at most, and says the rest on demand', async ({
  page,
}) => {
  await openCredential(page, shop)
  await page.getByRole('textbox', { name: 'Description' }).fill('x'.repeat(60))
  await generateKey(page)
  await page.getByRole('button', { name: 'Expire now' }).click()
  await page.getByRole('switch', { name: 'Active' }).click()
  await page.getByRole('button', { name: 'Generate client key' }).click()
  const addresses = Array.from({ length: 12 }, (_, index) => `192.0.2.${index}`)
  await page.getByRole('textbox', { name: 'IP address or range' }).fill(addresses.join(' '))
  await page.getByRole('button', { name: 'Add IP range' }).click()
  await page.getByRole('textbox', { name: 'Allowed origin' }).fill('https://a.example')
  const bar = pendingChanges(page)
  for (const [width, height, more] of [
    [1280, 800, 'Details'],
    [640, 400, '17 changes, 1 refused, 1 not added'],
    [390, 844, '17 changes, 1 refused, 1 not added'],
    [320, 640, '17 changes, 1 refused, 1 not added'],
  ] as const) {
    await page.setViewportSize({ width, height })
    const box = await bar.boundingBox()
    expect(box?.height, `at ${width} by ${height}`).toBeLessThanOrEqual(height / 3)
    await expect(bar.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
    const button = bar.getByRole('button', { name: more, exact: true })
    await button.click()
    expect((await bar.boundingBox())?.height).toBeGreaterThan(box?.height ?? Infinity)
    await expect(bar.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
    await button.click()
    expect((await bar.boundingBox())?.height).toBe(box?.height)
  }
  const notice = page.getByText('Nothing leaves this browser')
  await expect(notice, 'it scrolls away').not.toBeInViewport()
})

test('a save that is held back says so, and leads to what was typed but not added', async ({
  page,
  expectAccessible,
}) => {
  await openCredential(page, shop)
  const field = page.getByRole('textbox', { name: 'IP address or range' })
  await field.fill('192.0.2.77')
  await page.getByRole('switch', { name: 'Active' }).click()
  const bar = pendingChanges(page)
  await expect(bar).toContainText('1 entry typed, not added')
  await bar.getByRole('button', { name: 'Show on the page' }).click()
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport()

  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(bar).toContainText(
    'Not saved. 1 unsaved change. Nothing takes effect until you save.',
  )
  await expect(field).toBeFocused()
  await expectAccessible()
  await field.press('Enter')
  await expect(bar).not.toContainText('Not saved')
})

test('all that holds a save back is shown in turn, in the tab that is not open as well', async ({
  page,
  passTime,
  expectNoise,
}) => {
  expectNoise(/status of 422/)
  await openCredential(page, 'ws_739264@Company.LarkfieldGoods')
  const tab = (name: string) => page.getByRole('tab', { name })
  await generateKey(page)
  await tab('Basic auth').click()
  await page.getByRole('button', { name: 'Generate password' }).click()
  await expect(pendingChanges(page)).toContainText('2 unsaved changes')
  await tab('API key').click()
  // By then both are gone.
  await passTime(25 * hour)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Description' }).fill('x'.repeat(60))
  await page.getByRole('textbox', { name: 'IP address or range' }).fill('192.0.2.77')

  const next = pendingChanges(page).getByRole('button', { name: 'Show on the page' })
  const round = ['Password', 'IP address or range', 'Description', 'Password', 'API key']
  for (const name of [...round, 'IP address or range', 'Description']) {
    await next.click()
    await expect(page.getByRole('textbox', { name, exact: true })).toBeFocused()
    await expect(page.getByRole('textbox', { name, exact: true })).toBeInViewport()
  }
})

test('a save that got through says when, until something else is pending', async ({ page }) => {
  await openCredential(page, shop)
  const bar = pendingChanges(page)
  await expect(bar).toContainText('No unsaved changes')
  await expect(bar).not.toContainText('Saved at')
  await page.getByRole('textbox', { name: 'Description' }).fill('Till')
  await save(page)
  // In Amsterdam, an hour ahead of UTC.
  await expect(bar).toContainText('Saved at 11:00. No unsaved changes')
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills')
  await expect(bar).toContainText('1 unsaved change. Nothing takes effect until you save.')
  await expect(bar).not.toContainText('Saved at')
})

test('a second rotation says that the key still in use is not prolonged', async ({ page }) => {
  await openCredential(page, payouts)
  await generateKey(page)
  await expect(
    page.getByRole('list', { name: 'What this save does' }).getByRole('listitem'),
  ).toContainText(
    /^Payout job uses an older key \(…zCeb3\): it still ends at 2 Mar 2026, 10:48 UTC; this save does not prolong it\./,
  )
})
