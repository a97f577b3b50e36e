// Which roles a credential can have, which it may be given, and how they are found.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'

import {
  assignableRoles,
  checkRoles,
  defaultRoles,
  findRole,
  groupByCategory,
  lockedReason,
  normaliseRoleName,
  rolesFor,
  searchRoles,
  sensitiveMixAdvice,
} from './role.ts'
import { roleCatalogue } from './role-catalogue.ts'
import type { Role } from './role-entry.ts'

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
const names = (roles: readonly Role[]) => roles.map(({ name }) => name)
const known = (name: string): Role => {
  const role = findRole(name)
  if (role === undefined) throw new Error(`no role ${name}`)
  return role
}
const found = (query: string) => names(searchRoles(roleCatalogue, query))

const checkout = 'Checkout webservice role'
const pal = 'Merchant PAL Webservice role'
const reportRole = 'Merchant Report Download role'
const platformReportRole = 'BalancePlatform Report Download role'
const bcl = 'Balance Platform BCL role'
const bclPci = 'Balance Platform BCL PCI role'
const panReveal = 'Bank Issuing PAN Reveal Webservice role'
const pinReveal = 'Bank Issuing PIN Reveal Webservice role'
const initiate = 'TransferService Webservice Initiate role'
const retrieve = 'TransferService Webservice Retrieve role'
const refund = 'API Payment RefundWithData'

describe('the roles of a type', () => {
  test('divide the catalogue without overlap', () => {
    const all = types.flatMap((type) => names(rolesFor(type)))
    expect(all).toHaveLength(roleCatalogue.length)
    expect(new Set(all)).toEqual(new Set(names(roleCatalogue)))
  })

  test('keep report roles away from web service users', () => {
    expect(names(rolesFor('web-service'))).not.toContain(reportRole)
    expect(names(rolesFor('platform-web-service'))).not.toContain(platformReportRole)
    expect(names(rolesFor('report'))).toEqual([
      reportRole,
      'Merchant Rss feed role',
      platformReportRole,
    ])
  })

  test('are there for Payments web service users to store payouts', () => {
    expect(names(rolesFor('web-service'))).toContain('Store payout detail')
  })

  test('are found by their exact name only', () => {
    expect(findRole(checkout)?.category).toBe('Payments')
    expect(findRole('checkout webservice role')).toBeUndefined()
    expect(findRole('')).toBeUndefined()
    expect(findRole('toString')).toBeUndefined()
  })
})

describe('the default roles', () => {
  test('of a report service user, a platform and a LEM credential are one each', () => {
    expect(defaultRoles('report')).toEqual([reportRole])
    expect(defaultRoles('platform-web-service')).toEqual([bcl])
    expect(defaultRoles('lem')).toEqual(['Manage LegalEntities via API'])
  })

  test('of a Payments web service user are the 17 of the role table', () => {
    const roles = defaultRoles('web-service')
    expect(roles).toHaveLength(17)
    expect(roles).toEqual(expect.arrayContaining([pal, checkout, 'Cloud Device API role']))
    expect(roles).not.toContain('Management API - Users read and write')
  })

  test('can always be saved', () => {
    for (const type of types) expect(checkRoles(type, defaultRoles(type), 'none')).toBeUndefined()
  })
})

describe('categories', () => {
  test('hold every role once, in a fixed order that does not depend on the input', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...roleCatalogue]), (roles) => {
        const groups = groupByCategory(roles)
        const order = groupByCategory(roleCatalogue).map(({ category }) => category)
        expect(groups.flatMap((group) => group.roles)).toHaveLength(roles.length)
        expect(groups.map(({ category }) => category)).toEqual(
          order.filter((category) => roles.some((role) => role.category === category)),
        )
        for (const { category, roles: members } of groups) {
          expect(members.every((role) => role.category === category)).toBe(true)
        }
      }),
    )
  })

  test('of a Payments web service user begin with Payments and end with the Management API', () => {
    const categories = groupByCategory(rolesFor('web-service')).map(({ category }) => category)
    expect(categories.at(0)).toBe('Payments')
    expect(categories.at(-1)).toBe('Management API')
    expect(categories).not.toContain('Report')
  })

  test('are none for no roles', () => {
    expect(groupByCategory([])).toEqual([])
  })
})

