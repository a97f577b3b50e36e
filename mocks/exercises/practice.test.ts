// An exercise begins in its world, knows how its goals stand, is judged once, and leaves no trace.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { hours, minute } from '#domain/values/time.ts'
import {
  change,
  countsOf,
  credential,
  fileOf,
  finish,
  give,
  here,
  make,
  renew,
  start,
} from '#mocks/testing/practice.ts'
import { passTime, refusalOf, startAt, store, useServer } from '#mocks/testing/server.ts'

useServer()

const state = async () => (await callSandbox('getPractice', {})).data
const goals = async () => (await state())?.goals.map(({ isMet }) => isMet)
const tills = 'ws_551203'

describe('an exercise', () => {
  test('begins in its world, at its time, with nothing reached', async () => {
    expect(await state()).toBeNull()
    passTime(hours(500))
    await start('rotate')
    expect(await state()).toMatchObject({
      startedAt: Date.parse('2026-03-02T10:00:00Z'),
      goals: [{ isMet: false }, { isMet: false }, { isMet: false }],
      hints: {},
      shown: 0,
      answers: {},
      result: null,
    })
    expect((await callSandbox('listScenarios', {})).current).toBe('merchant-only')
    const { now, isFrozen } = await callSandbox('getClock', {})
    expect([now, isFrozen]).toEqual([startAt, false])
    passTime(minute)
    expect((await callSandbox('getClock', {})).now).toBe(startAt + minute)
  })

  test('can begin with a clock that stands still, and now where it says no time', async () => {
    const file: object = Object(JSON.parse(fileOf('rotate')))
    const { now: _, ...timeless }: { now?: unknown } = Object(file)
    passTime(hours(3))
    await callSandbox('startPractice', { body: { exercise: { ...timeless, clock: 'frozen' } } })
    passTime(hours(3))
    const { now, isFrozen } = await callSandbox('getClock', {})
    expect([now, isFrozen]).toEqual([startAt + hours(3), true])
  })

  test('reaches a goal when the world says so, however it was done', async () => {
    await start('rotate')
    await renew(tills)
    expect(await goals()).toEqual([true, false, true])
    await give(tills, 'Point of sale')
    expect(await goals()).toEqual([true, true, true])
    expect((await state())?.edges).toEqual([startAt + hours(24)])
    passTime(hours(24))
    expect((await state())?.edges).toEqual([])
  })

  test('is finished once: what happens afterwards counts no more', async () => {
    await start('rotate')
    const open = await finish()
    expect(open).toMatchObject({ isPassed: false, finishedAt: startAt, tookMs: 0 })
    await renew(tills)
    passTime(minute)
    expect(await finish()).toEqual(open)
    await callSandbox('takeHint', { body: { goal: 'new-key' } })
    expect(await state()).toMatchObject({ goals: open.goals, hints: {}, result: open })
  })

  test('tells hints, steps and time beside its marks', async () => {
    await start('rotate')
    const hint = () => callSandbox('takeHint', { body: { goal: 'new-key' } })
    await hint()
    await hint()
    await hint()
    await callSandbox('takeHint', { body: { goal: 'tills' } })
    await callSandbox('noteShown', { body: { steps: 2 } })
    expect(await state()).toMatchObject({ hints: { 'new-key': 2, tills: 1 }, shown: 2 })
    await callSandbox('noteShown', { body: { steps: 99 } })
    passTime(minute)
    const { solve } = Object(await state()).exercise
    expect(await finish()).toMatchObject({ hints: 3, shown: solve.length, tookMs: minute })
  })

  test('quotes who did what, with the ends that it foretold', async () => {
    await start('rotate')
    await renew(tills)
    await give(tills, 'Point of sale')
    const { actions } = await finish()
    expect(actions.map(({ by, words }) => `${by}: ${words}`)).toEqual([
      expect.stringMatching(
        /^Amara Diallo: ws_551203@Company.LarkfieldGoods: New API key ….{5}; previous key ….{5} expires 3 Mar 2026, 10:00 UTC$/,
      ),
      expect.stringMatching(/^Amara Diallo: Point of sale: Was given the API key ….{5}$/),
    ])
  })

  test('remembers what was thrown away, however long ago that is', async () => {
    await start('rotate')
    await make(tills)
    passTime(hours(30))
    await renew(tills)
    expect(countsOf(await finish())).toEqual({ wrongTurns: 1 })
  })

  test('does not take what a credential was before the start for an act of the learner', async () => {
    await start('rotate')
    const { id } = await credential(tills)
    await store().write(async (tx) => {
      const row = await tx.objectStore('credentials').get(id)
      if (!row) throw new Error('The world has the tills.')
      const old = { ...row, revision: row.revision - 1, description: 'Old tills' }
      await tx.objectStore('revisions').put({ credential: old, until: startAt - hours(99) })
    })
    // Back to what it was long ago, and no wrong turn.
    await change(tills, { description: 'Old tills' })
    expect(countsOf(await finish())).toEqual({})
  })

  test('does not count what another environment does', async () => {
    await start('rotate')
    const live = { environment: 'live' as const, account: here().account }
    const { data } = await call('listCredentials', { params: live, query: { tab: 'payments' } })
    const [first] = data
    await call('generateSecret', {
      params: { ...live, credentialId: first?.id ?? '' },
      body: { kind: 'apiKey' },
    })
    expect(await finish()).toMatchObject({ actions: [], remarks: [] })
  })

  test('leaves no trace when it is quit, and none in another world', async () => {
    await start('rotate')
    const before = await credential(tills)
    expect((await callSandbox('quitPractice', {})).data).toBeNull()
    expect(await state()).toBeNull()
    expect(await credential(tills)).toEqual(before)
    const world = () => store().read((tx) => tx.objectStore('world').get('world'))
    expect(Object.keys((await world()) ?? {})).not.toContain('practice')
    await start('rotate')
    await callSandbox('freshStart', { body: {} })
    expect(await state()).toBeNull()
    expect(Object.keys((await world()) ?? {})).not.toContain('practice')
  })

  test('is damaged like any row where its part of the world is', async () => {
    await start('rotate')
    await store().write(async (tx) => {
      const world = await tx.objectStore('world').get('world')
      if (world) await tx.objectStore('world').put({ ...world, practice: { exercise: null } })
    })
    expect(await refusalOf(state())).toMatchObject({ status: 507 })
    await start('rotate')
    expect(await goals()).toHaveLength(3)
  })
})

describe('where no exercise goes on', () => {
  test('there is nothing to finish, and quitting changes nothing', async () => {
    expect(await refusalOf(finish())).toMatchObject({ status: 404 })
    expect(await refusalOf(callSandbox('noteShown', { body: { steps: 1 } }))).toMatchObject({
      status: 404,
    })
    expect((await callSandbox('quitPractice', {})).data).toBeNull()
  })
})
