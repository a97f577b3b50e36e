// People find a role by any of its words, in any spelling, or by the API call they want to make.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { normaliseRoleName, rolesFor, searchRoles } from './role.ts'
import { callInWords } from './api-call.ts'
import { roleCatalogue } from './catalogue.ts'
import type { Role } from './role-entry.ts'
import { checkout, initiate, pal, pinReveal, refund } from '#domain/roles/testing/role-names.ts'

const names = (roles: readonly Role[]) => roles.map(({ name }) => name)
const found = (query: string) => names(searchRoles(roleCatalogue, query))

describe('comparing names', () => {
  test.each([
    ['Management API—Account read', 'Management API - Accounts read'],
    ['Management API — Payment methods read', 'management api-payment  methods READ'],
    ['Management API – Account(s) read', 'Management API - Accounts read'],
    ['Balance_Platform_Capital_Configuration_Role', 'Balance Platform Capital Configuration role'],
    ['API tokenize payment details', 'API tokenise payment details'],
    [' Merchant PAL webservice role ', pal],
  ])('takes “%s” for “%s”', (one, other) => {
    expect(normaliseRoleName(one)).toBe(normaliseRoleName(other))
  })

  test('changes nothing more the second time', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...names(roleCatalogue)))
    fc.assert(
      fc.property(text, (name) => {
        const once = normaliseRoleName(name)
        expect(normaliseRoleName(once)).toBe(once)
      }),
    )
  })
})

describe('searching roles', () => {
  test('finds every role by its name, in upper case, with other dashes, words turned round', () => {
    for (const { name } of roleCatalogue) {
      expect(found(name), name).toContain(name)
      expect(found(name.toUpperCase()), name).toContain(name)
      expect(found(name.replaceAll(/ ?[-—] ?/g, '–')), name).toContain(name)
      expect(found(name.split(' ').toReversed().join(' ')), name).toContain(name)
    }
  })

  test.each([
    ['refund', [refund]],
    ['webho read', ['Management API - Webhooks read', 'Management API - Webhooks read and write']],
    ['write webhooks', ['Management API - Webhooks read and write']],
    ['issuing pin', ['Bank Issuing PIN Change Webservice role', pinReveal]],
    [
      'Management API—Account read and write',
      [
        'Management API - Accounts read and write',
        'Management API - Payout Account Settings Read And Write',
      ],
    ],
    ['tokenize', ['API tokenise payment details']],
    ['passcodes', ['Management API - Terminal settings Advanced read and write']],
    ['no such role', []],
    ['—', []],
  ])('finds by words: “%s”', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('finds a whole category', () => {
    expect(found('point of sale')).toHaveLength(5)
  })

  test.each([
    ['GET /companies', ['Management API - Accounts read']],
    ['generateApiKey', ['Management API - API credentials read and write']],
    ['generateHmac', ['Management API - Webhooks read and write']],
    ['POST /transfers', [initiate]],
    ['/transfers/approve', ['TransferService Approval role']],
    ['POST /transfers/approve', ['TransferService Approval role']],
    ['pins/reveal', [pinReveal]],
    ['GET /companies/ACME/users', ['Management API - Users read and write']],
    ['POST https://checkout-test.adyen.com/v72/paymentMethods', [checkout]],
    ['GET /legalEntities/LE1', ['Manage LegalEntities via API']],
    [
      'terminalSettin',
      [
        'Management API - Terminal settings read',
        'Management API - Terminal settings read and write',
        'Management API - Terminal settings Advanced read and write',
      ],
    ],
    [
      'DELETE /companies',
      [
        'Management API - API credentials read and write',
        'Management API - Webhooks read and write',
      ],
    ],
    ['/no/such/path', []],
  ])('finds by API call: “%s”', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('finds every Management API role for GET /me, which asks for any of them', () => {
    expect(found('GET /me')).toEqual(
      names(roleCatalogue.filter(({ category }) => category === 'Management API')),
    )
  })

  test('finds every call of the catalogue exactly, by itself or with real ids in it', () => {
    for (const role of roleCatalogue) {
      for (const call of role.calls) {
        const words = callInWords(call)
        expect(found(words), words).toContain(role.name)
        expect(found(words.replaceAll(/\{\w+\}/g, 'S2-1F')), words).toContain(role.name)
      }
    }
  })

  test('keeps to the roles and the order that it is given', () => {
    const reversed = rolesFor('web-service').toReversed()
    expect(searchRoles(reversed, '')).toEqual(reversed)
    expect(searchRoles(reversed, '  ')).toEqual(reversed)
    expect(names(searchRoles(reversed, 'stores'))).toEqual([
      'Management API - Stores read and write',
      'Management API - Stores read',
      'Store payout detail and submit payout - withdrawal',
      'Store payout detail',
      'Merchant Recurring role',
    ])
    expect(searchRoles(rolesFor('lem'), 'POST /transfers')).toEqual([])
    expect(searchRoles([], 'stores')).toEqual([])
  })

  test('takes any text without failing, and invents no role', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        for (const role of searchRoles(roleCatalogue, query)) expect(roleCatalogue).toContain(role)
      }),
    )
  })
})
