// What counts as a wrong turn, and what does not.
import { expect, test } from 'vitest'

import { withChanges, type Credential } from '#domain/changes/credential.ts'
import { fresh, given, made, payouts } from '#domain/callers/testing/payout-job.ts'
import { retrieve } from '#domain/roles/testing/role-names.ts'
import { minute } from '#domain/values/time.ts'

import { excessRoles } from './excess-roles.ts'
import {
  begin,
  change,
  exercise,
  historyOf,
  marked,
  rotate,
  scene,
  username,
} from './testing/scene.ts'
import { wrongTurns } from './wrong-turns.ts'

const at = begin + minute
const turns = (happenings: Parameters<typeof scene>[0]) =>
  wrongTurns(scene(happenings)).map(({ words, event }) => [words, event?.words])
const saves = (...parts: Partial<Credential>[]) => ({
  histories: [
    historyOf(
      ...parts.map((part, index): Parameters<typeof historyOf>[number] => [
        at + index,
        change(part),
      ]),
    ),
  ],
})

test('a secret that was generated and never saved, unless somebody holds it', () => {
  expect(turns({})).toEqual([])
  expect(turns({ generated: [made(2)] })).toEqual([
    ['An API key was generated and thrown away.', `Amara generated an API key of ${username}`],
  ])
  const lost = { ...made(2), credentialId: 'gone', kind: 'password' as const }
  expect(turns({ generated: [lost] })).toEqual([
    ['A password was generated and thrown away.', 'Amara generated a password of a credential'],
  ])
  const callers = [{ ...payouts, deployments: [...payouts.deployments, given(2, at)] }]
  expect(turns({ callers, generated: [made(2)] })).toEqual([])
})

test('a save that a later one puts back, told at the first', () => {
  expect(turns(saves({ description: 'x' }))).toEqual([])
  expect(turns(saves({ description: 'x' }, { description: 'y' }))).toEqual([])
  expect(turns(saves({ description: 'x' }, { description: '' }))).toEqual([
    [`The description of ${username} was changed and put back.`, 'save 3'],
  ])
  expect(
    turns(saves({ description: 'x' }, { description: 'y' }, { description: '' })),
  ).toHaveLength(1)
  const thrice = saves({ description: 'x' }, { description: '' }, { description: 'x' })
  expect(turns(thrice)).toHaveLength(2)
  expect(turns(saves({ roles: [] }, { roles: fresh.roles.toReversed() }))).toEqual([
    [`The roles of ${username} were changed and put back.`, 'save 3'],
  ])
})

test('switching off and on again', () => {
  expect(turns(saves({ isActive: false }))).toEqual([])
  expect(turns(saves({ isActive: false }, { isActive: true }))).toEqual([
    [`${username} was deactivated and activated again.`, 'save 3'],
  ])
  const back = saves({ isActive: false }, { isActive: true }, { isActive: false })
  expect(turns(back).at(1)?.[0]).toContain('was activated and deactivated again')
})

const expired = (before: Credential) =>
  withChanges(before, { expiringKeys: [{ keyId: 'key 1', action: 'expire' }] }, {}, at + 1, 'Amara')
const ended = historyOf([at, rotate(2, at)], [at + 1, expired])
const inUse = [[`The key …00001 of ${username} was ended while Payout job used it.`, 'save 4']]

test('ending a key that an integration uses', () => {
  expect(turns({ histories: [ended] })).toEqual(inUse)
})

test('not ending one that nobody uses any more, or that somebody should not have', () => {
  const histories = [ended]
  const deployed = (deployedAt: number) => [
    { ...payouts, deployments: [...payouts.deployments, given(2, deployedAt)] },
  ]
  expect(turns({ histories, callers: deployed(at + 1) })).toEqual([])
  expect(turns({ histories, callers: deployed(at + 2) })).toEqual(inUse)
  expect(turns({ histories, callers: [{ ...payouts, removedAt: at + 1 }] })).toEqual([])
  expect(turns({ histories, callers: [{ ...payouts, removedAt: at + 2 }] })).toEqual(inUse)
  expect(turns({ histories, exercise: marked({ mayFail: ['Payout job'] }) })).toEqual([])
})

test('a key that ends at the very instant of another save was not ended by it', () => {
  const by = historyOf(
    [at, rotate(2, at)],
    [at + 1, expired],
    [at + 1, change({ description: 'x' })],
  )
  expect(turns({ histories: [by] })).toHaveLength(1)
})

test('a save of a credential that the exercise is not about, once', () => {
  const other = { ...fresh, id: 'S2-2', username: 'ws_2@x' }
  const changed = {
    replaced: [{ credential: other, until: at }],
    current: { ...other, revision: 2 },
  }
  const more = {
    replaced: [...changed.replaced, { credential: changed.current, until: at + 1 }],
    current: { ...other, revision: 3, description: 'x' },
  }
  const histories = [historyOf(), more]
  expect(turns({ histories })).toEqual([['ws_2@x was changed, which this is not about.', 'save 2']])
  const about = { ...exercise, marks: { needed: [{ of: { username: 'ws_2@x' }, roles: [] }] } }
  expect(turns({ histories, exercise: about })).toEqual([])
})

test('roles that nothing needs are counted, and the save that gave them is quoted', () => {
  const needed = (roles: string[]) => marked({ needed: [{ of: { username }, roles }] })
  const told = (happenings: Parameters<typeof scene>[0]) => excessRoles(scene(happenings))
  expect(told({})).toEqual([])
  expect(told({ exercise: needed(fresh.roles) })).toEqual([])
  expect(told({ exercise: needed([retrieve]) })).toMatchObject([{ count: 1, event: null }])
  const given_ = historyOf(
    [at, change({ roles: [...fresh.roles, 'x', 'y'] })],
    [at + 1, change({ description: 'z' })],
  )
  expect(told({ histories: [given_], exercise: needed(fresh.roles) })).toMatchObject([
    {
      count: 2,
      words: expect.stringContaining('2 roles that nothing here needs: x, y'),
      event: { words: 'save 3' },
    },
  ])
})
