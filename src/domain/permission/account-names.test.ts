// One phrase for where somebody works, with names where they are known.
import { expect, test } from 'vitest'

import { accountNames, rolesAndReach } from './account-names.ts'

const stores = { id: 'LarkfieldStores', name: 'Larkfield Stores', level: 'merchant' as const }
const finn = { accounts: ['LarkfieldStores', 'LarkfieldWebshop'] }

test('limited people work with “only” their accounts, by name where it is known', () => {
  expect(accountNames({ accounts: 'all' }, [stores])).toBe('All accounts')
  expect(accountNames(finn, [stores])).toBe('Only Larkfield Stores, LarkfieldWebshop')
  expect(accountNames(finn, [])).toBe('Only LarkfieldStores, LarkfieldWebshop')
})

test('roles are followed by the reach, if that is not everything', () => {
  expect(rolesAndReach({ accounts: 'all' }, ['One', 'Two'], [stores])).toBe('One, Two')
  expect(rolesAndReach({ accounts: ['LarkfieldStores'] }, ['One'], [stores])).toBe(
    'One · Only Larkfield Stores',
  )
})