describe('saving roles', () => {
  test('needs at least one', () => {
    expect(checkRoles('web-service', [], 'none')).toBe('A credential must keep at least one role.')
  })

  test('refuses a name that is no role, to the letter', () => {
    const prose = 'Management API—Webhooks read'
    expect(checkRoles('web-service', [checkout, prose], 'none')).toBe(
      `“${prose}” is not a role of the provider.`,
    )
  })

  test('refuses a role of another type', () => {
    expect(checkRoles('lem', [bcl], 'none')).toBe(
      `“${bcl}” cannot be given to this type of credential.`,
    )
    expect(checkRoles('web-service', [reportRole], [reportRole])).toContain('this type')
  })

  test('refuses what the company’s first credential lacks', () => {
    expect(checkRoles('web-service', [checkout, refund], [checkout])).toBe(
      `“${refund}” is not enabled for your company. Ask support to enable it.`,
    )
    expect(checkRoles('web-service', [checkout, refund], [checkout, refund])).toBeUndefined()
    expect(checkRoles('web-service', [checkout], [])).toContain('not enabled')
  })

  test('does not measure report users by the first credential, which has no report roles', () => {
    expect(checkRoles('report', [reportRole], [checkout])).toBeUndefined()
    expect(checkRoles('report', [platformReportRole], [checkout])).toContain('not enabled')
    expect(checkRoles('report', [platformReportRole], [platformReportRole])).toBeUndefined()
  })

  test('counts a role that comes twice once', () => {
    expect(checkRoles('web-service', [checkout, checkout], [checkout])).toBeUndefined()
  })

  test('is refused exactly when a role is locked, for roles of the type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.subarray(names(roleCatalogue)),
        fc.subarray(names(roleCatalogue)),
        (type, chosen, ceiling) => {
          const roles = rolesFor(type).filter(({ name }) => chosen.includes(name))
          fc.pre(roles.length > 0)
          const isLocked = roles.some((role) => lockedReason(role, ceiling) !== undefined)
          expect(checkRoles(type, names(roles), ceiling) !== undefined).toBe(isLocked)
        },
      ),
    )
  })
})

describe('a locked role', () => {
  test('says whom to ask', () => {
    expect(lockedReason(known(refund), [checkout])).toBe('Ask support to enable')
    expect(lockedReason(known(refund), [refund])).toBeUndefined()
  })

  test('does not exist where nothing limits the roles', () => {
    expect(roleCatalogue.filter((role) => lockedReason(role, 'none') !== undefined)).toEqual([])
  })
})

describe('the roles that may be given', () => {
  test('to a Payments web service user are those of the first credential and its own', () => {
    const roles = assignableRoles('web-service', [checkout, pal, reportRole], [refund])
    expect(roles).toEqual([pal, checkout, refund])
  })

  test('elsewhere are those that need no support, and its own', () => {
    expect(assignableRoles('report', [checkout], [])).toEqual([
      reportRole,
      'Merchant Rss feed role',
    ])
    expect(assignableRoles('platform-web-service', [], [])).toContain(retrieve)
    expect(assignableRoles('platform-web-service', [], [])).not.toContain(initiate)
    expect(assignableRoles('platform-web-service', [], [initiate])).toContain(initiate)
  })

  test('always include what the credential has, so that saving loses nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.subarray(names(roleCatalogue)),
        fc.subarray(names(roleCatalogue)),
        (type, first, chosen) => {
          const own = names(rolesFor(type)).filter((name) => chosen.includes(name))
          fc.pre(own.length > 0)
          expect(checkRoles(type, own, assignableRoles(type, first, own))).toBeUndefined()
        },
      ),
    )
  })
})

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
    ['Management API—Account read and write', ['Management API - Accounts read and write']],
    ['tokenize', ['API tokenise payment details']],
    ['hmac', []],
    ['passcodes', ['Management API - Terminal settings Advanced read and write']],
    ['no such role', []],
    ['—', []],
  ])('finds by words: “%s”', (query, expected) => {
    const result = found(query)
    expect(
      expected.length === 0 ? result : expected.filter((name) => !result.includes(name)),
    ).toEqual([])
    if (expected.length > 0) expect(result.length).toBeLessThanOrEqual(4)
  })

  test('finds a whole category', () => {
    expect(found('point of sale')).toHaveLength(5)
  })

  test.each([
    ['GET /companies', ['Management API - Accounts read']],
    ['generateApiKey', ['Management API - API credentials read and write']],
    ['generateHmac', ['Management API - Webhooks read and write']],
    ['POST /transfers', [initiate]],
    ['/transfers/approve', [retrieve, 'TransferService Approval role']],
    ['POST /transfers/approve', ['TransferService Approval role']],
    ['pins/reveal', [pinReveal]],
    ['GET /companies/ACME/users', ['Management API - Users read and write']],
    ['POST https://checkout-test.adyen.com/v72/paymentMethods', [checkout]],
    ['GET /legalEntities/LE1', ['Manage LegalEntities via API']],
    ['terminalSettin', 'Management API - Terminal settings'],
    ['DELETE /companies', 'Management API - '],
    ['/no/such/path', []],
  ])('finds by API call: “%s”', (query, expected) => {
    const result = found(query)
    if (typeof expected === 'string') {
      expect(result.length).toBeGreaterThan(0)
      expect(result.every((name) => name.startsWith(expected))).toBe(true)
    } else {
      expect(result).toEqual(expected)
    }
  })

  test('finds every Management API role for GET /me, which asks for any of them', () => {
    expect(found('GET /me')).toEqual(
      names(roleCatalogue.filter(({ category }) => category === 'Management API')),
    )
  })

  test('finds every call of the catalogue exactly, by itself or with real ids in it', () => {
    for (const role of roleCatalogue) {
      for (const call of role.calls) {
        const [method, path = ''] = call.split(' ')
        expect(found(`${method} ${path}`), call).toContain(role.name)
        expect(found(`${method} ${path.replaceAll(/\{\w+\}/g, 'S2-1F')}`), call).toContain(
          role.name,
        )
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
      `Access to PINs deserves a credential of its own: keep “${pinReveal}” apart from other roles.`,
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
      `Moving money out deserves a credential of its own: keep “${initiate}” apart from other roles.`,
    ])
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
