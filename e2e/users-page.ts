// The pages of Settings > Users, as several flows use them.
import type { Locator, Page } from '@playwright/test'

import { heading } from './product.ts'
import { expect } from './test.ts'

export function role(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true })
}

/** Goes through the menu to the roles of this person. */
export async function openUser(page: Page, name: string) {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Users', exact: true })
    .click()
  await expect(heading(page, 'Users')).toBeVisible()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(heading(page, `Roles of ${name}`)).toBeVisible()
}
