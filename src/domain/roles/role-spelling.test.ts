// A role is meant in whichever documented spelling, and written as the API spells it.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { roleCatalogue } from './catalogue.ts'
import { spellRoles } from './role.ts'

test.each([
  ['Management API—Account read', 'Management API - Accounts read'],
  ['Management API—Accounts read and write', 'Management API - Accounts read and write'],
  ['Management API - Payment methods read', 'Management API — Payment methods read'],
  ['Management API—Payout account settings read', 'Management API - Payout Account Settings Read'],
  ['Merchant PAL webservice role', 'Merchant PAL Webservice role'],
  ['Checkout web service role', 'Checkout webservice role'],
  ['API tokenize payment details', 'API tokenise payment details'],
  ['TransferService Webservice Initiate', 'TransferService Webservice Initiate role'],
  ['Balance_Platform_Capital_Configuration_Role', 'Balance Platform Capital Configuration role'],
])('“%s” is “%s”', (written, name) => {
  expect(spellRoles([written])).toEqual([name])
})

test('no role is mistaken for another, nor anything else for a role', () => {
  const names = roleCatalogue.map(({ name }) => name)
  expect(spellRoles(names)).toEqual(names)
  for (const other of ['', ' ', 'role', 'Management API', 'Checkout', 'constructor', '__proto__']) {
    expect(spellRoles([other])).toEqual([other])
  }
})

test('a role in two spellings counts once, where it came first', () => {
  const twice = ['Checkout webservice role', 'Data Protection API', 'CHECKOUT WEBSERVICE ROLE']
  expect(spellRoles(twice)).toEqual(['Checkout webservice role', 'Data Protection API'])
})

test('dashes, spaces and case make no difference to any role', () => {
  const dashes = fc.constantFrom('-', ' - ', '—', ' — ', '–', '‐')
  const cases = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
  )
  fc.assert(
    fc.property(fc.constantFrom(...roleCatalogue), dashes, cases, ({ name }, dash, change) => {
      expect(spellRoles([change(` ${name.replace(/ [-—] /, dash)} `)])).toEqual([name])
    }),
  )
})
