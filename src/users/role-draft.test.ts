// A draft of somebody's roles: changes in words, undone alone, kept when others save meanwhile.
import { describe, expect, test } from 'vitest'

import type { UserRoles } from '#contract/user-roles.ts'

import { pendingRoleChanges, rebaseRoles, startRoleDraft, withRoleToggled } from './role-draft.ts'

const person = (roles: string[], revision = 1): UserRoles => ({
  id: 'noor',
  name: 'Noor',
  roles,
  accounts: 'all',
  revision,
  choices: [],
})
const wordsOf = (draft: Parameters<typeof pendingRoleChanges>[0]) =>
  pendingRoleChanges(draft).map(({ words }) => words)

test('Nothing is pending at first, and nothing after a role was turned over twice', () => {
  const draft = startRoleDraft(person(['A', 'B']))
  expect(wordsOf(draft)).toEqual([])
  expect(wordsOf(withRoleToggled(withRoleToggled(draft, 'A'), 'A'))).toEqual([])
  expect(wordsOf(withRoleToggled(withRoleToggled(draft, 'C'), 'C'))).toEqual([])
})

test('Every role that is given or taken is a change of its own', () => {
  const draft = withRoleToggled(withRoleToggled(startRoleDraft(person(['A', 'B'])), 'A'), 'C')
  expect(wordsOf(draft)).toEqual(['Role given: C', 'Role taken away: A'])
  expect(pendingRoleChanges(draft).map(({ kind }) => kind)).toEqual(['given', 'taken'])
  expect([...draft.wanted]).toEqual(['B', 'C'])
})

describe('when somebody else saved meanwhile', () => {
  const mine = withRoleToggled(withRoleToggled(startRoleDraft(person(['A', 'B'])), 'A'), 'C')

  test('both changes hold', () => {
    const rebased = rebaseRoles(mine, person(['A', 'D'], 2))
    expect([...rebased.wanted].toSorted()).toEqual(['C', 'D'])
    expect(wordsOf(rebased)).toEqual(['Role given: C', 'Role taken away: A'])
    expect(rebased.base.revision).toBe(2)
  })

  test('what they have already done is no change any more', () => {
    const rebased = rebaseRoles(mine, person(['B', 'C'], 2))
    expect(wordsOf(rebased)).toEqual([])
    expect([...rebased.wanted].toSorted()).toEqual(['B', 'C'])
  })
})
