// The world's clock: moved, frozen and put back, and every view follows at once.
import type { Page } from '@playwright/test'

import { clockPanel, openCredential, openTab } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

async function openClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simulated time: real time' }).click()
  await expect(clockPanel(page)).toContainText('runs on real time')
}

const press = (page: Page, name: string) =>
  clockPanel(page).getByRole('button', { name, exact: true }).click()

test('a key is there one second before its expiry and gone at it, in every tab', async ({
  page,
  expectAccessible,
}) => {
  const other = await openTab(page)
  await openCredential(other, shop)
  const elsewhere = other.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  await expect(elsewhere.getByRole('time')).toHaveText(/^in 6 h\b/)
  await openCredential(page, shop)
  const expiring = page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  await openClock(page)
  await expectAccessible()
  // The first to end is another credential's: past it, this one is next.
  await press(page, '1 second after')
  await expect(clockPanel(page)).toContainText('A key of Web shop checkout (ws_284917) expires')
  await press(page, '1 second before')
  await expect(expiring.getByRole('time')).toHaveText(/^in 1 s\b/)
  // It stands still there, so that there is time to look.
  await expect(clockPanel(page)).toContainText('Frozen')
  await press(page, 'At expiry')
  await expect(expiring).toHaveCount(0)
  await expect(elsewhere).toHaveCount(0)
  await press(page, 'Back to real time')
  await expect(clockPanel(page)).toContainText('runs on real time')
  await expect(expiring.getByRole('time')).toHaveText(/^in 6 h\b/)
})

test('frozen at the very end of a key, page and backend both call it expired', async ({
  page,
  clock,
}) => {
  // Keys end on milliseconds, not on full seconds.
  await page.clock.setFixedTime('2026-03-02T10:00:00.500Z')
  await openCredential(page, shop)
  const expiring = page.getByRole('region', { name: 'Expiring keys' })
  await openClock(page)
  await press(page, '1 second after')
  // Until the panel speaks of the next key, At expiry means the end of the one before.
  await expect(clockPanel(page)).toContainText('A key of Web shop checkout (ws_284917) expires')
  await press(page, 'At expiry')
  await expect(clockPanel(page)).toContainText('Frozen')
  await expect(expiring).toHaveCount(0)
  for (const [ms, count] of [
    [-1, 1],
    [1, 0],
  ] as const) {
    await clock.advance(ms)
    await expect(expiring).toHaveCount(count)
  }
})

test('the field follows the clock until somebody types, and says which times there are not', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-28T10:00:00Z')
  await openCredential(page, shop)
  await openClock(page)
  const field = clockPanel(page).getByRole('textbox', { name: 'Set the clock to' })
  const atFirst = await field.inputValue()
  await press(page, '-1 hour')
  await expect(clockPanel(page)).toContainText('Running, 1 h behind real time')
  await expect(field).not.toHaveValue(atFirst)
  for (const [text, sentence] of [
    ['tomorrow', 'Write the date and time as 2026-03-02 14:05.'],
    ['2026-02-30 10:00', 'There is no day 2026-02-30.'],
    ['1969-12-31 23:00', 'Enter a date between 1970 and 9999.'],
    ['0099-01-01 00:00', 'Enter a date between 1970 and 9999.'],
  ] as const) {
    await field.fill(text)
    await field.press('Enter')
    await expect(field).toHaveAccessibleDescription(new RegExp(`^${sentence}`))
    await expect(field).toHaveValue(text)
  }
  await field.fill('2026-03-29T12:00+02:00')
  await field.press('Enter')
  await expect(clockPanel(page)).toContainText('Frozen, 24 h ahead of real time')
  await expect(field).toHaveValue(/^2026-03-29 /)
  await press(page, '+1 hour')
  await expect(clockPanel(page)).toContainText('Frozen, 25 h ahead of real time')
  await expect(field).toHaveValue('2026-03-29 13:00')
})

/** Runs in the page, before the product does. */
function signInAsAmara(): void {
  const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
  if (location.protocol.startsWith('http')) {
    localStorage.setItem('identity', JSON.stringify(identity))
  }
}

