// Who may see, create and change which API credentials, from which account.
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import {
  canChoose,
  credentialManagers,
  isReachedFrom,
  needsCompanyLevel,
  needsManagerRole,
  visibleAccounts,
  whyNot,
  type Question,
} from './permission.ts'

const company: Account = { id: 'Harbour', name: 'Harbour Coffee', level: 'company' }
const shop: Account = { id: 'HarbourShop', name: 'Harbour Shop', level: 'merchant' }
const userWith = (...roles: string[]): SandboxUser => ({
  id: 'noor',
  name: 'Noor',
  roles,
  accounts: 'all',
})
const manager = userWith('Manage API credentials')

const change = (account: Account, type: CredentialType, accounts: 'all' | string[]): Question => ({
  action: 'change credential',
  account,
  credential: { type, accounts },
})

const everyQuestion: Question[] = [
  { action: 'see credentials' },
  { action: 'see platform credentials', account: company },
  { action: 'create credential', account: company, type: 'lem' },
  { action: 'change accounts', account: company },
  change(company, 'web-service', 'all'),
]

describe('API credentials', () => {
  test.each(['Merchant admin', 'Manage API credentials'])('are open to a %s', (role) => {
    expect(credentialManagers).toContain(role)
    for (const question of everyQuestion) {
      expect(whyNot(userWith('Merchant standard role', role), question)).toBeUndefined()
    }
  })

  test('are closed to everybody else, with the two roles named', () => {
    for (const roles of [[], ['Merchant technical integrator'], ['merchant admin']]) {
      for (const question of everyQuestion) {
        expect(whyNot(userWith(...roles), question)).toBe(needsManagerRole)
      }
    }
    for (const role of credentialManagers) expect(needsManagerRole).toContain(role)
  })
})

describe('at a merchant account', () => {
  test('credentials of the balance platform can be neither seen, created nor changed', () => {
    const questions: Question[] = [
      { action: 'see platform credentials', account: shop },
      { action: 'create credential', account: shop, type: 'lem' },
      { action: 'create credential', account: shop, type: 'platform-web-service' },
      change(shop, 'lem', 'all'),
    ]
    for (const question of questions) expect(whyNot(manager, question)).toBe(needsCompanyLevel)
    expect(isReachedFrom(shop, { type: 'lem', accounts: 'all' })).toBe(false)
  })

  test('a Payments credential can be created', () => {
    for (const type of ['web-service', 'report'] as const) {
      expect(whyNot(manager, { action: 'create credential', account: shop, type })).toBeUndefined()
    }
  })

  test('only a credential of this account alone can be changed', () => {
    expect(whyNot(manager, change(shop, 'report', ['HarbourShop']))).toBeUndefined()
    for (const accounts of ['all' as const, ['HarbourShop', 'Other']]) {
      expect(whyNot(manager, change(shop, 'report', accounts))).toBe(
        'This credential also reaches other accounts, so it can be changed at company level only.',
      )
    }
  })

  test('what a credential reaches cannot be changed', () => {
    expect(whyNot(manager, { action: 'change accounts', account: shop })).toBe(
      'The accounts that a credential reaches can be changed at company level only.',
    )
  })

  test('a Payments credential shows up when it reaches this account', () => {
    expect(isReachedFrom(shop, { type: 'report', accounts: 'all' })).toBe(true)
    expect(isReachedFrom(shop, { type: 'report', accounts: ['Other', 'HarbourShop'] })).toBe(true)
    expect(isReachedFrom(shop, { type: 'report', accounts: ['Other'] })).toBe(false)
    expect(isReachedFrom(shop, { type: 'report', accounts: [] })).toBe(false)
  })
})

test('At the company, every credential shows up and can be changed', () => {
  for (const type of ['web-service', 'report', 'platform-web-service', 'lem'] as const) {
    expect(isReachedFrom(company, { type, accounts: ['Other'] })).toBe(true)
    expect(whyNot(manager, change(company, type, ['Other']))).toBeUndefined()
  }
})

test('Of other accounts, a limited user is told nothing', () => {
  const limited = { ...manager, accounts: ['HarbourShop', 'HarbourBar'] }
  expect(visibleAccounts(limited, 'all')).toBe('all')
  expect(visibleAccounts(limited, ['Other', 'HarbourBar'])).toEqual(['HarbourBar'])
  expect(visibleAccounts(manager, ['Other', 'HarbourBar'])).toEqual(['Other', 'HarbourBar'])
})

test('A credential without an id is spoken of without one', () => {
  const question = { action: 'see credential', account: shop } as const
  const credential = { type: 'report' as const, accounts: ['Other'] }
  expect(whyNot(manager, { ...question, credential })).toBe(
    'There is no such API credential in this account.',
  )
  expect(whyNot(manager, { ...question, credential: { ...credential, id: 'S2-1' } })).toBe(
    'There is no API credential “S2-1” in this account.',
  )
})

test('Whether something can be created at all is asked without a type', () => {
  expect(whyNot(manager, { action: 'create credential', account: shop })).toBeUndefined()
})

test('A user can choose their own accounts only', () => {
  expect(canChoose(manager, 'Anything')).toBe(true)
  const limited = { ...manager, accounts: ['HarbourShop'] }
  expect(canChoose(limited, 'HarbourShop')).toBe(true)
  expect(canChoose(limited, 'Harbour')).toBe(false)
})
