// Usernames are made by the system, in the four documented forms, and never twice.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chanceFrom } from './chance.ts'
import { drawDigits, parseUsername, usernameFor } from './username.ts'

const owner = { company: 'HarbourCoffee', balancePlatform: 'HarbourPlatform' }

describe('the username of a credential', () => {
  test.each([
    ['web-service', 'ws_123456@Company.HarbourCoffee'],
    ['report', 'report_123456@Company.HarbourCoffee'],
    ['platform-web-service', 'ws_123456@BalancePlatform.HarbourPlatform'],
    ['lem', 'ws_123456@Scope.Company_HarbourCoffee'],
  ] as const)('of the type %s is %s', (type, username) => {
    expect(usernameFor(type, owner, '123456')).toBe(username)
  })

  test.each([
    ['web-service', 'ws@Company.HarbourCoffee'],
    ['platform-web-service', 'ws@BalancePlatform.HarbourPlatform'],
    ['lem', 'ws@Scope.Company_HarbourCoffee'],
  ] as const)('by default, of the type %s, is %s', (type, username) => {
    expect(usernameFor(type, owner, undefined)).toBe(username)
  })

  test('of a report service user always has digits', () => {
    expect(() => usernameFor('report', owner, undefined)).toThrow(RangeError)
  })

  test.each(['', '12345', '1234567', '12345a', ' 12345'])('never has the digits “%s”', (digits) => {
    expect(() => usernameFor('web-service', owner, digits)).toThrow(RangeError)
  })
})

describe('reading a username', () => {
  test('gives its parts', () => {
    expect(parseUsername('ws_123456@Company.HarbourCoffee')).toEqual({
      kind: 'ws',
      digits: '123456',
      scope: 'Company',
      owner: 'HarbourCoffee',
    })
    expect(parseUsername('ws@Scope.Company_Harbour_Coffee.EU')).toEqual({
      kind: 'ws',
      digits: undefined,
      scope: 'Scope.Company',
      owner: 'Harbour_Coffee.EU',
    })
    expect(parseUsername('report_654321@Company.HarbourCoffee')?.kind).toBe('report')
    expect(parseUsername('ws@BalancePlatform.HarbourPlatform')?.scope).toBe('BalancePlatform')
  })

  test('takes back whatever was built', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_.-]+$/)
    fc.assert(
      fc.property(
        fc.constantFrom('web-service' as const, 'report', 'platform-web-service', 'lem'),
        name,
        name,
        fc.integer({ min: 100_000, max: 999_999 }).map(String),
        (type, company, balancePlatform, digits) => {
          const read = parseUsername(usernameFor(type, { company, balancePlatform }, digits))
          expect(read?.digits).toBe(digits)
          expect(read?.owner).toBe(type === 'platform-web-service' ? balancePlatform : company)
          expect(read?.kind).toBe(type === 'report' ? 'report' : 'ws')
        },
      ),
    )
  })

  test.each([
    '',
    'ws',
    'ws@Company.',
    'ws@Company',
    'ws_@Company.X',
    'ws_12345@Company.X',
    'ws_1234567@Company.X',
    'WS_123456@Company.X',
    'ws_123456@company.X',
    'ws_123456@CompanyXY',
    'ws_123456@Scope.Company.X',
    'ws_123456@MarketPlace.X',
    'report@Company.X',
    'report_123456@BalancePlatform.X',
    'report_123456@Scope.Company_X',
    'ws_123456@Company.X Y',
    'ws_123456@Company.X@Y',
    'ws_123456@Company.X\n',
    ' ws_123456@Company.X',
  ])('refuses “%s”', (text) => {
    expect(parseUsername(text)).toBeUndefined()
  })
})

test('New digits are six, from 100000 to 999999', () => {
  expect(drawDigits(() => 0)).toBe('100000')
  expect(drawDigits(() => 1 - 2 ** -32)).toBe('999999')
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(drawDigits(chanceFrom(seed))).toMatch(/^[1-9]\d{5}$/)
    }),
  )
})
