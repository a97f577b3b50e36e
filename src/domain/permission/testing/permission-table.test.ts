// The permission matrix stands for all the rules: no row, type or role behaves otherwise.
import { expect, test } from 'vitest'

import type { SandboxUser } from '#contract/session.ts'

import { customerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { apiLogReaders, credentialManagers, judge, whyNot } from '#domain/permission/permission.ts'
import { expectedLabels, expectedVerdict } from './expected-verdicts.ts'
import { actorsOf, exampleCast, permissionTable, rowsOf } from './permission-table.ts'

const rows = rowsOf(exampleCast)
const managers: readonly string[] = credentialManagers
const openers: readonly string[] = apiLogReaders

test('Every verdict is the one that is written down, whatever the type of credential', () => {
  const statuses = { allowed: 200, refused: 403, hidden: 404 }
  for (const { label, verdicts } of permissionTable(exampleCast)) {
    const given = verdicts.map(({ is, ...why }) => ({ status: statuses[is], ...why }))
    expect(given, label).toEqual(
      verdicts.map((_, column) => expectedVerdict(label, column, exampleCast)),
    )
  }
  expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(expectedLabels))
})

test('Every action of the model is in the matrix, allowed to somebody and refused to somebody', () => {
  const seen = new Map<string, Set<string>>()
  for (const { question } of rows) {
    for (const { user } of actorsOf(exampleCast)) {
      const { action } = question(user)
      const kinds = seen.get(action) ?? new Set()
      seen.set(action, kinds.add(judge(user, question(user)).is))
    }
  }
  const actions: Record<ReturnType<(typeof rows)[number]['question']>['action'], true> = {
    'see credentials': true,
    'see API logs': true,
    'see API logs of credential': true,
    'see platform credentials': true,
    'create credential': true,
    'see credential': true,
    'change credential': true,
    'change accounts': true,
    'see users': true,
    'give role': true,
    'take role': true,
  }
  expect(new Set(seen.keys())).toEqual(new Set(Object.keys(actions)))
  for (const [action, kinds] of seen) {
    expect([...kinds], action).toEqual(expect.arrayContaining(['allowed', 'refused']))
  }
})

test('A refusal names as missing exactly the roles that lift it, and none where no role would', () => {
  const named = new Set<string>()
  for (const { label, question } of rows) {
    for (const { user } of actorsOf(exampleCast)) {
      const verdict = judge(user, question(user))
      if (verdict.is !== 'refused') continue
      const { why, missingRoles = [] } = verdict
      const lifting = customerAreaRoles.filter(({ name }) => {
        const promoted = { ...user, roles: [...user.roles, name] }
        return whyNot(promoted, question(promoted)) !== why
      })
      const roles = lifting.map(({ name }) => name)
      if (missingRoles.length > 0) expect(roles, label).toEqual([...missingRoles])
      else
        expect(
          managers.filter((role) => roles.includes(role)),
          label,
        ).toEqual([])
      for (const role of missingRoles) named.add(role)
    }
  }
  expect(named).toEqual(new Set(apiLogReaders))
})

const userWith = (role: string): SandboxUser => ({
  id: 'a',
  name: 'A',
  roles: [role],
  accounts: 'all',
})

test.each(customerAreaRoles.map(({ name }) => name).filter((name) => !openers.includes(name)))(
  '%s alone opens nothing',
  (role) => {
    for (const { label, question } of rows) {
      const reason = whyNot(userWith(role), question(userWith(role)))
      expect(reason, label).toMatch(/^You need the role Merchant admin/)
    }
  },
)
