// What people are called on the start page, and who comes first there.
import { describe, expect, test } from 'vitest'

import { customerAreaRoles } from './customer-area-role.ts'
import { kindOf, sortByReach } from './person-kind.ts'
import { credentialManagers } from './permission.ts'

const person = (roles: string[], accounts: 'all' | string[] = 'all') => ({
  id: roles.join(),
  name: 'Noor',
  roles,
  accounts,
})

describe('a person', () => {
  test('with the role Merchant admin is an admin, whatever else they have', () => {
    expect(kindOf(person(['Merchant admin']))).toBe('Admin')
    expect(kindOf(person(['Manage API credentials', 'Merchant admin']))).toBe('Admin')
  })

  test('who only manages API credentials is called so', () => {
    expect(kindOf(person(['Manage API credentials']))).toBe('Manager of API credentials')
  })

  test('with neither role has no access, even with all others together, and nowhere', () => {
    const others = customerAreaRoles
      .map(({ name }) => name)
      .filter((name) => !credentialManagers.some((role) => role === name))
    expect(kindOf(person(others))).toBe('No access to API credentials')
    expect(kindOf(person([]))).toBe('No access to API credentials')
    expect(kindOf(person(others, ['Stores']))).toBe('No access to API credentials')
  })

  test('is told by their accounts where these are limited, an admin too', () => {
    expect(kindOf(person(['Manage API credentials'], ['Stores']))).toBe('One store only')
    expect(kindOf(person(['Merchant admin'], ['Stores']))).toBe('One store only')
    expect(kindOf(person(['Merchant admin'], ['Stores', 'Shop']))).toBe('Some stores only')
  })
})

describe('sorted by what they can do', () => {
  const sorted = [
    person(['Merchant admin']),
    person(['Manage API credentials']),
    person(['Merchant admin'], ['Stores', 'Shop']),
    person(['Merchant admin'], ['Stores']),
    person(['Merchant standard role']),
  ]

  test('whoever may do most comes first, wherever they stood', () => {
    expect(sortByReach(sorted)).toEqual(sorted)
    expect(sortByReach(sorted.toReversed())).toEqual(sorted)
  })

  test('equals stay in their order', () => {
    const equals = ['one', 'two', 'three'].map((id) => ({ ...person(['Merchant admin']), id }))
    expect(sortByReach(equals)).toEqual(equals)
    expect(sortByReach(equals.toReversed())).toEqual(equals.toReversed())
  })
})
