// Which roles a credential can have, which it starts with, and which it may be given.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'

import { defaultRoles, findRole, groupByCategory, rolesFor } from './role.ts'
import { roleCatalogue } from './catalogue.ts'
import type { Role } from './role-entry.ts'
import {
  bcl,
  checkout,
  pal,
  platformReportRole,
  reportRole,
} from '#domain/roles/testing/role-names.ts'

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
const names = (roles: readonly Role[]) => roles.map(({ name }) => name)

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
