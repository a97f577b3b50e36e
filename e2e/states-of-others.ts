// Everything around credentials: the start, the menus, the logs, the tester, people, the ledger.
import { expect, type Page } from '@playwright/test'

import { generateKey, openAt, openCredential, openList, save } from './product.ts'

import { tamper, type State } from './state.ts'

const payouts = 'ws_347581@BalancePlatform.LarkfieldPlatform'
const webShop = 'ws_284917@Company.LarkfieldGoods'

async function openMenu(page: Page, name: RegExp): Promise<void> {
  await openList(page)
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByText(/\b(200|401|403)\b/).last()).toBeVisible()
}

async function openFrom(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const first: readonly State[] = [
  {
    name: 'Start page',
    as: null,
    open: (page) => openAt(page, '/', 'Log in to your Customer Area'),
  },
  {
    name: 'Start page, on the way to an address',
    as: null,
    open: (page) =>
      openAt(page, '/live/LarkfieldGoods/settings/users', 'Log in to your Customer Area'),
  },
  {
    name: 'Start afresh from the start page',
    as: null,
    open: async (page) => {
      await openAt(page, '/', 'Log in to your Customer Area')
      await page.getByRole('button', { name: 'Start afresh' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'Another scenario, started by a link',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('textbox', { name: 'Description' }).fill('Practised on')
      await save(page)
      await page.goto('/?scenario=first-visit')
      await page.getByRole('button', { name: 'Bring it back' }).waitFor()
      await page.getByRole('rowheader').waitFor()
    },
  },
  {
    name: 'Start afresh, with a scenario that is kept',
    open: async (page) => {
      await openCredential(page, webShop)
      await page.getByRole('textbox', { name: 'Description' }).fill('Practised on')
      await save(page)
      await page.goto('/sign-in?scenario=first-visit')
      await page.getByText('You are here').waitFor()
      await page.getByRole('button', { name: 'Start afresh' }).click()
      const question = page.getByRole('alertdialog')
      await question.getByRole('button', { name: 'Bring it back' }).waitFor()
    },
  },
  { name: 'User menu', open: (page) => openMenu(page, /^User menu: /) },
  {
    name: 'Keep this moment',
    // How long the link is, is no word.
    without: '[role=dialog] p:has(> span)',
    open: async (page) => {
      await openMenu(page, /^User menu: /)
      await page.getByRole('button', { name: 'Keep this moment' }).click()
      await page.getByText('The world is in the link itself').waitFor()
    },
  },
  {
    name: 'Keep this moment of a large world',
    open: async (page) => {
      await page.goto('/?scenario=crowded&size=60')
      await page.getByRole('button', { name: /^User menu: / }).click()
      await page.getByRole('button', { name: 'Keep this moment' }).click()
      await page.getByText('This world is too large for a link').waitFor()
    },
  },
  {
    name: 'A link whose world was lost on the way',
    open: (page) => openAt(page, '/?world=&as=amara', 'This link cannot be followed'),
  },
  {
    name: 'Menu of small screens',
    open: async (page) => {
      await openList(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await page.getByRole('link', { name: 'Event logs' }).first().waitFor()
    },
  },
  { name: 'Account menu', open: (page) => openMenu(page, /^Account: /) },
  { name: 'Environment menu', open: (page) => openMenu(page, /^Environment: /) },
  { name: 'Clock', open: (page) => openMenu(page, /^Simulated time: /) },
]

const last: readonly State[] = [
  { name: 'API logs', open: (page) => openAt(page, '/developers/api-logs', 'API logs') },
  {
    name: 'API logs narrowed to nothing',
    open: (page) => openAt(page, '/developers/api-logs?search=quagga', 'API logs'),
  },
  {
    name: 'API logs after requests',
    open: async (page) => {
      await openCredential(page, payouts)
      await generateKey(page)
      await page.getByRole('button', { name: 'Try this key' }).click()
      await send(page)
      await save(page)
      await page.getByRole('button', { name: 'Send request' }).click()
      await page.getByRole('link', { name: 'API logs' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'API logs' }).waitFor()
    },
  },
  { name: 'Event logs', open: (page) => openAt(page, '/developers/event-logs', 'Event logs') },
  {
    name: 'Event logs narrowed to nothing',
    open: (page) => openAt(page, '/developers/event-logs?search=quagga', 'Event logs'),
  },
  { name: 'API tester', open: (page) => openAt(page, '/developers/api-tester', 'API tester') },
  {
    name: 'API tester, refused',
    open: async (page) => {
      await openAt(page, '/developers/api-tester', 'API tester')
      await page.getByRole('textbox', { name: /^API key/ }).fill('AQESIMULATEDnone')
      await send(page)
    },
  },
  { name: 'Users', open: (page) => openAt(page, '/settings/users', 'Users') },
  { name: 'A user', open: (page) => openFrom(page, '/settings/users/bruno') },
  {
    name: 'A user with a change',
    open: async (page) => {
      await openFrom(page, '/settings/users/bruno')
      await page.getByRole('checkbox', { name: 'Manage API credentials', exact: true }).click()
    },
  },
  {
    name: 'Users for somebody without the role',
    as: 'bruno',
    open: (page) => openFrom(page, '/settings/users'),
  },
  {
    name: 'The backend is out of order',
    open: async (page, faults) => {
      await openList(page)
      await faults.plan({ endpoint: 'listUserRoles', kind: 'unavailable', times: 5 })
      await page.getByRole('link', { name: 'Users', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: /^(?!API credentials)/ }).waitFor()
    },
  },
  {
    name: 'Practice data that is damaged',
    open: async (page) => {
      await openList(page)
      await tamper(page, undefined, { id: 'world', left: 'over' })
      await openAt(page, '/settings/users', 'The practice data cannot be used')
    },
  },
  {
    name: 'Parts that have crashed',
    // React tells of each, and of where it stood.
    noise: /No time can be told|The above error occurred/,
    open: async (page) => {
      await openList(page)
      // In one step: the list tells times too.
      await page.getByRole('link', { name: webShop }).evaluate((link) => {
        Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
          get() {
            throw new Error('No time can be told.')
          },
        })
        if (link instanceof HTMLElement) link.click()
      })
      await page.getByText('This part could not be shown.').first().waitFor()
    },
  },
  {
    name: 'What is documented and what is ours',
    as: null,
    // Rules are read where they are marked; how many there are is no word.
    without: '[aria-label=Rules] li, dt > span:last-child, [role=status]',
    open: (page) => openAt(page, '/what-is-documented', 'What is documented and what is ours'),
  },
]

export const ofOthers = { first, last }
