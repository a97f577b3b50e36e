// Before the first credential loses a role: who will not be given it any more.
import { expect, test } from 'vitest'

import type { CredentialDetail } from '#contract/credential.ts'

import { ceilingGuard } from './ceiling-guard.ts'

const first = {
  type: 'web-service' as CredentialDetail['type'],
  username: 'ws@Company.A',
  roles: ['a', 'b', 'c', 'd'],
  enabledRoles: ['d'],
}

test('A role that is taken from the first credential is named, with what stays', () => {
  expect(ceilingGuard(first, { roles: ['b', 'c', 'd', 'new'] })).toBe(
    'When you save, other credentials can no longer be given this role: “a”. Those that have it keep it, and this credential can get it back.',
  )
})

test('Many roles are named up to a length that one reads', () => {
  const roles = ['a', 'b', 'c', 'd', 'e']
  const sentence = (left: string[]) => ceilingGuard({ ...first, roles }, { roles: left })
  expect(sentence(['d', 'e'])).toContain('these roles: “a”, “b”, “c”. Those that have them')
  expect(sentence(['d'])).toContain('these roles: “a”, “b” and 2 more. Those')
})

test('Nothing is said where nothing gets out of reach', () => {
  expect(ceilingGuard(first, { description: 'x' })).toBeUndefined()
  expect(ceilingGuard(first, { roles: [...first.roles, 'new'] })).toBeUndefined()
  // Support has enabled it for all.
  expect(ceilingGuard(first, { roles: ['a', 'b', 'c'] })).toBeUndefined()
  const other = { ...first, username: 'ws_123456@Company.A' }
  expect(ceilingGuard(other, { roles: ['a'] })).toBeUndefined()
})
