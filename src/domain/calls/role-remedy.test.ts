// What to do about a missing role: only ever what is possible.
import { expect, test } from 'vitest'

import { defaultRoles } from '#domain/roles/role.ts'

import { roleRemedy } from './role-remedy.ts'
import { checkout, refund } from '#domain/roles/testing/role-names.ts'

type Owned = { roles: string[]; formerRoles: string[] }

const reach = (first: Owned, enabled: string[] = []) => ({
  credential: {
    type: 'web-service' as const,
    username: 'ws_123456@Company.LarkfieldGoods',
    roles: [],
    formerRoles: [],
  },
  first,
  enabled,
})

test('A role that can be given is to be given, and of several only those that can', () => {
  const has = reach({ roles: [checkout], formerRoles: [] })
  expect(roleRemedy([checkout, refund], has)).toBe(`Give the credential “${checkout}” and save.`)
})

test('Of many roles that can be given some are named', () => {
  const roles = defaultRoles('web-service').slice(0, 4)
  expect(roleRemedy(roles, reach({ roles, formerRoles: [] }))).toBe(
    `Give the credential “${roles[0]}” or “${roles[1]}”, or another role that opens this call, and save.`,
  )
  const three = roles.slice(0, 3)
  expect(roleRemedy(three, reach({ roles: three, formerRoles: [] }))).toContain(`or “${three[2]}”`)
})

test('A role that the first credential has lost goes back to it first', () => {
  const lost = reach({ roles: [], formerRoles: [checkout] })
  expect(roleRemedy([checkout, refund], lost)).toBe(
    `Give ws@Company.LarkfieldGoods “${checkout}” again, then this credential.`,
  )
})

test('A locked role is for support to enable', () => {
  const nothing = reach({ roles: [], formerRoles: [] })
  expect(roleRemedy([checkout, refund], nothing)).toBe(
    `Ask support to enable “${checkout}” or “${refund}”, then give it to the credential.`,
  )
  expect(roleRemedy([refund], reach({ roles: [], formerRoles: [] }, [refund]))).toContain('Give')
})
