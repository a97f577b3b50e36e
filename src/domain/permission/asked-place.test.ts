// Whom and where a link means: ids and names in any spelling, and every part that is not there.
import { describe, expect, test } from 'vitest'

import type { Account, SandboxUser } from '#contract/session.ts'

import { placeAsked, type AskedPlace } from './asked-place.ts'

const accounts: Account[] = [
  { id: 'Group', name: 'The Group', level: 'company' },
  { id: 'ShopA', name: 'Café Øst', level: 'merchant' },
  { id: 'ShopB', name: 'Shop B', level: 'merchant' },
]
const users: SandboxUser[] = [
  { id: 'noor', name: 'Noor Haddad', roles: [], accounts: 'all' },
  { id: 'bo', name: 'Bo Lund', roles: [], accounts: ['ShopB', 'ShopA'] },
]

const identityOf = (asked: AskedPlace) => {
  const place = placeAsked(asked, { users, accounts })
  return 'identity' in place ? place.identity : place
}
const refusalsOf = (asked: AskedPlace) => {
  const place = placeAsked(asked, { users, accounts })
  return 'refusals' in place ? place.refusals.map(({ name, message }) => [name, message]) : []
}

describe('somebody who is asked for', () => {
  const noor = { userId: 'noor', environment: 'test', accountId: 'Group' }

  test.each(['noor', 'NOOR', 'Noor Haddad', 'noor  haddad'])('is found as “%s”', (as) => {
    expect(identityOf({ as })).toEqual(noor)
  })

  test('is at the first account of the company that they have', () => {
    expect(identityOf({ as: 'bo' })).toEqual({ ...noor, userId: 'bo', accountId: 'ShopA' })
  })

  test.each(['shopa', 'cafe ost', 'Café Øst'])('is at the account “%s”', (account) => {
    expect(identityOf({ as: 'noor', account, environment: 'LIVE' })).toEqual({
      userId: 'noor',
      environment: 'live',
      accountId: 'ShopA',
    })
  })
})

test('A place alone names nobody, and nothing at all is nobody on Test', () => {
  const nobody = { userId: null, environment: 'test', accountId: null }
  expect(identityOf({})).toEqual(nobody)
  expect(identityOf({ account: 'ShopB' })).toEqual({ ...nobody, accountId: 'ShopB' })
})

test('Every part that is not there is refused at once, with what there is', () => {
  expect(refusalsOf({ as: 'nora', account: 'Shop', environment: 'prod' })).toEqual([
    ['as', 'There is nobody called “nora”. There are: noor (Noor Haddad), bo (Bo Lund).'],
    ['account', 'There is no account “Shop”. There are: Group, ShopA, ShopB.'],
    ['environment', 'There is no environment “prod”. There are: test, live.'],
  ])
})

test('Somebody cannot be where they do not work, and learns of their own accounts alone', () => {
  expect(refusalsOf({ as: 'bo', account: 'Group' })).toEqual([
    ['account', 'Bo Lund cannot go to The Group, only to Café Øst, Shop B.'],
  ])
  expect(refusalsOf({ as: 'bo', account: 'x' })).toEqual([
    ['account', 'There is no account “x”. There are: ShopA, ShopB.'],
  ])
})
