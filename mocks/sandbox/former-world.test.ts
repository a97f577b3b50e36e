// What was done in a world is not lost to the next one: it can be brought back, as it was left.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { hours } from '#domain/values/time.ts'
import { fileOf } from '#mocks/testing/practice.ts'
import {
  copy,
  create,
  existing,
  generate,
  passTime,
  read,
  refusalOf,
  renew,
  save,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const freshStart = (body: SandboxInput<'freshStart'>['body'] = {}) =>
  callSandbox('freshStart', { body })
const exercise = (name = 'rotate', mustKeep?: boolean) =>
  callSandbox('startPractice', { body: { exercise: fileOf(name), mustKeep } })
const former = () => callSandbox('getFormerWorld', {})
const bringBack = (id?: string) => callSandbox('bringBackWorld', { body: { id } })
const rowsOf = async () => {
  const { world, former: _, ...rows } = await callSandbox('dump', {})
  return { ...rows, world: world?.map((row) => ({ ...Object(row), bornAt: 0, clock: 0 })) }
}
const clock = () => callSandbox('getClock', {})

/** Something of somebody's own. */
const practise = async () => save(await create('lem'), { description: 'My own' })

describe('a world in which something was done', () => {
  test('comes back as it was left, and goes on from that moment', async () => {
    const { saved } = await renew(await create('lem', 'Practice'), 'apiKey')
    await callSandbox('planFault', {
      body: { endpoint: 'saveCredential', kind: 'unavailable', times: 1 },
    })
    const before = await rowsOf()
    passTime(hours(1))
    expect(await freshStart({ scenario: 'first-visit', now: '2031-05-06T07:00:00Z' })).toEqual({
      scenario: 'first-visit',
      isFormerKept: true,
    })
    passTime(hours(2))
    const { data } = await former()
    expect(data).toEqual({
      id: expect.any(String),
      scenario: 'everyday',
      title: 'An ordinary week',
      exercise: null,
      leftAt: startAt + hours(1),
    })
    expect(await bringBack(data?.id)).toEqual({ scenario: 'everyday' })
    expect(await rowsOf()).toEqual(before)
    expect(await clock()).toMatchObject({ now: startAt + hours(1), isFrozen: false })
    expect((await refusalOf(save(saved, { description: 'Other' }))).status).toBe(503)
  })

  test('stands still where its clock stood still', async () => {
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    passTime(hours(1))
    await freshStart()
    passTime(hours(1))
    await bringBack()
    passTime(hours(1))
    expect(await clock()).toMatchObject({ now: startAt, isFrozen: true })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['an exercise', () => exercise()],
    ['a file', async () => callSandbox('importWorld', { body: { world: await aWorld() } })],
  ])('comes back after %s', async (_, replace) => {
    const mine = await practise()
    await replace()
    expect((await refusalOf(read(mine))).status).toBe(404)
    await bringBack()
    expect(await read(mine)).toEqual(mine)
    expect((await callSandbox('getPractice', {})).data).toBeNull()
  })

  test('comes back after a link that brings a world of its own', async () => {
    const { world } = await callSandbox('packWorld', {})
    const mine = await practise()
    const body = { world, mustKeep: true }
    expect(await callSandbox('unpackWorld', { body })).toMatchObject({ isFormerKept: true })
    await bringBack()
    expect(await read(mine)).toEqual(mine)
  })

  /** Another one, as a file. */
  async function aWorld() {
    const world = await callSandbox('exportWorld', {})
    return { ...world, rows: { ...world.rows, credentials: [], entries: [], callers: [] } }
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a key was generated', async () => generate(await existing('Web shop checkout'), 'apiKey')],
    ['time was moved', () => callSandbox('moveClock', { body: { move: 'advance', ms: 1 } })],
    ['the provider was called', () => fetch('https://management-test.adyen.com/v3/me')],
    [
      'a person was arranged',
      () => callSandbox('arrangeUser', { body: { id: 'x', name: 'X', roles: [] } }),
    ],
    ['a failure was planned', () => plan()],
  ])('is kept where %s', async (_, act) => {
    expect((await former()).here).toBe('unchanged')
    await act()
    expect((await former()).here).toBe('kept')
    expect((await freshStart()).isFormerKept).toBe(true)
  })

  const plan = () =>
    callSandbox('planFault', { body: { endpoint: 'listUsers', kind: 'dropped', times: 1 } })

  test('is kept without a key or a password', async () => {
    const created = await create('web-service')
    const key = await renew(created, 'apiKey')
    const password = await generate(key.saved, 'password')
    await copy(created, password.id)
    await freshStart()
    const text = JSON.stringify(await callSandbox('dump', {}))
    expect(text).toContain(key.saved.username)
    expect(text).not.toContain(key.value)
    expect(text).not.toContain(password.value)
  })
})

