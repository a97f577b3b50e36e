// The Configure page of a credential: what is on it, what is pending, what is refused, what fails.
import { expect, type Page } from '@playwright/test'

import {
  changeSomething,
  generateKey,
  leaveQuestion,
  openCredential,
  openList,
  save,
  saveInOtherTab,
} from './product.ts'

import type { State } from './state.ts'

const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'
const webShop = 'ws_284917@Company.LarkfieldGoods'
const orders = 'ws_739264@Company.LarkfieldGoods'
const tills = 'ws_551203@Company.LarkfieldGoods'

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

async function openBasicAuth(page: Page, username: string): Promise<void> {
  await openCredential(page, username)
  await page.getByRole('tab', { name: 'Basic auth' }).click()
}

/** Opens a credential of Live, which its list alone leads to. */
async function openFromList(page: Page, username: RegExp): Promise<void> {
  await openList(page)
  await page.getByRole('link', { name: username }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Configure API credential' }).waitFor()
}

/** Opens all categories of roles, once they are there: a page that was opened from the list fills in. */
async function openRoles(page: Page): Promise<void> {
  const categories = page.getByRole('region', { name: 'Permissions' })
  await expect(categories.getByRole('button', { name: /\d+\/\d+$/ }).first()).toBeVisible()
  const closed = categories.getByRole('button', { name: /\d+\/\d+$/, expanded: false })
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Takes away every role that the credential has. */
async function takeAllRoles(page: Page): Promise<void> {
  await openRoles(page)
  const given = page
    .getByRole('region', { name: 'Permissions' })
    .getByRole('checkbox', { checked: true })
  while ((await given.count()) > 0) await given.last().click()
}

export const ofConfigure: readonly State[] = [
  { name: 'Configure a Platforms credential', open: (page) => openCredential(page, payouts) },
  { name: 'Configure a Payments credential', open: (page) => openCredential(page, webShop) },
  {
    name: 'Configure the first credential of the company',
    open: (page) => openCredential(page, 'ws@Company.LarkfieldGoods'),
  },
  {
    name: 'Configure a report user',
    open: (page) => openCredential(page, 'report_678230@Company.LarkfieldGoods'),
  },
  {
    name: 'Configure an inactive credential',
    open: (page) => openCredential(page, 'ws_108846@Company.LarkfieldGoods'),
  },
  {
    name: 'Configure at a merchant account, read-only',
    account: 'LarkfieldStores',
    open: (page) => openFromList(page, /^ws@Company/),
  },
  {
    name: 'Configure on Live',
    environment: 'live',
    open: (page) => openFromList(page, /^ws_/),
  },
  {
    name: 'Key generated, not saved',
    open: async (page) => {
      await openCredential(page, payouts)
      await generateKey(page)
    },
  },
  {
    name: 'Key generated and saved',
    open: async (page) => {
      await openCredential(page, payouts)
      await generateKey(page)
      await save(page)
    },
  },
  {
    name: 'Try this key, refused',
    open: async (page) => {
      await openCredential(page, payouts)
      await generateKey(page)
      await press(page, 'Try this key')
      await press(page, 'Send request')
      await expect(page.getByText(/\b(401|403)\b/).first()).toBeVisible()
    },
  },
  {
    name: 'Expiring key, to be reset',
    open: async (page) => {
      await openCredential(page, payouts)
      await press(page, 'Reset expiry time to 24 hours')
    },
  },
  {
    name: 'Expiring key, to be expired',
    open: async (page) => {
      await openCredential(page, payouts)
      await press(page, 'Expire now')
    },
  },
  { name: 'Basic auth', open: (page) => openBasicAuth(page, webShop) },
  {
    name: 'Password generated, not saved',
    open: async (page) => {
      await openBasicAuth(page, webShop)
      await press(page, 'Generate password')
      await expect(page.getByRole('textbox', { name: 'Password' })).not.toHaveValue('')
    },
  },
  {
    name: 'Password generated and saved',
    open: async (page) => {
      await openBasicAuth(page, webShop)
      await press(page, 'Generate password')
      await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(1)
      await save(page)
    },
  },
  {
    name: 'Client key generated',
    open: async (page) => {
      await openCredential(page, webShop)
      await press(page, 'Generate client key')
      await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(1)
    },
  },
  {
    name: 'Entries refused',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('textbox', { name: 'Allowed origin' }).fill('shop.example/cart')
      await press(page, 'Add origin')
      await page.getByRole('textbox', { name: 'IP address or range' }).fill('10.0.0.300')
      await press(page, 'Add IP range')
    },
  },
  {
    name: 'Entries with advice',
    open: async (page) => {
      await openCredential(page, orders)
      await page.getByRole('textbox', { name: 'Allowed origin' }).fill('http://shop.example')
      await press(page, 'Add origin')
      await page.getByRole('textbox', { name: 'IP address or range' }).fill('0.0.0.0/0')
      await press(page, 'Add IP range')
    },
  },
  {
    name: 'Text typed, not added',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('textbox', { name: 'IP address or range' }).fill('10.0.0.1')
    },
  },
  {
    name: 'All roles of a Payments credential',
    open: async (page) => {
      await openCredential(page, webShop)
      await openRoles(page)
    },
  },
  {
    name: 'All roles of a Platforms credential',
    open: async (page) => {
      await openCredential(page, payouts)
      await openRoles(page)
    },
  },
  {
    name: 'All roles on Live',
    environment: 'live',
    open: async (page) => {
      await openFromList(page, /^ws_/)
      await openRoles(page)
    },
  },
  {
    name: 'Roles searched in vain',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('searchbox', { name: 'Search roles' }).fill('quagga')
    },
  },
  {
    name: 'Save refused, the last role is gone',
    open: async (page) => {
      await openCredential(page, tills)
      await takeAllRoles(page)
      await press(page, 'Save changes')
    },
  },
  {
    name: 'A role taken from the first credential',
    open: async (page) => {
      await openCredential(page, 'ws@Company.LarkfieldGoods')
      await page.getByRole('searchbox', { name: 'Search roles' }).fill('Checkout webservice role')
      await page.getByRole('checkbox', { name: 'Checkout webservice role', exact: true }).click()
    },
  },
  {
    name: 'To be deactivated',
    open: async (page) => {
      await openCredential(page, payouts)
      await page.getByRole('switch', { name: 'Active' }).click()
    },
  },
  {
    name: 'To be deactivated on Live',
    environment: 'live',
    open: async (page) => {
      await openFromList(page, /^ws_/)
      await page.getByRole('switch', { name: 'Active' }).click()
    },
  },
  {
    name: 'Several changes, being left',
    open: async (page) => {
      await openCredential(page, tills)
      await changeSomething(page)
      await press(page, 'Cancel')
      await expect(leaveQuestion(page)).toBeVisible()
    },
  },
  {
    name: 'Save failed',
    open: async (page, faults) => {
      await openCredential(page, tills)
      await changeSomething(page)
      await faults.plan({ endpoint: 'saveCredential', kind: 'unavailable' })
      await press(page, 'Save changes')
      await expect(
        page.getByRole('region', { name: 'Pending changes' }).getByRole('alert'),
      ).toBeVisible()
    },
  },
  {
    name: 'Conflict with somebody else',
    open: async (page) => {
      await openCredential(page, tills)
      await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
      const other = await saveInOtherTab(page, tills)
      await other.close()
      await press(page, 'Save changes')
      await expect(page.getByText('Theirs').first()).toBeVisible()
    },
  },
  {
    name: 'Credential on paper',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('textbox', { name: 'Description' }).fill('Only on the page')
      await page.emulateMedia({ media: 'print' })
      await page.getByText('Printed at').waitFor()
    },
  },
  {
    name: 'Configure with only what the original shows',
    open: async (page) => {
      await page.addInitScript(() => localStorage.setItem('simulator-additions', 'hidden'))
      await openCredential(page, payouts)
    },
  },
]
