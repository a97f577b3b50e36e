// Without a mouse: two procedures from sign-in to save, filters and menus.
import { changesIn, heading, openList, pendingChanges, tabTo } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test.describe('from the sign-in page', () => {
  test.use({ as: null })

  test('a platform credential is created and gets its key', async ({ page }) => {
    const { keyboard } = page
    await page.goto('/')
    await tabTo(page, page.getByRole('button', { name: /^Log in as Amara Diallo/ }))
    await keyboard.press('Enter')
    await expect(heading(page, 'API credentials')).toBeFocused()

    await tabTo(page, page.getByRole('tab', { name: 'Payments' }))
    await keyboard.press('ArrowRight')
    const platforms = page.getByRole('tab', { name: 'Platforms' })
    await expect(platforms).toBeFocused()
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/platforms$/)
    await expect(platforms).toBeFocused()

    const opener = page.getByRole('button', { name: 'Create new credential' })
    const dialog = page.getByRole('dialog', { name: 'Create API credential' })
    await tabTo(page, opener, 'Shift+Tab')
    await keyboard.press('Space')
    await expect(dialog.getByRole('radio', { name: 'Web service user' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(opener).toBeFocused()
    await keyboard.press('Enter')
    await expect(dialog.getByRole('radio', { name: 'Web service user' })).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: 'LEM user' })).toBeChecked()
    await keyboard.press('ArrowUp')
    await tabTo(page, dialog.getByRole('textbox', { name: 'Description' }))
    await keyboard.type('Made without a mouse')
    await keyboard.press('Enter')
    await expect(heading(page, 'Configure API credential')).toBeFocused()
    await expect(page.getByRole('main')).toContainText('@BalancePlatform.LarkfieldPlatform')

    await tabTo(page, page.getByRole('tab', { name: 'API key' }))
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'Basic auth', selected: true })).toBeFocused()
    await keyboard.press('Home')
    await expect(page.getByRole('tab', { name: 'API key', selected: true })).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: 'Generate API key' }))
    await keyboard.press('Enter')
    await expect(page.getByText('Not saved yet')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Copy API key' }), 'Shift+Tab')
    await keyboard.press('Space')
    await expect(page.getByText('Copied', { exact: true })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Save changes' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('status')).toHaveText('Changes saved')
  })
})

test('permissions are found by search, changed, undone and saved', async ({ page }) => {
  const { keyboard } = page
  await openList(page)
  await keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Create new credential' })).toBeFocused()

  await tabTo(page, page.getByRole('searchbox', { name: 'Search credentials' }))
  await keyboard.type('set-up')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByRole('searchbox', { name: 'Search credentials' })).toBeFocused()
  await tabTo(page, page.getByRole('rowheader').getByRole('link'))
  await keyboard.press('Enter')
  await expect(heading(page, 'Configure API credential')).toBeFocused()

  const permissions = page.getByRole('region', { name: 'Permissions' })
  const role = permissions.getByRole('checkbox', {
    name: 'Management API - Webhooks read',
    exact: true,
  })
  await tabTo(page, permissions.getByRole('searchbox', { name: 'Search roles' }))
  await keyboard.type('webhooks management-api read')
  await tabTo(page, role)
  await keyboard.press('Space')
  await expect(role).toBeChecked()
  await expect(changesIn(page)).toHaveText(['Role added: Management API - Webhooks read'])
  await tabTo(page, permissions.getByRole('searchbox', { name: 'Search roles' }), 'Shift+Tab')
  await keyboard.press('Escape')
  const category = permissions.getByRole('button', { name: /^Management API 3\// })
  await tabTo(page, category)
  await keyboard.press('Enter')
  await expect(category).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press('Space')
  await expect(category).toHaveAttribute('aria-expanded', 'false')

  const undo = page.getByRole('button', {
    name: 'Undo: Role added: Management API - Webhooks read',
  })
  await tabTo(page, undo)
  await keyboard.press('Enter')
  await expect(changesIn(page)).toHaveCount(0)
  await expect(pendingChanges(page).getByText('No unsaved changes')).toBeFocused()
  await tabTo(page, page.getByRole('switch', { name: 'Active' }), 'Shift+Tab')
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Save changes' }))
  await keyboard.press('Space')
  await expect(page.getByRole('status')).toHaveText('Changes saved')
})

test('filters and menus open, take the focus, and give it back', async ({ page }) => {
  const { keyboard } = page
  await openList(page)
  const types = page.getByRole('main').getByRole('button', { name: 'Types' })
  await tabTo(page, types)
  await keyboard.press('Enter')
  const choice = page.getByRole('checkbox', { name: 'Web service user' })
  await expect(choice).toBeFocused()
  await keyboard.press('Space')
  await expect(choice).toBeChecked()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('6 of 8 credentials')
  await expect(choice).toBeFocused()
  await keyboard.press('Escape')
  await expect(choice).toBeHidden()
  await expect(page.getByRole('button', { name: 'Types: Web service user' })).toBeFocused()

  const username = page.getByRole('columnheader', { name: 'Username' })
  await tabTo(page, username.getByRole('button'))
  await keyboard.press('Enter')
  await expect(username).toHaveAttribute('aria-sort', 'ascending')
  await expect(username.getByRole('button')).toBeFocused()

  for (const name of [/^Account: /, /^Environment: /, /^User menu: /]) {
    const opener = page.getByRole('button', { name })
    await tabTo(page, opener, 'Shift+Tab')
    await keyboard.press('Enter')
    const popover = page.getByRole('dialog')
    await expect(popover.locator(':focus')).toHaveCount(1)
    await keyboard.press('Escape')
    await expect(popover).toBeHidden()
    await expect(opener).toBeFocused()
  }
})