describe('a world in which nothing was done', () => {
  test('is not kept, and takes the place of none that is', async () => {
    expect(await former()).toEqual({ data: null, here: 'unchanged' })
    await call('listUsers', {})
    expect((await freshStart()).isFormerKept).toBe(false)
    expect((await former()).data).toBeNull()
    const mine = await practise()
    await freshStart({ scenario: 'first-visit' })
    // Two links in a row, the second by mistake too.
    expect((await freshStart({ scenario: 'leaked-key' })).isFormerKept).toBe(false)
    await bringBack()
    expect(await read(mine)).toEqual(mine)
  })

  test('stays untouched by a refused start', async () => {
    const mine = await practise()
    await refusalOf(freshStart({ scenario: 'nowhere' }))
    await refusalOf(callSandbox('startPractice', { body: { exercise: '{}' } }))
    expect(await former()).toEqual({ data: null, here: 'kept' })
    expect(await read(mine)).toEqual(mine)
  })
})

describe('bringing back', () => {
  test('keeps what was done meanwhile, so that it loses nothing itself', async () => {
    const mine = await practise()
    await freshStart({ scenario: 'first-visit' })
    const meanwhile = await practise()
    await bringBack()
    expect((await former()).data).toMatchObject({ scenario: 'first-visit' })
    await bringBack()
    expect(await read(meanwhile)).toEqual(meanwhile)
    await bringBack()
    expect(await read(mine)).toEqual(mine)
  })

  test('happens once: what is here then has nobody before it', async () => {
    await practise()
    await freshStart()
    const { data } = await former()
    await bringBack(data?.id)
    expect(await former()).toEqual({ data: null, here: 'kept' })
    for (const id of [undefined, data?.id]) {
      const { status, message } = await refusalOf(bringBack(id))
      expect([status, message]).toEqual([404, expect.stringContaining('not kept any more')])
    }
  })

  test('of another one than was meant is refused, as for a second tab', async () => {
    await practise()
    await freshStart()
    const first = (await former()).data?.id
    const meanwhile = await practise()
    await freshStart()
    expect((await refusalOf(bringBack(first))).status).toBe(404)
    await bringBack((await former()).data?.id)
    expect(await read(meanwhile)).toEqual(meanwhile)
  })

  test('of a damaged one is refused, and the one that is here stays', async () => {
    await practise()
    await freshStart()
    const mine = await practise()
    await store().write(async (tx) => {
      const kept = await tx.objectStore('former').get('former')
      if (kept) await tx.objectStore('former').put({ ...kept, rows: { ...kept.rows, users: [] } })
    })
    expect((await refusalOf(bringBack())).message).toContain('Nothing was changed.')
    expect(await read(mine)).toEqual(mine)
  })

  test('tells pages that it is another world', async () => {
    const birth = async () => Object((await callSandbox('dump', {}))['world']?.[0]).bornAt
    await practise()
    const born = await birth()
    await freshStart()
    await bringBack()
    expect(await birth()).toBeGreaterThan(born)
  })
})

describe('the world of an exercise', () => {
  test('takes the place of none of somebody’s own', async () => {
    const mine = await practise()
    expect((await exercise('first-key')).isFormerKept).toBe(true)
    expect((await former()).here).toBe('unchanged')
    await practise()
    expect((await former()).here).toBe('of an exercise')
    await callSandbox('quitPractice', {})
    expect((await exercise('rotate', true)).isFormerKept).toBe(false)
    await bringBack()
    expect(await read(mine)).toEqual(mine)
  })

  test('is kept where there is no other, and the exercise goes on in it', async () => {
    const { data } = await exercise()
    expect(data?.exercise.goals[0]?.id).toBeDefined()
    await practise()
    await freshStart()
    expect((await former()).data).toMatchObject({ exercise: data?.exercise.title })
    await practise()
    await bringBack()
    expect((await callSandbox('getPractice', {})).data).toMatchObject({ goals: data?.goals })
    expect((await former()).data).toMatchObject({ scenario: 'everyday', exercise: null })
  })
})
