// A draft of somebody's roles: changes in words, undone alone, kept when others save meanwhile.
import { describe, expect, test } from 'vitest'

import type { UserRoles } from '#contract/user-roles.ts'

import { rebaseRoles, roleForm, wantedOf, withRoleToggled, type RoleChanges } from './role-draft.ts'

const person = (roles: string[], revision = 1): UserRoles => ({
  id: 'noor',
  name: 'Noor',
  roles,
  accounts: 'all',
  revision,
  choices: [],
})
const base = person(['A', 'B'])
const wordsOf = (changes: RoleChanges, before = base) =>
  roleForm.describe(before, changes).map(({ words }) => words)
const toggled = (...roles: string[]) =>
  roles.reduce<RoleChanges>((changes, role) => withRoleToggled(base, changes, role), {})

test('Nothing is pending at first, and nothing after a role was turned over twice', () => {
  expect(wordsOf({})).toEqual([])
  expect(wordsOf(toggled('A', 'A'))).toEqual([])
  expect(wordsOf(toggled('C', 'C'))).toEqual([])
})

test('Every role that is given or taken is a change of its own', () => {
  const changes = toggled('A', 'C')
  expect(wordsOf(changes)).toEqual(['Role given: C', 'Role taken away: A'])
  expect(wantedOf(base.roles, changes)).toEqual(['B', 'C'])
})

describe('when somebody else saved meanwhile', () => {
  const mine = toggled('A', 'C')

  test('both changes hold', () => {
    const latest = person(['A', 'D'], 2)
    const rebased = rebaseRoles(base, latest, mine)
    expect(wantedOf(latest.roles, rebased).toSorted()).toEqual(['C', 'D'])
    expect(wordsOf(rebased, latest)).toEqual(['Role given: C', 'Role taken away: A'])
  })

  test('what they have already done is no change any more', () => {
    const latest = person(['B', 'C'], 2)
    const rebased = rebaseRoles(base, latest, mine)
    expect(wordsOf(rebased, latest)).toEqual([])
    expect(wantedOf(latest.roles, rebased).toSorted()).toEqual(['B', 'C'])
  })
})

describe('once the wanted roles were sent and saved', () => {
  const sent = toggled('A', 'C')
  const saved = person(['B', 'C'], 2)
  const restWords = (changes: RoleChanges, row = saved) =>
    wordsOf(roleForm.rest(base, sent, changes, row), row)

  test('nothing is left but what was turned over since, or back', () => {
    expect(restWords(sent)).toEqual([])
    expect(restWords(toggled('A', 'C', 'B'))).toEqual(['Role taken away: B'])
    expect(restWords(toggled('C'))).toEqual(['Role given: A'])
  })

  test('what somebody else saved on top stays as they saved it', () => {
    expect(restWords(sent, person(['C', 'D'], 3))).toEqual([])
  })
})
