// Every list alike: each filter says its value, stands in the address, and is taken back by a reset.
import type { Locator, Page } from '@playwright/test'

import { openAt } from './product.ts'
import { expect, test } from './test.ts'

const lists = [
  ['API credentials', 'developers/api-credentials/payments', 'credentials', 4],
  ['API credentials', 'developers/api-credentials/platforms', 'credentials', 3],
  ['API logs', 'developers/api-logs', 'requests', 2],
  ['Event logs', 'developers/event-logs', 'events', 1],
  ['Users', 'settings/users', 'users', 1],
] as const

const filtersOf = (page: Page) => page.getByRole('group', { name: 'Filters' }).getByRole('button')

/** Sets the filter to its first value, whichever that is, and answers what it then says. */
async function setFilter(page: Page, filter: Locator): Promise<string> {
  const name = await filter.innerText()
  await filter.click()
  const choices = page.getByRole('dialog', { name, exact: true })
  // What is no list of choices is on or off.
  if (!(await choices.isVisible())) return name
  const choice = choices.getByRole('checkbox').first()
  const value = await choice.evaluate((box: HTMLInputElement) => box.labels?.[0]?.innerText)
  await choice.check()
  await page.keyboard.press('Escape')
  return `${name}: ${value}`
}

for (const [title, address, noun, count] of lists) {
  test(`${address}: every filter says its value, and every reset takes it back`, async ({
    page,
    open,
  }) => {
    // The everyday world has no requests yet, the crowded one no other credentials and no events.
    if (noun === 'requests') {
      await open({ scenario: 'crowded', size: 6 })
    }
    await openAt(page, address, title)
    const filters = filtersOf(page)
    await expect(filters).toHaveCount(count)
    const usual = await filters.allInnerTexts()
    const total = await page.getByRole('main').getByRole('status').innerText()
    const bare = page.url()
    const reset = page.getByRole('button', { name: 'Reset all' })
    await expect(reset).toHaveAttribute('aria-disabled', 'true')

    for (let index = 0; index < count; index += 1) {
      const said = await setFilter(page, filters.nth(index))
      await expect(page).not.toHaveURL(bare)
      await expect(filters.nth(index)).toHaveAccessibleName(said)
      await reset.click()
      await expect(page).toHaveURL(bare)
      await expect(filters).toHaveText(usual)
      await expect(page.getByRole('main').getByRole('status')).toHaveText(total)
      await expect(reset).toHaveAttribute('aria-disabled', 'true')
    }

    // Nothing has all of it: the button in the empty list takes everything back as well.
    for (let index = 0; index < count; index += 1) await setFilter(page, filters.nth(index))
    const search = page.getByRole('searchbox', { name: `Search ${noun}` })
    await search.fill('no such thing')
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(page).toHaveURL(bare)
    await expect(filters).toHaveText(usual)
    await expect(page.getByRole('main').getByRole('status')).toHaveText(total)
    await expect(search).toHaveValue('')
    await expect(search).toBeFocused()
  })
}
