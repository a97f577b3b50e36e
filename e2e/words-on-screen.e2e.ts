// The names that suites rely on: each is found by its role, and has a box that can be seen.
import type { Locator, Page } from '@playwright/test'

import { scenarios } from '#mocks/scenarios/catalogue.ts'

import {
  changeSomething,
  heading,
  leaveQuestion,
  openCredential,
  openList,
  pendingChanges,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

type Role = Parameters<Page['getByRole']>[0]
type Name = [role: Role, ...names: (string | RegExp)[]]

async function expectInSight(scope: Page | Locator, ...rows: Name[]) {
  for (const [role, ...names] of rows) {
    for (const name of names) {
      await expect(scope.getByRole(role, { name, exact: true }).first()).toBeVisible()
    }
  }
}

test.describe('before signing in', () => {
  test.use({ as: null })

  test('the start page', async ({ page }) => {
    await page.goto('/')
    await expect(heading(page, 'Log in to your Customer Area')).toBeVisible()
    const amara = page.getByRole('button', { name: /^Log in as Amara Diallo/ })
    await expect(amara).toBeVisible()
    await expect(amara).toContainText('Manage API credentials')
    await expectInSight(page, ['button', 'Explore freely', 'Start afresh'])
    await page.getByRole('button', { name: 'Start afresh', exact: true }).click()
    const question = page.getByRole('alertdialog', { name: 'Start afresh?', exact: true })
    await expect(question).toBeVisible()
    await expectInSight(
      question,
      ['radio', ...scenarios.map(({ title }) => title)],
      ['button', 'Start afresh', 'Cancel'],
    )
  })
})

for (const width of [1280, 390]) {
  test.describe(`in a window ${width} wide`, () => {
    test.use({ viewport: { width, height: 844 } })

    test('the shell', async ({ page }) => {
      await openList(page)
      const main = page.getByRole('navigation', { name: 'Main' })
      await expect(main).toBeVisible()
      if (width < 1024) await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await expectInSight(
        main,
        ['button', 'Developers', /^Account: Larkfield Goods, Company$/],
        ['link', 'API credentials'],
      )
      if (width < 1024) await page.keyboard.press('Escape')
      await expectInSight(page, ['button', /^Environment: Test$/, /^User menu: Amara Diallo$/])
      await page.getByRole('button', { name: /^User menu: / }).click()
      const menu = page.getByRole('dialog', { name: 'User menu' })
      await expect(menu).toBeVisible()
      await expectInSight(menu, ['button', 'Log out', 'Start afresh'])
    })

    test('the list and the dialog', async ({ page }) => {
      await openList(page, 'Platforms')
      await openList(page, 'Payments')
      await expectInSight(
        page,
        ['heading', 'API credentials'],
        ['tab', 'Payments', 'Platforms'],
        ['button', 'Create new credential'],
        ['searchbox', 'Search credentials'],
        ['link', 'ws_551203@Company.LarkfieldGoods'],
      )
      const columns = ['Username', 'Status', 'Type', 'Accounts', 'Description', 'Creation date']
      await expectInSight(page, ['columnheader', ...columns, 'Credential ID'])

      await page.getByRole('button', { name: 'Create new credential' }).click()
      const dialog = page.getByRole('dialog', { name: 'Create API credential' })
      await expect(dialog).toBeVisible()
      await expectInSight(
        dialog,
        ['radiogroup', 'Credential type'],
        ['radio', 'Web service user', 'Report service user'],
        ['textbox', 'Username', 'Description'],
        ['button', 'Create credential', 'Cancel'],
      )
    })

    test('the Configure page, its bar, and leaving it', async ({ page }) => {
      await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
      const category = page.getByRole('button', { name: /^Management API \d+\/\d+$/ })
      await category.click()
      await expectInSight(
        page,
        ['heading', 'Configure API credential'],
        ['region', 'General settings', 'Server settings', 'Client settings', 'Permissions'],
        ['switch', 'Active'],
        ['tab', 'API key', 'Basic auth'],
        ['textbox', 'Description', 'API key', 'Client key', 'Allowed origin'],
        ['textbox', 'IP address or range'],
        ['button', 'Copy username', 'Generate API key', 'Copy API key'],
        ['button', 'Generate client key', 'Copy client key', 'Add origin', 'Add IP range'],
        ['group', 'Allowed IP range'],
        ['searchbox', 'Search roles'],
        ['checkbox', 'Management API - Webhooks read'],
        ['region', 'Expiring keys', 'Pending changes'],
        ['button', 'Reset expiry time to 24 hours', 'Expire now', 'Save changes', 'Cancel'],
      )
      const key = page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
      await expect(key).toContainText(/Key ending in .{5}/)
      await page.getByRole('tab', { name: 'Basic auth' }).click()
      await expectInSight(
        page,
        ['textbox', 'Password'],
        ['button', 'Generate password', 'Copy password'],
      )

      await page.getByRole('tab', { name: 'API key' }).click()
      await changeSomething(page)
      await expect(pendingChanges(page)).toBeVisible()
      await page.getByRole('button', { name: 'Cancel', exact: true }).click()
      await expect(leaveQuestion(page)).toBeVisible()
      await expectInSight(leaveQuestion(page), [
        'button',
        'Stay on this page',
        'Leave without saving',
      ])
      await page.keyboard.press('Escape')
      await save(page)
      await expect(page.getByRole('status').filter({ hasText: 'Changes saved' })).toBeVisible()
    })

    test('a stored key shows its last five characters, whatever has had the focus', async ({
      page,
    }) => {
      await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
      const field = page.getByRole('textbox', { name: 'API key' })
      await expect(field).toHaveValue(/^\*{28}.{5}$/)
      const beyond = () =>
        field.evaluate(
          ({ scrollLeft, clientWidth, scrollWidth }) => scrollWidth - clientWidth - scrollLeft,
        )
      await expect.poll(beyond).toBeLessThanOrEqual(1)
      await field.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('Tab')
      await expect.poll(beyond).toBeLessThanOrEqual(1)
      await page.setViewportSize({ width: 320, height: 640 })
      await expect.poll(beyond).toBeLessThanOrEqual(1)
      // Otherwise all of it fits, and nothing is proven.
      const { scrollWidth, clientWidth } = await field.evaluate((it) => ({
        scrollWidth: it.scrollWidth,
        clientWidth: it.clientWidth,
      }))
      expect(scrollWidth).toBeGreaterThan(clientWidth)
    })
  })
}
