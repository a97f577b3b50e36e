// A LEM credential, the same way as a web service one.
import { copied, create, openList, save, shapes } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a LEM user gets a username of its own scope and a key', async ({ page }) => {
  await openList(page, 'Platforms')
  const username = await create(page, 'LEM user')
  expect(username).toMatch(/^ws_\d{6}@Scope\.Company_LarkfieldGoods$/)
  await page.getByRole('button', { name: 'Generate API key' }).click()
  expect(await copied(page, 'Copy API key')).toMatch(shapes.apiKey)
  await save(page)
  await page.getByRole('main').getByRole('link', { name: 'API credentials' }).click()
  await expect(page.getByRole('link', { name: username, exact: true })).toBeVisible()
})
