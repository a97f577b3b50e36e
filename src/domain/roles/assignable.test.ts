// Which roles can be given: by type, by the company's first credential, by support; and given back.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CredentialType } from '#contract/credential.ts'

import {
  assignableRoles,
  checkRoles,
  firstUsernameOf,
  isFirstCredential,
  lockedReason,
  rolesOutOfReach,
  rolesThroughFirst,
  whyNotEnabled,
  type RoleReach,
} from './assignable.ts'
import { roleCatalogue } from './catalogue.ts'
import { defaultRoles, rolesFor } from './role.ts'
import {
  bcl,
  checkout,
  initiate,
  pal,
  platformReportRole,
  refund,
  reportRole,
  retrieve,
} from '#domain/roles/testing/role-names.ts'

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
const everyName = roleCatalogue.map(({ name }) => name)

type Given = {
  username?: string
  type?: CredentialType
  roles?: string[]
  formerRoles?: string[]
  first?: { roles?: string[]; formerRoles?: string[] } | undefined
  enabled?: string[]
}

function reach({ type = 'web-service', roles = [], formerRoles = [], ...given }: Given): RoleReach {
  const { username = 'ws_123456@Company.A' } = given
  return {
    credential: { type, username, roles, formerRoles },
    first: given.first && { roles: [], formerRoles: [], ...given.first },
    enabled: given.enabled ?? [],
  }
}

describe('saving roles', () => {
  test('needs at least one', () => {
    expect(checkRoles('web-service', [], everyName)).toBe(
      'A credential must keep at least one role.',
    )
  })

  test('refuses a name that is no role, to the letter', () => {
    const prose = 'Management API—Webhooks read'
    expect(checkRoles('web-service', [checkout, prose], everyName)).toBe(
      `“${prose}” is not a role of the provider.`,
    )
  })

  test('refuses a role of another type', () => {
    expect(checkRoles('lem', [bcl], everyName)).toBe(
      `“${bcl}” cannot be given to this type of credential.`,
    )
    expect(checkRoles('web-service', [reportRole], [reportRole])).toContain('this type')
  })

  test('refuses what is out of reach', () => {
    expect(checkRoles('web-service', [checkout, refund], [checkout])).toBe(
      `“${refund}” is not enabled for your company. Ask support to enable it.`,
    )
    expect(checkRoles('web-service', [checkout, refund], [checkout, refund])).toBeUndefined()
    expect(checkRoles('web-service', [checkout], [])).toContain('not enabled')
  })

  test('counts a role that comes twice once', () => {
    expect(checkRoles('web-service', [checkout, checkout], [checkout])).toBeUndefined()
  })

  test('is refused exactly when a role is locked, for roles of the type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.subarray(everyName),
        fc.subarray(everyName),
        (type, chosen, within) => {
          const roles = rolesFor(type).flatMap(({ name }) => (chosen.includes(name) ? [name] : []))
          fc.pre(roles.length > 0)
          const isLocked = roles.some((name) => lockedReason(name, within) !== undefined)
          expect(checkRoles(type, roles, within) !== undefined).toBe(isLocked)
        },
      ),
    )
  })
})

test('a locked role says whom to ask', () => {
  expect(lockedReason(refund, [checkout])).toBe('Ask support to enable')
  expect(lockedReason(refund, [refund])).toBeUndefined()
})

test('support can enable a role of the type, and nothing else', () => {
  expect(whyNotEnabled('web-service', refund)).toBeUndefined()
  expect(whyNotEnabled('lem', refund)).toContain('cannot be given to this type')
  expect(whyNotEnabled('lem', 'A role')).toContain('not a role')
})

test('the first credential is the one without digits, among the web service users of Payments', () => {
  const first = { type: 'web-service' as const, username: firstUsernameOf('A') }
  expect(isFirstCredential(first)).toBe(true)
  expect(isFirstCredential({ ...first, username: 'ws_123456@Company.A' })).toBe(false)
  expect(
    isFirstCredential({ type: 'platform-web-service', username: 'ws@BalancePlatform.A' }),
  ).toBe(false)
})

describe('the roles that can be given', () => {
  test('on Payments are those of the first credential', () => {
    const roles = assignableRoles(reach({ first: { roles: [checkout, pal, reportRole] } }))
    expect(roles).toEqual([pal, checkout])
    expect(assignableRoles(reach({}))).toEqual([])
  })

  test('elsewhere are those that need no support', () => {
    expect(assignableRoles(reach({ type: 'report' }))).toEqual([
      reportRole,
      'Merchant Rss feed role',
    ])
    const onPlatform = assignableRoles(reach({ type: 'platform-web-service' }))
    expect(onPlatform).toContain(retrieve)
    expect(onPlatform).not.toContain(initiate)
    expect(assignableRoles(reach({ type: 'report' }))).not.toContain(platformReportRole)
  })

  test.each(types)('to a %s are also those that support has enabled, of its type alone', (type) => {
    const enabled = [refund, initiate, platformReportRole, bcl, checkout]
    const open = assignableRoles(reach({ type }))
    expect(assignableRoles(reach({ type, enabled }))).toEqual(
      rolesFor(type).flatMap(({ name }) => ([...open, ...enabled].includes(name) ? [name] : [])),
    )
  })

  test('always include what the credential has, and but for those under the ceiling once had', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.subarray(everyName),
        fc.subarray(everyName),
        fc.subarray(everyName),
        (type, first, has, had) => {
          const ofType = (list: string[]) =>
            rolesFor(type).flatMap(({ name }) => (list.includes(name) ? [name] : []))
          const [roles, formerRoles] = [ofType(has), ofType(had)]
          const own = [...roles, ...formerRoles]
          fc.pre(own.length > 0)
          const username = firstUsernameOf('A')
          const all = { type, roles, formerRoles, first: { roles: first } }
          expect(
            checkRoles(type, own, assignableRoles(reach({ ...all, username }))),
          ).toBeUndefined()
          if (type !== 'web-service') return
          const under = assignableRoles(reach(all))
          expect(under.toSorted()).toEqual([...new Set([...ofType(first), ...roles])].toSorted())
        },
      ),
    )
  })
})

test.each(types)('the roles that a %s begins with can be saved', (type) => {
  const roles = defaultRoles(type)
  const assignable = assignableRoles(reach({ type, first: { roles } }))
  expect(checkRoles(type, roles, assignable)).toBeUndefined()
})

describe('what the first credential has lost', () => {
  test('comes within reach of the others again once it is given back', () => {
    const lost = { roles: [pal], formerRoles: [checkout] }
    expect(assignableRoles(reach({ first: lost }))).toEqual([pal])
    expect(rolesThroughFirst(reach({ first: lost }))).toEqual([checkout])
    // What it has itself needs nobody else.
    expect(rolesThroughFirst(reach({ first: lost, roles: [checkout] }))).toEqual([])
    expect(rolesThroughFirst(reach({ first: lost, enabled: [checkout] }))).toEqual([])
    expect(rolesThroughFirst(reach({ type: 'lem', first: lost }))).toEqual([])
  })

  test('is out of reach of the others, unless support has enabled it', () => {
    expect(rolesOutOfReach([checkout, pal, refund], [pal], [refund])).toEqual([checkout])
    expect(rolesOutOfReach(defaultRoles('web-service'), everyName, [])).toEqual([])
  })
})
