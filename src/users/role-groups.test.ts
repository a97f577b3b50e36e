// How the roles of people are grouped and found on the page.
import { describe, expect, test } from 'vitest'

import { customerAreaRoles } from '#domain/permission/customer-area-role.ts'

import { groupByArea, searchChoices } from './role-groups.ts'

const choice = (role: string) => ({ role, isGiven: false, whyNot: null })
const all = customerAreaRoles.map(({ name }) => choice(name))
const found = (query: string) => searchChoices(all, query).map(({ role }) => role)

test('Every role is listed once, under its area', () => {
  const groups = groupByArea([...all, choice('Retired role')])
  expect(groups.map(({ area }) => area)).toEqual([
    'Company and payments',
    'Balance platform',
    'Other roles',
  ])
  expect(groups.flatMap(({ choices }) => choices)).toHaveLength(all.length + 1)
  expect(groups.at(-1)?.choices).toEqual([choice('Retired role')])
})

describe('a search', () => {
  test('finds by parts of words in any order, and by what a role gives', () => {
    expect(found('credentials manage api')).toContain('Manage API credentials')
    expect(found('REPORT download')).toEqual(['Download Balance Platform reports'])
    expect(found('webhooks')).toEqual(['Merchant admin', 'Merchant technical integrator'])
  })

  test('lists everything while it is empty, and nothing for words that no role has', () => {
    expect(found('  ')).toHaveLength(all.length)
    expect(found('no such thing')).toEqual([])
  })
})
