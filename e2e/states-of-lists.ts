// The list of credentials and the dialog that adds one.
import type { Page } from '@playwright/test'

import { heading, openAt, openList } from './product.ts'

import type { State } from './state.ts'

const list = '/developers/api-credentials'

async function openDialog(page: Page, tab: 'Payments' | 'Platforms'): Promise<void> {
  await openList(page, tab)
  await page.getByRole('button', { name: 'Create new credential' }).click()
  await page.getByRole('dialog', { name: 'Create API credential' }).waitFor()
}

export const ofLists: readonly State[] = [
  { name: 'List of Payments credentials', open: (page) => openList(page) },
  { name: 'List of Platforms credentials', open: (page) => openList(page, 'Platforms') },
  {
    name: 'List on Live',
    environment: 'live',
    open: (page) => openList(page),
  },
  {
    name: 'List of a crowd',
    open: async (page) => {
      await openList(page)
      await page.evaluate(() =>
        fetch('/sandbox-api/v1/fresh-start', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          // As large as its words need: ten thousand say no more, and take a minute to build.
          body: '{"scenario":"crowded","size":1200}',
        }),
      )
      await page.reload()
      await page.getByText('1,200 credentials').waitFor()
    },
  },
  {
    name: 'List with a filter open',
    open: async (page) => {
      await openList(page)
      await page
        .getByRole('button', { name: /^Status/ })
        .first()
        .click()
    },
  },
  {
    name: 'List narrowed to nothing',
    open: (page) =>
      openAt(page, `${list}/payments?search=quagga&statuses=inactive`, 'API credentials'),
  },
  {
    name: 'List at a merchant account',
    account: 'LarkfieldStores',
    open: (page) => openList(page),
  },
  {
    name: 'Platforms at a merchant account',
    account: 'LarkfieldStores',
    open: async (page) => {
      await openList(page, 'Platforms')
      await page.getByRole('button', { name: 'Switch to Larkfield Goods' }).waitFor()
    },
  },
  {
    name: 'List for somebody without the role',
    as: 'daniel',
    open: async (page) => {
      await page.goto(`${list}/payments`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  { name: 'Create dialog on Payments', open: (page) => openDialog(page, 'Payments') },
  {
    name: 'Create dialog on Platforms, LEM user',
    open: async (page) => {
      await openDialog(page, 'Platforms')
      await page.getByRole('radio', { name: 'LEM user' }).check()
      await page.getByRole('textbox', { name: 'Description' }).fill('For onboarding')
    },
  },
  {
    name: 'Create dialog with text, being left',
    open: async (page) => {
      await openDialog(page, 'Payments')
      await page.getByRole('textbox', { name: 'Description' }).fill('For refunds')
      await page.keyboard.press('Escape')
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'A credential that does not exist',
    open: async (page) => {
      await page.goto(`${list}/credential/S2-0`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'An address that does not exist',
    open: async (page) => {
      await page.goto('/live/LarkfieldGoods/nowhere')
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'An address at an account out of reach',
    as: 'finn',
    open: async (page) => {
      await page.goto('/test/LarkfieldWebshop/developers/api-credentials/payments')
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'List with only what the original shows',
    open: async (page) => {
      await page.addInitScript(() => localStorage.setItem('simulator-additions', 'hidden'))
      await openList(page)
      await heading(page, 'API credentials').waitFor()
    },
  },
]
