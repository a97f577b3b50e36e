// Which roles a credential can have, which it starts with, and which it may be given.
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
  rolesFor,
} from './role.ts'
import { roleCatalogue } from './catalogue.ts'
import type { Role } from './role-entry.ts'

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
const names = (roles: readonly Role[]) => roles.map(({ name }) => name)
const known = (name: string): Role => {
  const role = findRole(name)
  if (role === undefined) throw new Error(`no role ${name}`)
  return role
}

const checkout = 'Checkout webservice role'
const pal = 'Merchant PAL Webservice role'
const reportRole = 'Merchant Report Download role'
const platformReportRole = 'BalancePlatform Report Download role'
const bcl = 'Balance Platform BCL role'
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
