// Who may give and take the roles of whom; nobody locks the company out.
import { describe, expect, test } from 'vitest'

import type { SandboxUser } from '#contract/session.ts'

import { judge, whyNot } from './permission.ts'
import { countAdministrators, needsAdministratorRole, roleChange } from './user-administration.ts'

const person = (name: string, accounts: SandboxUser['accounts'], ...roles: string[]) => ({
  id: name.toLowerCase(),
  name,
  roles,
  accounts,
})
const admin = person('Noor', 'all', 'Merchant admin', 'Merchant standard role')
const limitedAdmin = person('Lea', ['Shop', 'Tills'], 'Merchant admin', 'Merchant standard role')
const manager = person('Max', 'all', 'Manage API credentials', 'Merchant user management')
const ofShop = person('Sami', ['Shop'], 'Merchant standard role')

const give = (role: string, to: SandboxUser) => ({ action: 'give role', role, to }) as const
const take = (role: string, from: SandboxUser, admins = 2) =>
  ({ action: 'take role', role, from, admins }) as const

describe('the roles of people', () => {
  test('are closed to everybody but a Merchant admin', () => {
    for (const question of [
      { action: 'see users' } as const,
      give('Manage API credentials', ofShop),
      take('Manage API credentials', manager),
    ]) {
      expect(whyNot(manager, question)).toBe(needsAdministratorRole)
      expect(judge(person('Kim', ['Elsewhere']), question).is).toBe('refused')
    }
    expect(whyNot(admin, { action: 'see users' })).toBeUndefined()
  })

  test('can be given and taken only by somebody who has them', () => {
    expect(whyNot(admin, give('Merchant standard role', manager))).toBeUndefined()
    expect(whyNot(admin, take('Merchant standard role', ofShop))).toBeUndefined()
    expect(whyNot(admin, give('Manage API credentials', ofShop))).toBe(
      'You can only give roles that you have yourself, and you do not have “Manage API credentials”.',
    )
    expect(whyNot(admin, take('Manage API credentials', manager))).toBe(
      'You can only take away roles that you have yourself, and you do not have “Manage API credentials”.',
    )
    expect(whyNot(admin, give('Manage API credentials', admin))).toContain('you do not have')
  })
})

describe('a Merchant admin of some accounts', () => {
  test('administers those who work within these accounts', () => {
    expect(whyNot(limitedAdmin, give('Merchant admin', ofShop))).toBeUndefined()
    expect(whyNot(limitedAdmin, take('Merchant standard role', ofShop))).toBeUndefined()
    expect(whyNot(limitedAdmin, take('Merchant admin', limitedAdmin, 0))).toBeUndefined()
  })

  test('is refused for those who work beyond them', () => {
    for (const beyond of [manager, person('Ada', ['Shop', 'Market'], 'Merchant standard role')]) {
      const refused = {
        is: 'refused',
        why: `${beyond.name} works with accounts beyond yours, so only a Merchant admin of the whole company can change these roles.`,
      }
      expect(judge(limitedAdmin, give('Merchant standard role', beyond))).toEqual(refused)
      expect(judge(limitedAdmin, take('Merchant standard role', beyond))).toEqual(refused)
    }
  })

  test('does not learn of those who share no account', () => {
    const stranger = person('Ola', ['Market'])
    for (const question of [give('Merchant admin', stranger), take('Merchant admin', stranger)]) {
      expect(judge(limitedAdmin, question)).toEqual({
        is: 'hidden',
        why: 'There is no user “ola”.',
      })
    }
  })
})

describe('the last Merchant admin of the company', () => {
  test('keeps the role, whoever asks', () => {
    expect(whyNot(admin, take('Merchant admin', admin, 1))).toBe(
      'Noor is the last Merchant admin of the company, and there must always be one.',
    )
    expect(whyNot(admin, take('Merchant admin', admin, 2))).toBeUndefined()
    expect(whyNot(admin, take('Merchant standard role', admin, 1))).toBeUndefined()
  })

  test('is not somebody who is limited to some accounts', () => {
    expect(countAdministrators([admin, limitedAdmin, manager, ofShop])).toBe(1)
    expect(whyNot(admin, take('Merchant admin', limitedAdmin, 1))).toBeUndefined()
  })
})

test('A save of roles gives what is new and takes what is gone, each once', () => {
  expect(roleChange(['a', 'b'], ['c', 'b', 'c'])).toEqual({ given: ['c'], taken: ['a'] })
  expect(roleChange(['a', 'b'], ['b', 'a'])).toEqual({ given: [], taken: [] })
})