/** How far away each moment is; a day on the list says it on hover. Runs in the page. */
function distancesIn(times: Element[]): string[] {
  return times.map((time) => {
    const [distance = '', exactly] = time.getAttribute('title')?.split(' · ') ?? []
    return exactly === undefined ? time.textContent : distance
  })
}

test('a fresh world says the same, whenever and however one comes in', async ({ browser }) => {
  const seen: string[][] = []
  for (const [at, isSignedIn] of [
    ['2026-03-02T10:00:00.000Z', true],
    ['2026-03-02T10:00:00.500Z', false],
    ['2026-03-02T10:00:59.999Z', true],
    [undefined, true],
    [undefined, false],
  ] as const) {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    if (at) await page.clock.setFixedTime(at)
    if (isSignedIn) await page.addInitScript(signInAsAmara)
    await page.goto('/')
    if (!isSignedIn) await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
    const rows = page.getByRole('rowheader')
    await expect(rows).toHaveCount(8)
    // Nearly a minute later it has not begun to count yet.
    if (at) await page.clock.setFixedTime(Date.parse(at) + 59_000)
    const times = page.getByRole('table').locator('time[title]')
    await expect(times.first()).toHaveAttribute('title', /^12 days ago · /)
    seen.push(await times.evaluateAll(distancesIn))
    await context.close()
  }
  expect(seen[0]).toContain('in 6 h 30 min')
  for (const texts of seen) expect(texts).toEqual(seen[0])
})

test('a move of the clock reads everything on screen anew, and once', async ({ page }) => {
  await page.goto('/?wait-for-worker')
  await expect(page.getByRole('rowheader')).toHaveCount(8)
  await openClock(page)
  const reads: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('-api/v1/')) reads.push(request.url())
  })
  const moves = 3
  for (let move = 1; move <= moves; move += 1) {
    await press(page, '+1 hour')
    await expect(clockPanel(page)).toContainText(`Running, ${move} h ahead of real time`)
    // The list is what takes longest, and what was asked twice came before it was answered.
    await expect.poll(() => reads.filter((url) => url.includes('credentials?')).length).toBe(move)
  }
  const times = () => [...Map.groupBy(reads, (url) => new URL(url).pathname).values()]
  await expect.poll(() => times().map(({ length }) => length)).toEqual(times().map(() => moves))
  expect(times().length).toBeGreaterThan(2)
})

test('at a chosen moment the clock stands still and says so, and one press lets it run', async ({
  page,
  passTime,
}) => {
  await openCredential(page, shop)
  const control = page.getByRole('button', { name: /^Simulated time: / })
  await expect(control).toHaveText('Real time')
  await openClock(page)
  for (const moment of ['1 second before', 'At expiry', '1 second after']) {
    await press(page, moment)
    await expect(clockPanel(page)).toContainText('The clock stands still')
    await expect(control).toHaveText(/^Frozen/)
    const stood = await control.getAttribute('aria-label')
    await passTime(120_000)
    await expect(control).toHaveAccessibleName(stood ?? '')
    await press(page, 'Let the clock run')
    await expect(clockPanel(page)).not.toContainText('The clock stands still')
    await expect(control).toHaveText(/ ahead$/)
  }
  await press(page, 'Back to real time')
  await press(page, '-1 hour')
  await expect(control).toHaveText('1 h behind')
})

test('frozen it stands still, ahead of real time it says so', async ({ page, passTime }) => {
  await openCredential(page, shop)
  await openClock(page)
  await press(page, '+1 hour')
  await expect(clockPanel(page)).toContainText('Running, 1 h ahead of real time')
  await press(page, 'Freeze the clock')
  await expect(clockPanel(page)).toContainText('Frozen')
  await passTime(60_000)
  await expect(
    page.getByRole('button', { name: /^Simulated time: Frozen at 2 Mar 2026, 12:00/ }),
  ).toBeVisible()
  await press(page, 'Let the clock run')
  await expect(clockPanel(page)).toContainText('Running')
})
