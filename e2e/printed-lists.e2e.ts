// Lists on paper: the whole table with its head, black on white, and nothing that can be pressed.
import { openAt } from './product.ts'
import { expect, test } from './test.ts'

/** What A4 leaves between usual margins, in the pixels of CSS. */
const paper = { width: 718, height: 1000 }

const lists = [
  ['API credentials', 'developers/api-credentials/payments', 7],
  ['API credentials', 'developers/api-credentials/platforms', 6],
  ['API logs', 'developers/api-logs', 6],
  ['Event logs', 'developers/event-logs', 5],
  ['Users', 'settings/users', 3],
] as const

for (const [title, address, columns] of lists) {
  test(`${address} prints as a table, whole and black on white`, async ({ page, open }) => {
    if (title === 'API logs') {
      await open({ scenario: 'crowded', size: 6 })
    }
    await page.setViewportSize(paper)
    await openAt(page, address, title)
    await page.getByRole('table').first().waitFor()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

    for (const role of ['banner', 'contentinfo', 'searchbox'] as const) {
      await expect(page.getByRole(role)).toBeHidden()
    }
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
    const table = page.getByRole('table').first()
    const heads = table.getByRole('columnheader')
    await expect(heads).toHaveCount(columns)
    // The button of a column that sorts is not printed: its words stand before it.
    for (const head of await heads.all()) {
      const words = await head.evaluate((it) => {
        const { content } = getComputedStyle(it, '::before')
        return content === 'none' ? String(Object(it).innerText) : content
      })
      expect(words).toMatch(/\w/)
    }
    // A table again, however narrow: each sheet repeats its head, and no row is on two of them.
    await expect(table.getByRole('rowgroup').first()).toHaveCSS('display', 'table-header-group')
    await expect(table.getByRole('row').last()).toHaveCSS('display', 'table-row')
    await expect(table.getByRole('row').last()).toHaveCSS('break-inside', 'avoid')
    await expect(table.getByRole('cell').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
    const { width, right } = await table.evaluate((it) => ({
      width: document.documentElement.scrollWidth,
      right: it.getBoundingClientRect().right,
    }))
    expect(width).toBeLessThanOrEqual(paper.width)
    expect(right).toBeLessThanOrEqual(paper.width)
  })
}

test('paper says what is searched and filtered, and which page of how many it is', async ({
  page,
  open,
}) => {
  await open({ scenario: 'crowded', size: 120 })
  const query = 'search=service&statuses=active&types=web-service'
  await openAt(page, `developers/api-credentials/payments?${query}`, 'API credentials')
  await page.getByRole('navigation', { name: 'Pages of the list' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const main = page.getByRole('main')
  for (const words of [
    'Payments',
    'Search: service',
    'Types: Web service user',
    'Status: Active',
    /Page 1 of \d/,
  ]) {
    await expect(main).toContainText(words, { useInnerText: true })
  }
  for (const words of ['Platforms', 'Account', 'Keys', 'Reset all']) {
    await expect(page.getByRole('main').getByText(words, { exact: true })).toBeHidden()
  }
})
