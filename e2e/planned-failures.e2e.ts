// Every kind of planned failure, at a read and at a command: it is told plainly, and no work is lost.
import type { Page } from '@playwright/test'

import type { RequestFault } from '#contract/fault.ts'
import { needsManagerRole } from '#domain/permission/permission.ts'

import type { Faults } from './kit/faults.ts'
import {
  changeSomething,
  changesIn,
  clockPanel,
  heading,
  openAt,
  openCredential,
  openList,
  openTab,
  pendingChanges,
  save,
  stored,
} from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'
const eventLogs = '/developers/event-logs'
const alert = (page: Page) => pendingChanges(page).getByRole('alert')
const key = (page: Page) => page.getByRole('textbox', { name: 'API key' })
const toEvents = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Event logs' })

// What the browser itself says of a request that failed.
test.beforeEach(({ expectNoise }) => expectNoise(/Failed to load resource/))

/** A failure, without what it happens to. */
type Kind<F = RequestFault> = F extends unknown ? Omit<F, 'endpoint' | 'times'> : never

/** A person with a draft: another description, and a key that is shown this once. */
async function draft(page: Page) {
  await openCredential(page, tills)
  await changeSomething(page)
  const shown = await key(page).inputValue()
  return async () => {
    await expect(key(page)).toHaveValue(shown)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Tills and scales')
    await expect(changesIn(page)).toHaveText([
      'Description set to “Tills and scales”',
      'New API key',
    ])
  }
}

/** Plans it for the next save, and saves. */
async function saveInto(page: Page, faults: Faults, fault: Kind): Promise<void> {
  await faults.plan({ ...fault, endpoint: 'saveCredential', times: 1 })
  await page.getByRole('button', { name: 'Save changes' }).click()
}

/** Plans it for the next look at the event logs, and goes there from the list. */
async function readInto(page: Page, faults: Faults, fault: Kind): Promise<void> {
  await openList(page)
  await faults.plan({ ...fault, endpoint: 'listEvents', times: 1 })
  await toEvents(page).click()
}

async function expectSaved(page: Page, before: number, backend: Parameters<typeof stored>[0]) {
  await save(page)
  const after = await stored(backend, tills)
  expect(after.revision).toBe(before + 1)
  expect(after.description).toBe('Tills and scales')
  expect((await key(page).inputValue()).endsWith(after.apiKey?.tail ?? '?')).toBe(true)
}

const refusals = [
  [{ kind: 'unavailable' }, 'The simulated service is unavailable.'],
  [{ kind: 'status', status: 500 }, 'The simulated service answered with 500.'],
  [{ kind: 'dropped' }, 'The simulated backend in this browser did not answer.'],
  [{ kind: 'lost-answer' }, 'The simulated backend in this browser did not answer.'],
] as const

