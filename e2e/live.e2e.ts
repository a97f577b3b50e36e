// LIVE: unmistakable at all times, with a guard sentence for every step that can cut somebody off.
import type { Page } from '@playwright/test'

import type { LiveStep } from '#domain/changes/live-guard.ts'

import { choose, configure, heading, openCredential, openList, pendingChanges } from './product.ts'
import { expect, test } from './test.ts'

const shop = 'ws_613059@Company.LarkfieldGoods'

type Step = {
  /** Whose page it is done on, where the shop has nothing to lose by it. */
  of?: Record<'live' | 'test', [tab: 'Payments' | 'Platforms', username: string]>
  act: (page: Page) => Promise<unknown>
  sentence: RegExp
}

/** Every destructive step of the rules: how it is done, and what is said of it on Live. */
const steps: Record<Exclude<LiveStep, 'take user role'>, Step> = {
  deactivate: {
    act: (page) => page.getByRole('switch', { name: 'Active' }).click(),
    sentence: /this stops every key and the password of the credential at once/,
  },
  'new API key': {
    act: (page) => page.getByRole('button', { name: 'Generate API key' }).click(),
    sentence: /everything that uses the current key needs the new one within 24 hours/,
  },
  'limit addresses': {
    async act(page) {
      await page.getByRole('textbox', { name: 'IP address or range' }).fill('203.0.113.9')
      await page.getByRole('button', { name: 'Add IP range' }).click()
    },
    sentence: /servers outside the allowed IP ranges are shut out/,
  },
  'new client key': {
    act: (page) => page.getByRole('button', { name: 'Generate client key' }).click(),
    sentence: /shops and apps that carry the current client key need the new one/,
  },
  'remove origin': {
    act: (page) =>
      page
        .getByRole('button', { name: /^Remove https/ })
        .first()
        .click(),
    sentence: /pages on an origin you remove can no longer take payments/,
  },
  'limit accounts': {
    async act(page) {
      await page.getByRole('checkbox', { name: 'Larkfield Stores' }).check()
      await page.getByRole('checkbox', { name: 'Larkfield Webshop' }).uncheck()
    },
    sentence: /payments for merchant accounts outside the list are refused/,
  },
  'remove role': {
    async act(page) {
      await page.getByRole('button', { name: /^Payments \d/ }).click()
      await page.getByRole('checkbox', { name: 'Merchant Recurring role' }).uncheck()
    },
    sentence: /calls that need a role you remove fail/,
  },
  'new password': {
    of: {
      live: ['Payments', 'report_335918@Company.LarkfieldGoods'],
      test: ['Payments', 'report_902157@Company.LarkfieldGoods'],
    },
    async act(page) {
      await page.getByRole('tab', { name: 'Basic auth' }).click()
      await page.getByRole('button', { name: 'Generate password' }).click()
    },
    sentence: /the current password stops working when you save/,
  },
  'expire key': {
    of: {
      live: ['Platforms', 'ws@BalancePlatform.LarkfieldPlatform'],
      test: ['Payments', 'ws_284917@Company.LarkfieldGoods'],
    },
    act: (page) => page.getByRole('button', { name: 'Expire now' }).click(),
    sentence: /whatever still uses that key is refused when you save/,
  },
}
const ofShop = Object.entries(steps).filter(([, { of }]) => of === undefined)
const ofOthers = Object.entries(steps).filter(([, { of }]) => of !== undefined)

/** Takes the step, and finds its sentence once: where it is saved. */
async function expectGuarded(page: Page, step: string, { act, sentence }: Step) {
  await expect(pendingChanges(page).getByText(sentence), step).toHaveCount(0)
  await act(page)
  await expect(pendingChanges(page).getByText(sentence), step).toBeVisible()
  await expect(page.getByText(sentence), step).toHaveCount(1)
}

test.describe('on LIVE', () => {
  test.use({ environment: 'live' })

  test('every destructive step is guarded where it is saved, and PCI roles say so', async ({
    page,
    expectAccessible,
  }) => {
    await openCredential(page, shop)
    await expect(page.getByRole('button', { name: 'Environment: Live' })).toBeVisible()
    await expect(page.getByRole('main').getByText('Live', { exact: true }).first()).toBeVisible()
    for (const [step, guarded] of ofShop) await expectGuarded(page, step, guarded)
    await page.getByRole('tab', { name: 'Basic auth' }).click()
    await expectAccessible()
    const undoing = pendingChanges(page).getByRole('button', { name: /^Undo: / })
    while ((await undoing.count()) > 0) await undoing.first().click()
    await expect(page.getByText(/On Live/)).toHaveCount(0)

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

  for (const [step, guarded] of ofOthers) {
    test(`the step “${step}” is guarded on a credential that has something to lose by it`, async ({
      page,
    }) => {
      if (guarded.of) await configure(page, ...guarded.of.live)
      await expectGuarded(page, step, guarded)
    })
  }

  test('taking a role from somebody is guarded, giving one is not', async ({ page }) => {
    await page.goto('/settings/users/daniel')
    const guard = /Roles of people apply on Live as well/
    await page.getByRole('checkbox', { name: 'Merchant admin', exact: true }).check()
    await expect(page.getByText(guard)).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Merchant standard role', exact: true }).uncheck()
    await expect(pendingChanges(page).getByText(guard)).toBeVisible()
  })
})

test('on TEST nothing is guarded, and nothing is said of assessments', async ({ page }) => {
  const undoing = pendingChanges(page).getByRole('button', { name: /^Undo: / })
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  for (const [, { act }] of ofShop) await act(page)
  await expect(undoing).toHaveCount(ofShop.length)
  await expect(page.getByText(/On Live|PCI assessment/)).toHaveCount(0)
  for (const [, { of, act }] of ofOthers) {
    page.once('dialog', (question) => void question.accept())
    if (of) await configure(page, ...of.test)
    await act(page)
    await expect(undoing).toHaveCount(1)
    await expect(page.getByText(/On Live/)).toHaveCount(0)
  }
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

test('nothing is as loud as a save on Live', async ({ page }) => {
  const groundOfSave = async (environment: 'test' | 'live') => {
    await page.goto(`/${environment}/LarkfieldGoods/developers/api-credentials/payments`)
    await page.getByRole('link', { name: /^ws_/ }).first().click()
    await page.getByRole('textbox', { name: 'Description' }).fill('Another')
    const button = page.getByRole('button', { name: 'Save changes' })
    return button.evaluate((it) => getComputedStyle(it).backgroundColor)
  }
  expect(await groundOfSave('live')).not.toBe(await groundOfSave('test'))
})
