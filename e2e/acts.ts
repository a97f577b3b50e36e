// What one does on the Configure page, act by act: flows look between them, procedures go through.
import type { Locator, Page } from '@playwright/test'

import { expect } from './test.ts'

/** Presses a copy button, and waits until the page says that it was done. */
export async function copy(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
}

/** Active or not, from the save on. */
export async function switchActive(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Active' }).click()
}

/** Turns to passwords, where the page shows API keys at first. */
export async function turnToPasswords(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Basic auth' }).click()
}

export async function generatePassword(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generate password' }).click()
}

/** Generates a client key, and waits for it in the place of the one before. */
export async function generateClientKey(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Client key' })
  const before = await field.inputValue()
  await page.getByRole('button', { name: 'Generate client key' }).click()
  await expect(field).not.toHaveValue(before)
}

export async function allowOrigin(page: Page, origin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Allowed origin' }).fill(origin)
  await page.getByRole('button', { name: 'Add origin' }).click()
}

export async function allowRange(page: Page, range: string): Promise<void> {
  const group = page.getByRole('group', { name: 'Allowed IP range' })
  await group.getByRole('textbox', { name: 'IP address or range' }).fill(range)
  await group.getByRole('button', { name: 'Add IP range' }).click()
}

/** Finds a role, by its name unless by other words, and ticks it. Answers its checkbox. */
export async function giveRole(page: Page, role: string, words = role): Promise<Locator> {
  const permissions = page.getByRole('region', { name: 'Permissions' })
  await permissions.getByRole('searchbox', { name: 'Search roles' }).fill(words)
  const checkbox = permissions.getByRole('checkbox', { name: role, exact: true })
  await checkbox.check()
  return checkbox
}

/** The previous keys that still work. */
export function expiringKeys(page: Page): Locator {
  return page.getByRole('region', { name: 'Expiring keys' })
}

/** Of the first of them; as the others, from the save on. */
export async function resetExpiry(page: Page): Promise<void> {
  const reset = { name: 'Reset expiry time to 24 hours' }
  await expiringKeys(page).getByRole('button', reset).first().click()
}

/** Ends the first of them. */
export async function expireNow(page: Page): Promise<void> {
  await expiringKeys(page).getByRole('button', { name: 'Expire now' }).first().click()
}
