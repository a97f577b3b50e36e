// The visible half of the rule table: what each sandbox user is offered, and why the rest is not.
import type { Page } from '@playwright/test'

import { needsCompanyLevel, needsManagerRole } from '#domain/permission/permission.ts'
import { needsAdministratorRole } from '#domain/permission/user-administration.ts'

import { heading } from './product.ts'
import { expect, test } from './test.ts'

const list = '/developers/api-credentials'
const readOnly =
  'This credential also reaches other accounts, so it can be changed at company level only.'

/** Credentials of all merchant accounts, of the stores alone, and of the balance platform. */
const everywhere = 'ws_460318@Company.LarkfieldGoods'
const stores = 'ws_551203@Company.LarkfieldGoods'
const platform = 'ws_347581@BalancePlatform.LarkfieldPlatform'

type Expected = {
  credentials: 'at the company' | 'at one merchant account' | undefined
  users: boolean
}
const table: Record<string, Expected> = {
  amara: { credentials: 'at the company', users: true },
  bruno: { credentials: 'at the company', users: false },
  chiara: { credentials: undefined, users: false },
  daniel: { credentials: undefined, users: false },
  elif: { credentials: undefined, users: false },
  finn: { credentials: 'at one merchant account', users: false },
}

/** Who can help, as the page without access offers them. */
const managers = ['Amara Diallo', 'Bruno Keller', 'Finn Larsen']

const entry = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
const creating = (page: Page) => page.getByRole('button', { name: 'Create new credential' })

async function open(page: Page, username: string) {
  await page.getByRole('link', { name: username, exact: true }).click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
}

/** Everything on the Configure page that changes something: free, or locked with one sentence. */
async function expectControls(page: Page, reason: string | undefined, ...more: string[]) {
  // The first category with a role that is given.
  await page
    .getByRole('button', { name: / [1-9]\d*\/\d+$/ })
    .first()
    .click()
  const controls = [
    page.getByRole('switch', { name: 'Active' }),
    page.getByRole('button', { name: 'Generate API key' }),
    page.getByRole('button', { name: 'Add IP range' }),
    page.getByRole('checkbox', { checked: true }).first(),
    ...more.map((name) => page.getByRole('button', { name, exact: true })),
  ]
  const description = page.getByRole('textbox', { name: 'Description' })
  if (reason === undefined) {
    for (const control of controls) await expect(control).not.toHaveAttribute('aria-disabled')
    return expect(description).toBeEditable()
  }
  for (const control of controls) {
    await expect(control).toHaveAttribute('aria-disabled', 'true')
    await expect(control).toHaveAccessibleDescription(new RegExp(reason))
  }
  // There is nothing to save, so nothing offers to.
  await expect(page.getByRole('region', { name: 'Pending changes' })).toHaveCount(0)
  await expect(description).not.toBeEditable()
}

async function expectNoAccess(page: Page, address: string, sentence: string, helpers: string[]) {
  await page.goto(address)
  await expect(heading(page, 'No access')).toBeVisible()
  await expect(page.getByRole('main').getByText(sentence)).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: /^Log in as / })).toHaveText(
    helpers.map((name) => `Log in as ${name}`),
  )
}

async function expectCredentials(page: Page, where: Expected['credentials']) {
  const atCompany = where === 'at the company'
  const more = ['Add origin', 'Generate client key']
  await page.goto('/')
  await expect(entry(page, 'API credentials')).toBeVisible()
  await open(page, stores)
  await expectControls(page, undefined, ...more)
  await page.goBack()
  await open(page, everywhere)
  await expectControls(page, atCompany ? undefined : readOnly, ...more)
  await page.goBack()
  await creating(page).click()
  await expect(page.getByRole('dialog', { name: 'Create API credential' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()

  await page.getByRole('tab', { name: 'Platforms' }).click()
  if (!atCompany) {
    await expect(page.getByRole('tabpanel').getByText(needsCompanyLevel)).toBeVisible()
    return expect(creating(page)).toHaveAccessibleDescription(needsCompanyLevel)
  }
  await open(page, platform)
  await expectControls(page, undefined)
}

async function expectNoCredentials(page: Page) {
  await expectNoAccess(page, '/', needsManagerRole, managers)
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('button', { name: /^Account: / })).toBeVisible()
  await expect(entry(page, 'API credentials')).toHaveCount(0)
}

async function expectUsers(page: Page) {
  await entry(page, 'Users').click()
  await expect(heading(page, 'Users')).toBeVisible()
}

async function expectNoUsers(page: Page) {
  await expectNoAccess(page, '/settings/users', needsAdministratorRole, ['Amara Diallo'])
  await expect(entry(page, 'Users')).toHaveCount(0)
}

for (const [as, { credentials, users }] of Object.entries(table)) {
  test.describe(as, () => {
    test.use({ as })

    test(`${credentials ? `changes credentials ${credentials}` : 'has no credentials'}, ${users ? 'administers users' : 'is told who administers users'}`, async ({
      page,
      expectNoise,
    }) => {
      expectNoise(/status of 403/)
      if (credentials === undefined) await expectNoCredentials(page)
      else await expectCredentials(page, credentials)
      if (users) await expectUsers(page)
      else await expectNoUsers(page)
    })
  })
}

test.describe('the page without access', () => {
  test.use({ as: 'daniel' })

  test('stands at every address, and changes in one click to somebody who may go there', async ({
    page,
    expectNoise,
  }) => {
    expectNoise(/status of 403/)
    for (const path of ['/payments/new', '/payments/S2-0', '/platforms']) {
      await expectNoAccess(page, list + path, needsManagerRole, managers)
    }
    await page.getByRole('main').getByRole('button', { name: 'Log in as Bruno Keller' }).click()
    await expect(heading(page, 'API credentials')).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Platforms', selected: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'User menu: Bruno Keller' })).toBeVisible()

    await page.goto('/settings/users')
    await page.getByRole('main').getByRole('button', { name: 'Log in as Amara Diallo' }).click()
    await expect(heading(page, 'Users')).toBeFocused()
  })

  test('knows who can help from the roles that are missing, not from the sentence', async ({
    page,
    expectNoise,
  }) => {
    expectNoise(/status of 403/)
    await page.addInitScript(rewordRefusals, 'Said in other words.')
    await expectNoAccess(page, '/', 'Said in other words.', managers)
    await expectNoAccess(page, '/settings/users', 'Said in other words.', ['Amara Diallo'])
  })
})

/** Runs in the page, before its backend: every 403 says something else. */
function rewordRefusals(detail: string): void {
  const { json } = Response
  Response.json = (body: unknown, init) => {
    const isRefusal = init?.status === 403
    return json.call(Response, isRefusal ? { ...Object(body), detail } : body, init)
  }
}
