// The page at the limits: a list of 500 entries works and says that it is full, and texts are counted.
import { openCredential, stored } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_284917@Company.LarkfieldGoods'

test('a list of 500 addresses is worked on as a short one, and says that it is full', async ({
  page,
  backend,
}) => {
  await openCredential(page, shop)
  const { id, revision } = await stored(backend, shop)
  const ipRanges = Array.from({ length: 500 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`)
  const path = `ca-api/v1/test/accounts/LarkfieldGoods/credentials/${id}`
  await backend('PATCH', path, { revision, changes: { ipRanges } })
  await page.reload()

  const group = page.getByRole('group', { name: 'Allowed IP range' })
  const field = group.getByRole('textbox', { name: 'IP address or range' })
  await expect(group.getByRole('listitem')).toHaveCount(500)
  await field.pressSequentially('10.1.7.9')
  await expect(field).toHaveAccessibleDescription(
    /10\.1\.7\.9 is already covered by 10\.1\.7\.0\/24/,
  )
  await group.getByRole('button', { name: 'Add IP range' }).click()
  await expect(field).toHaveAccessibleDescription(
    /There can be at most 500 IP addresses and ranges/,
  )
  await group.getByRole('button', { name: 'Remove 10.0.0.0/24', exact: true }).click()
  await field.fill('10.1.7.9, 10.1.7.10')
  await group.getByRole('button', { name: 'Add IP range' }).click()
  await expect(group.getByText('10.1.7.9 is already covered by 10.1.7.0/24.')).toBeVisible()
  await expect(field).toHaveValue('10.1.7.10')
  await expect(field).toHaveAccessibleDescription(
    /^There can be at most 500 .*, and the list is full/,
  )
})

test('characters are counted as people count them, and those that nobody sees are named', async ({
  page,
}) => {
  await openCredential(page, shop)
  const description = page.getByRole('textbox', { name: 'Description' })
  await description.fill('🔑'.repeat(26))
  await expect(description).toHaveAccessibleDescription(/26\/50/)
  await description.fill('x\u202Ey')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(description).toHaveAccessibleDescription(/Leave out the character U\+202E/)
})

test('a search of any length is cut to what a search can be, and says so', async ({ page }) => {
  await openCredential(page, shop)
  const search = page.getByRole('searchbox', { name: 'Search roles' })
  await search.fill('management '.repeat(2000))
  await expect(search).toHaveValue('management '.repeat(19).slice(0, 200))
  await expect(page.getByText('A search can have at most 200 characters.')).toBeVisible()
  await expect(search).toBeFocused()
})
