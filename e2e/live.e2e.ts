// LIVE: unmistakable at all times, with a guard sentence at every step that can cut somebody off.
import type { Page } from '@playwright/test'

import { choose, heading, openCredential, openList, pendingChanges } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_613059@Company.LarkfieldGoods'
const region = (page: Page, name: string) => page.getByRole('region', { name })
const group = (page: Page, name: string) => page.getByRole('group', { name })

/** Each destructive step: where it is, how it is done, and the sentence on LIVE. */
const steps: [
  step: string,
  act: (page: Page) => Promise<unknown>,
  near: (page: Page) => ReturnType<Page['locator']>,
  sentence: RegExp,
][] = [
  [
    'deactivating',
    (page) => page.getByRole('switch', { name: 'Active' }).click(),
    (page) => region(page, 'General settings'),
    /this stops every key and the password of the credential at once/,
  ],
  [
    'a new API key',
    (page) => page.getByRole('button', { name: 'Generate API key' }).click(),
    (page) => region(page, 'Server settings'),
    /everything that uses the present key needs the new one within 24 hours/,
  ],
  [
    'limiting the addresses',
    async (page) => {
      await page.getByRole('textbox', { name: 'IP address or range' }).fill('203.0.113.9')
      await page.getByRole('button', { name: 'Add IP range' }).click()
    },
    (page) => group(page, 'Allowed IP range'),
    /servers outside the allowed IP ranges are shut out/,
  ],
  [
    'a new client key',
    (page) => page.getByRole('button', { name: 'Generate client key' }).click(),
    (page) => region(page, 'Client settings'),
    /shops and apps that carry the present client key need the new one/,
  ],
  [
    'removing an origin',
    (page) =>
      page
        .getByRole('button', { name: /^Remove https/ })
        .first()
        .click(),
    (page) => group(page, 'Add allowed origins'),
    /pages on an origin you remove can no longer take payments/,
  ],
  [
    'removing a role',
    async (page) => {
      await page.getByRole('button', { name: /^Payments \d/ }).click()
      await page.getByRole('checkbox', { name: 'Merchant Recurring role' }).uncheck()
    },
    (page) => region(page, 'Permissions'),
    /calls that need a role you remove are refused/,
  ],
]

test.describe('on LIVE', () => {
  test.use({ environment: 'live' })

  test('every destructive step is guarded where it is and where it is saved, and PCI roles say so', async ({
    page,
    expectAccessible,
  }) => {
    await openCredential(page, shop)
    await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeVisible()
    await expect(page.getByRole('main').getByText('Live', { exact: true }).first()).toBeVisible()
    for (const [step, act, near, sentence] of steps) {
      await expect(pendingChanges(page).getByText(sentence), step).toHaveCount(0)
      await act(page)
      await expect(near(page).getByText(sentence), step).toBeVisible()
      await expect(pendingChanges(page).getByText(sentence), step).toHaveCount(1)
    }
    await page.getByRole('tab', { name: 'Basic auth' }).click()
    await expectAccessible()
    const undoing = pendingChanges(page).getByRole('button', { name: /^Undo: / })
    while ((await undoing.count()) > 0) await undoing.first().click()
    await expect(page.getByText(/On LIVE/)).toHaveCount(0)

    await page.getByRole('searchbox', { name: 'Search roles' }).fill('checkout')
    const role = (name: string) => page.getByRole('checkbox', { name, exact: true })
    await expect(role('Checkout webservice role')).toHaveAccessibleDescription(
      /PCI assessment .*SAQ A/,
    )
    await expect(role('Checkout encrypted cardholder data')).toHaveAccessibleDescription(
      /PCI assessment/,
    )
    await page.getByRole('searchbox', { name: 'Search roles' }).fill('recurring')
    await expect(role('Merchant Recurring role')).not.toHaveAccessibleDescription(/PCI/)
  })

  test('taking a role from somebody is guarded, giving one is not', async ({ page }) => {
    await page.goto('/settings/users/daniel')
    const guard = /Roles of people hold on LIVE as well/
    await page.getByRole('checkbox', { name: 'Merchant admin', exact: true }).check()
    await expect(page.getByText(guard)).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Merchant standard role', exact: true }).uncheck()
    await expect(
      page.getByRole('region', { name: 'Customer Area roles' }).getByText(guard),
    ).toBeVisible()
    await expect(pendingChanges(page).getByText(guard)).toBeVisible()
  })
})

test('on TEST nothing is guarded, and nothing is said of assessments', async ({ page }) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  for (const [, act] of steps) await act(page)
  await expect(pendingChanges(page).getByRole('button', { name: /^Undo: / })).toHaveCount(
    steps.length,
  )
  await expect(page.getByText(/On LIVE|PCI assessment/)).toHaveCount(0)
})

test('the environments share nothing but the people', async ({ page }) => {
  await openList(page)
  const names = () => page.getByRole('rowheader').getByRole('link').allInnerTexts()
  await expect(page.getByRole('link', { name: 'ws_284917@Company.LarkfieldGoods' })).toBeVisible()
  const onTest = await names()
  await choose(page, /^Environment: /, /^Live/)
  await expect(page.getByRole('link', { name: shop })).toBeVisible()
  const onLive = await names()
  const withDigits = (list: string[]) => list.filter((name) => /_\d{6}/.test(name))
  expect(withDigits(onTest).filter((name) => onLive.includes(name))).toEqual([])
  await page.goto('/settings/users')
  await expect(heading(page, 'Users')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(6)
})
