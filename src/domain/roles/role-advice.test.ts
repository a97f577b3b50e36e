// Sensitive roles beside everyday ones draw advice, never a refusal.
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'

import { defaultRoles, sensitiveMixAdvice } from './role.ts'
import {
  bcl,
  bclPci,
  checkout,
  initiate,
  pal,
  panReveal,
  pinReveal,
  refund,
  retrieve,
} from '#domain/roles/testing/role-names.ts'

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']

describe('advice on mixing sensitive roles', () => {
  test('is silent on the defaults of every type, and on no roles', () => {
    for (const type of types) expect(sensitiveMixAdvice(defaultRoles(type))).toEqual([])
    expect(sensitiveMixAdvice([])).toEqual([])
  })

  test.each([[pinReveal], [panReveal], [initiate], [refund], ['API PCI Payments role']])(
    'is silent on %s alone',
    (name) => expect(sensitiveMixAdvice([name])).toEqual([]),
  )

  test('speaks when PINs can be reached beside everyday roles', () => {
    expect(sensitiveMixAdvice([bcl, pinReveal])).toEqual([
      `Consider a separate credential for PINs, so that “${pinReveal}” is not combined with other roles.`,
    ])
  })

  test('speaks once a kind, and names all roles of it', () => {
    const advice = sensitiveMixAdvice([bcl, 'Bank Issuing PIN Change Webservice role', pinReveal])
    expect(advice).toHaveLength(1)
    expect(advice[0]).toContain(`“Bank Issuing PIN Change Webservice role” and “${pinReveal}”`)
  })

  test('lets PIN and card reveal be together, but not with transfers', () => {
    expect(sensitiveMixAdvice([pinReveal, panReveal])).toEqual([])
    expect(sensitiveMixAdvice([pinReveal, initiate])).toHaveLength(2)
  })

  test('allows the role without which a sensitive one has no effect', () => {
    expect(sensitiveMixAdvice([bcl, bclPci])).toEqual([])
    expect(sensitiveMixAdvice([bcl, bclPci, retrieve])).toHaveLength(1)
  })

  test('lets transfers be started and read by one credential, and not by the everyday one', () => {
    expect(sensitiveMixAdvice([initiate, retrieve])).toEqual([])
    expect(sensitiveMixAdvice([initiate, retrieve, bcl])).toEqual([
      `Consider a separate credential for moving money out, so that “${initiate}” is not combined with other roles.`,
    ])
  })

  test('lets roles that move money out be together, also those of different categories', () => {
    expect(sensitiveMixAdvice([initiate, 'Bank Scheduled Payouts Merchant Role'])).toEqual([])
    expect(sensitiveMixAdvice([bcl, 'Bank Scheduled Payouts Merchant Role'])).toEqual([])
    expect(sensitiveMixAdvice([retrieve, 'Bank Scheduled Payouts Merchant Role'])).toHaveLength(1)
  })

  test('keeps revealing apart from everyday roles of its own category, and from refunds', () => {
    expect(sensitiveMixAdvice([panReveal, 'Bank Manage TransactionRules role'])).toHaveLength(1)
    expect(sensitiveMixAdvice([panReveal, refund])).toHaveLength(2)
    expect(sensitiveMixAdvice([pinReveal, refund])).toHaveLength(2)
  })

  test('speaks on unreferenced refunds and raw card data beside Checkout, not beside the basic role', () => {
    expect(sensitiveMixAdvice([checkout, refund])).toHaveLength(1)
    expect(sensitiveMixAdvice([checkout, 'API PCI Payments role'])).toHaveLength(1)
    expect(sensitiveMixAdvice([pal, refund])).toEqual([])
  })

  test('ignores names it does not know, and repetitions', () => {
    expect(sensitiveMixAdvice([pinReveal, pinReveal, 'no role'])).toEqual([])
  })
})
