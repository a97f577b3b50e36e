// The page about certainty: open to everybody, complete, searchable, and alike for all who read it.
import { test as looking } from './look.ts'
import { heading, openAt, openList } from './product.ts'
import { expect, test } from './test.ts'

const title = 'What is documented and what is ours'
const address = '/what-is-documented'

looking.describe('signed out', () => {
  looking.use({ as: null })

  looking('every rule has its certainty, source and tests', async ({ page, look }) => {
    await openAt(page, address, title)
    await look('the whole page')
    const rules = page.getByRole('region', { name: 'Rules' })
    const overlap = rules.getByRole('listitem').filter({
      hasText: 'The previous API key keeps working for 24 hours',
    })
    await expect(overlap.getByText('Documented')).toBeVisible()
    const source = overlap.getByRole('link', { name: /^API credentials of web services/ })
    await expect(source).toHaveAttribute('href', /^https:\/\/docs\.adyen\.com\//)
    await expect(source).toHaveAttribute('target', '_blank')
    await overlap.getByText(/^Proven by \d+ tests$/).click()
    await expect(overlap.getByText('src/domain/keys/api-key.test.ts').first()).toBeVisible()
  })
})

test('rules are found by words and by certainty, and the address says by which', async ({
  page,
}) => {
  await openAt(page, address, title)
  const rules = page.getByRole('region', { name: 'Rules' })
  const status = rules.getByRole('status')
  await expect(status).toHaveText(/^\d+ rules$/)
  await rules.getByRole('searchbox', { name: 'Search rules' }).fill('origin')
  await expect(status).toHaveText(/^\d+ of \d+ rules$/)
  await rules.getByRole('button', { name: 'Ours' }).click()
  await expect(rules.getByText('Documented', { exact: true })).toHaveCount(1)
  await expect(page).toHaveURL(/search=origin&certainty=choice/)
  await page.reload()
  await expect(rules.getByRole('button', { name: 'Ours', pressed: true })).toBeVisible()
  await rules.getByRole('searchbox', { name: 'Search rules' }).fill('quagga')
  // The field has a button of that name too; this one stands where nothing was found.
  await expect(status).toHaveText(/^0 of \d+ rules$/)
  await rules.getByRole('button', { name: 'Clear search' }).last().click()
  await expect(status).toHaveText(/^\d+ rules$/)
  await expect(page.getByText('Where the documents disagree')).toBeVisible()
})

test('the user menu leads there, and its switch holds everywhere', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: /^User menu: / }).click()
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(heading(page, title)).toBeFocused()
  await page.getByRole('switch', { name: 'Show only what the original shows' }).click()
  await expect(page.getByText('Ours', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Back to the simulator' }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Expiring keys' })).toBeHidden()
})
