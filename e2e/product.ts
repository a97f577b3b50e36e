// The product in words: the few steps and places that many flows share.
import type { Download, Locator, Page } from '@playwright/test'

import { everyday } from '#mocks/scenarios/everyday.ts'

import { copy } from './acts.ts'
import { expect, type Backend } from './test.ts'

export const hour = 3_600_000

/** A row of the simulated database, as `sandbox-api/v1/dump` shows it. */
type StoredCredential = {
  id: string
  environment: string
  username: string
  description: string
  revision: number
  apiKey: { tail: string } | null
  previousKeys: unknown[]
}

/** The stored credential of this username on TEST. */
export async function stored(backend: Backend, username: string): Promise<StoredCredential> {
  const { credentials }: { credentials: StoredCredential[] } = Object(
    await backend('GET', 'sandbox-api/v1/dump'),
  )
  const rows = credentials.filter((row) => row.username === username && row.environment === 'test')
  const [row, ...others] = rows
  expect(others, `more credentials called ${username}`).toEqual([])
  if (!row) throw new Error(`No credential is called ${username}.`)
  return row
}

/** Shapes of generated values. */
export const shapes = {
  apiKey: /^AQESIMULATED[A-Za-z0-9+/]{67}=-[A-Za-z0-9+/]{43}=-[\x21-\x7e]{16}$/,
  password: /^[\x21-\x7e]{25}$/,
  clientKey: /^test_[A-Z2-7]{32}$/,
}

export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true })
}

/** Opens Developers > API credentials, on one of its tabs. */
export async function openList(page: Page, tab: 'Payments' | 'Platforms' = 'Payments') {
  await page.goto('/')
  await expect(heading(page, 'API credentials')).toBeVisible()
  if (tab === 'Platforms') await page.getByRole('tab', { name: 'Platforms' }).click()
  await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible()
}

