// The catalogue of Customer Area roles: complete for what the product needs, and in words.
import { expect, test } from 'vitest'

import {
  checkCustomerAreaRoles,
  customerAreaRoles,
  findCustomerAreaRole,
  whoHas,
} from './customer-area-role.ts'
import { credentialManagers } from './permission.ts'
import { userAdministrator } from './user-administration.ts'

test('Every role is listed once and says in one sentence what it gives', () => {
  const names = customerAreaRoles.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, gives } of customerAreaRoles) {
    expect(gives, name).toMatch(/^[A-Z][^.]*\.$/)
  }
})

test('The roles that rules speak of are in the catalogue, as the docs describe them', () => {
  for (const name of [...credentialManagers, userAdministrator, 'Merchant technical integrator']) {
    expect(findCustomerAreaRole(name)).toMatchObject({ name, isInferred: false })
  }
  expect(findCustomerAreaRole('merchant admin')).toBeUndefined()
})

test('Somebody may keep a role that the catalogue does not know, but not be given one', () => {
  expect(checkCustomerAreaRoles(['Developer role', 'View transfers'], ['Developer role'])).toBe(
    undefined,
  )
  expect(checkCustomerAreaRoles(['View transfers', 'Developer role'], [])).toBe(
    '“Developer role” is not a Customer Area role.',
  )
})

test('Whoever has one of the roles can be named', () => {
  const people = [{ roles: ['a', 'b'] }, { roles: [] }, { roles: ['b'] }]
  expect(whoHas(people, ['b', 'c'])).toEqual([people[0], people[2]])
})