for (const [fault, sentence] of refusals) {
  test(`a page whose read fails with ${fault.kind} says so, and comes when it is tried again`, async ({
    page,
    faults,
  }) => {
    await readInto(page, faults, fault)
    await expect(heading(page, 'Could not be loaded')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(sentence)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading(page, 'Event logs')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Events' })).toBeVisible()
  })
}

const failedSaves = [
  [{ kind: 'status', status: 429 }, /^The simulated service answered with 429. Nothing was saved/],
  [{ kind: 'storage-full' }, /^The storage of this browser is full, so nothing was saved\.$/],
  [{ kind: 'dropped' }, /^No answer came\. Your changes are still here: try again\.$/],
] as const

for (const [fault, sentence] of failedSaves) {
  test(`a save that fails with ${fault.kind} leaves draft and key, and can be sent again`, async ({
    page,
    expectAccessible,
    backend,
    faults,
  }) => {
    const isAllThere = await draft(page)
    const { revision } = await stored(backend, tills)
    await saveInto(page, faults, fault)
    await expect(alert(page)).toHaveText(sentence)
    await expectAccessible()
    await isAllThere()
    expect((await stored(backend, tills)).revision).toBe(revision)
    await expectSaved(page, revision, backend)
  })
}

test('a list that cannot be refreshed keeps its rows, and says that they may be old', async ({
  page,
  faults,
}) => {
  await openList(page)
  const rows = page.getByRole('row')
  const before = await rows.count()
  await faults.plan({ endpoint: 'listCredentials', kind: 'status', status: 502, times: 1 })
  // Somebody saves elsewhere, so every list is read anew.
  const other = await openTab(page, 'bruno')
  await openCredential(other, tills)
  await other.getByRole('textbox', { name: 'Description' }).fill('Theirs')
  await save(other)
  await page.bringToFront()
  const notice = page.getByText('This list may be out of date')
  await expect(notice).toBeVisible()
  await expect(rows).toHaveCount(before)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toHaveCount(0)
  await expect(rows.filter({ hasText: 'Theirs' })).toHaveCount(1)
})

test('a session that ends on the way to a page asks to log in, and leads to that page', async ({
  page,
  faults,
}) => {
  await readInto(page, faults, { kind: 'signed-out' })
  await expect(heading(page, 'Logged out')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Your session has ended.')
  await page.getByRole('link', { name: 'Log in again' }).click()
  await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
  await expect(heading(page, 'Event logs')).toBeVisible()
})

test('a session that ends at a save leaves draft and key for after the login in another tab', async ({
  page,
  backend,
  faults,
}) => {
  const isAllThere = await draft(page)
  const { revision } = await stored(backend, tills)
  await saveInto(page, faults, { kind: 'signed-out' })
  await expect(alert(page)).toHaveText(
    /^Your session has ended, so nothing was saved\. Log in again/,
  )
  const other = await openTab(page)
  await other.goto('/sign-in')
  await other.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
  await expect(heading(other, 'API credentials')).toBeVisible()
  await other.close()
  await isAllThere()
  await expectSaved(page, revision, backend)
})

test('a credential that a second admin saves first is compared item by item, and nothing is lost', async ({
  page,
  faults,
}) => {
  await draft(page)
  const shown = await key(page).inputValue()
  await saveInto(page, faults, { kind: 'saved-by-second-admin' })
  const conflict = page.getByRole('region', {
    name: 'Bruno Keller saved this credential while you were editing',
  })
  await expect(conflict).toBeVisible()
  await expect(conflict).toContainText('Description set to “Changed by Bruno Keller”')
  await page.getByRole('button', { name: 'Continue' }).click()
  await save(page)
  await expect(key(page)).toHaveValue(shown)
  await openAt(page, eventLogs, 'Event logs')
  const rows = page.getByRole('table', { name: 'Events' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('Amara Diallo')
  await expect(rows.nth(2)).toContainText('Bruno Keller')
})

test('a part that does not come is told in its place, and comes when that is taken back', async ({
  page,
  expectNoise,
  faults,
}) => {
  expectNoise(/A part of the simulator could not be loaded|does not come, as somebody planned/)
  const isAllThere = await draft(page)
  await faults.plan({ kind: 'part-missing', part: 'clock-panel' })
  await page.getByRole('button', { name: /^Simulated time/ }).click()
  const panel = clockPanel(page)
  await expect(panel.getByRole('alert')).toContainText('This part could not be loaded.')
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('alert')).toBeVisible()
  await faults.remove()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('button', { name: '+24 hours' })).toBeVisible()
  await page.keyboard.press('Escape')
  await isAllThere()
})

test('a part of the backend that does not come refuses the request, and nothing is done', async ({
  page,
  faults,
}) => {
  await openAt(page, '/developers/api-tester', 'API tester')
  await faults.plan({ kind: 'part-missing', part: 'answer' })
  await page.getByRole('textbox', { name: 'API key' }).fill('a key of nobody')
  await page.getByRole('button', { name: 'Send request' }).click()
  const sentence = 'A part of the simulated backend could not be loaded, so nothing was done.'
  await expect(page.getByText(sentence)).toBeVisible()
  await faults.remove()
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByText(/^401 /).first()).toBeVisible()
  await expect(page.getByText(sentence)).toHaveCount(0)
})

test.describe('somebody whose roles are taken away', () => {
  test.use({ as: 'bruno' })

  test('just before a save keeps draft and key, and saves once the role is back', async ({
    page,
    backend,
    faults,
  }) => {
    const isAllThere = await draft(page)
    await saveInto(page, faults, { kind: 'role-removed' })
    await expect(alert(page)).toHaveText(needsManagerRole)
    await isAllThere()
    const admin = await openTab(page)
    await admin.goto('/settings/users/bruno')
    await admin.getByRole('checkbox', { name: 'Manage API credentials', exact: true }).check()
    await save(admin)
    await admin.close()
    await isAllThere()
    await expectSaved(page, (await stored(backend, tills)).revision, backend)
  })

  test('on the way to a page reads why, and who could help', async ({ page, faults }) => {
    await readInto(page, faults, { kind: 'role-removed' })
    await expect(heading(page, 'No access')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('You need the role')
    await expect(page.getByRole('button', { name: 'Log in as Amara Diallo' })).toBeVisible()
  })
})