/** Goes through the list to the Configure page of a credential, by its username. */
export async function configure(page: Page, tab: 'Payments' | 'Platforms', username: string) {
  await openList(page, tab)
  await page.getByRole('link', { name: username, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
}

/** The credentials that every flow starts with; their ids never change. */
const { credentials } = everyday.build(0)

/** Opens the Configure page of one of them at its address, which takes half as long. */
export async function openCredential(page: Page, username: string): Promise<void> {
  const credential = credentials.find((one) => one.username === username)
  if (!credential) throw new Error(`No credential is called ${username}.`)
  await page.goto(`/developers/api-credentials/credential/${credential.id}`)
  await expect(heading(page, 'Configure API credential')).toBeVisible()
}

/** Opens a page at its address, and waits for its title. */
export async function openAt(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address)
  await expect(heading(page, title)).toBeVisible()
}

/** Walks through the create dialog and answers the username that the system made. */
export async function create(page: Page, type: string, description = ''): Promise<string> {
  await page.getByRole('button', { name: 'Create new credential' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  await dialog
    .getByRole('radiogroup', { name: 'Credential type' })
    .getByRole('radio', { name: type })
    .check()
  const username = dialog.getByRole('textbox', { name: 'Username' })
  await expect(username).toHaveValue(/@/)
  await dialog.getByRole('textbox', { name: 'Description' }).fill(description)
  const made = await username.inputValue()
  await dialog.getByRole('button', { name: 'Create credential' }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  return made
}

/**
 * Does what loads the product anew by itself, and waits for the new page: the one before can show
 * the new world for a moment, and would answer in its place.
 */
export async function loadsAnew(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load')
  await act()
  await loaded
}

/** Another tab of the same browser, with a person of its own. */
export async function openTab(page: Page, userId = 'amara'): Promise<Page> {
  const tab = await page.context().newPage()
  const identity = { userId, environment: 'test', accountId: 'LarkfieldGoods' }
  await tab.addInitScript((value) => {
    // Firefox gives an empty page no storage.
    if (location.protocol.startsWith('http')) sessionStorage.setItem('identity', value)
  }, JSON.stringify(identity))
  return tab
}

/** Somebody else saves another description of this credential; answers their tab. */
export async function saveInOtherTab(page: Page, username: string): Promise<Page> {
  const other = await openTab(page, 'bruno')
  await openCredential(other, username)
  await other.getByRole('textbox', { name: 'Description' }).fill('Theirs')
  await save(other)
  return other
}

/** Goes to another account, environment or user through its menu in the shell. */
export async function choose(page: Page, menu: RegExp, choice: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('dialog').getByRole('button', { name: choice }).click()
}

/** The account that is named at the top of the page, such as "Larkfield Stores, Merchant". */
export const accountShown = (page: Page, account: string): Locator =>
  page.getByRole('button', { name: `Account: ${account}` })

/** Goes to another account and waits until it is there: until then the page before can be used. */
export async function switchAccount(page: Page, account: string): Promise<void> {
  const [name = account] = account.split(',')
  await choose(page, /^Account: /, new RegExp(`^${name}`))
  await expect(accountShown(page, account)).toBeVisible()
}

/** Saves a log as a file, and answers it once it is there. */
export async function exportAs(page: Page, format: 'CSV' | 'JSON'): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const item = page.getByRole('button', { name: `Export as ${format}`, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
  return download
}

/** The question that every exit asks while something is unsaved. */
export function leaveQuestion(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Leave without saving?', exact: true })
}

/** Answers that question, and waits until it is gone. */
export async function answer(
  page: Page,
  button: 'Stay on this page' | 'Leave without saving',
): Promise<void> {
  await leaveQuestion(page).getByRole('button', { name: button, exact: true }).click()
  await expect(leaveQuestion(page)).toHaveCount(0)
}

export function pendingChanges(page: Page): Locator {
  return page.getByRole('region', { name: 'Pending changes' })
}

/** The region of simulated integrations on a Configure page. */
export function integrations(page: Page): Locator {
  return page.getByRole('region', { name: 'Simulated integrations' })
}

/** The changes in that bar, without what else it says. */
export function changesIn(page: Page): Locator {
  const undo = page.getByRole('button', { name: /^Undo: / })
  return pendingChanges(page).getByRole('listitem').filter({ has: undo })
}

/** Makes two pending changes: another description, and a new API key. */
export async function changeSomething(page: Page) {
  await page.getByRole('textbox', { name: 'Description' }).fill('Tills and scales')
  await page.getByRole('button', { name: 'Generate API key' }).click()
  await expect(pendingChanges(page)).toContainText('2 unsaved changes')
  // In a low or narrow window the bar is folded.
  const folded = pendingChanges(page).getByRole('button', { name: '2 changes', expanded: false })
  if (await folded.isVisible()) await folded.click()
  await expect(changesIn(page)).toHaveText(['Description set to “Tills and scales”', 'New API key'])
}

/** Saves all that is pending. Any change ends the message of the save before, so this one is new. */
export async function save(page: Page): Promise<void> {
  const status = page.getByRole('status')
  await expect(status).not.toHaveText('Changes saved')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(status).toHaveText('Changes saved')
}

/** Generates an API key and answers it as it is shown. */
export async function generateKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Generate API key' }).click()
  const field = page.getByRole('textbox', { name: 'API key' })
  await expect(field).toHaveValue(/^AQE/)
  return field.inputValue()
}

/** The panel behind the button with the simulated time. */
export function clockPanel(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Simulated time' })
}

/** All that a page shows or says, fields included, as it is read and not as HTML writes it. */
export function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')]
    const values = fields.map((field) => ('value' in field ? String(field.value) : ''))
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    )
    return [document.title, document.body.textContent, ...values, ...attributes].join('\n')
  })
}

/** Presses a copy button and answers what lies on the clipboard. */
export async function copied(page: Page, button: string): Promise<string> {
  await copy(page, button)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** As many stops as the longest page has; whoever needs more has lost their way. */
export const mostStops = 150

/** Presses Tab, or Shift+Tab, until this has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  // Found once: asking the whole page for a name at every stop takes longer than the way there.
  const element = await target.elementHandle()
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await element?.evaluate((found) => found === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, 'reached by the keyboard').toBeFocused()
}

/** How far the page, or the part of it that scrolls, goes on sideways, in pixels. Runs in the page. */
export function sideways(): number {
  const parts = [document.documentElement, ...document.querySelectorAll('div:has(> main), main')]
  return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
}
