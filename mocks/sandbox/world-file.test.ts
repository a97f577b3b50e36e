// A world goes into a file and comes back as it was, here or elsewhere; half a world never does.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { limits } from '#contract/limits.ts'
import type { SandboxReply } from '#contract/sandbox.ts'
import { days, hours } from '#domain/values/time.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import {
  company,
  create,
  existing,
  generate,
  origin,
  passTime,
  planFault,
  read,
  refusalOf,
  renew,
  save,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'
import { whyTooLarge } from '#mocks/transport/body.ts'

useServer()

type File = SandboxReply<'exportWorld'>

const exportWorld = () => callSandbox('exportWorld', {})
const importWorld = (world: File, timePassed?: boolean) =>
  callSandbox('importWorld', { body: { world, ...(timePassed && { timePassed }) } })
const startAfresh = (scenario: string) =>
  callSandbox('freshStart', { body: { scenario, size: undefined } })

/** As it goes through a file. */
const throughText = (file: File): File => JSON.parse(JSON.stringify(file))

const withRows = (file: File, table: string, change: (rows: unknown[]) => unknown[]): File => ({
  ...file,
  rows: { ...file.rows, [table]: change(file.rows[table] ?? []) },
})

/** Everything but what tells this world from the one before, and how its clock lies to real time. */
const compared = ({ rows, ...file }: File) => ({
  ...file,
  rows: { ...rows, world: rows['world']?.map((row) => ({ ...Object(row), bornAt: 0, clock: 0 })) },
})

async function practise() {
  const { saved, value } = await renew(await create('lem', 'Practice'), 'apiKey')
  await generate(saved, 'password')
  await planFault('saveCredential', 'unavailable')
  return { saved, value }
}

describe('a world in a file', () => {
  test('comes back as it was after another world, and goes on from there', async () => {
    const { saved } = await practise()
    const file = throughText(await exportWorld())
    await startAfresh('first-visit')
    expect(await importWorld(file)).toEqual({ scenario: 'everyday' })
    expect(await read(saved)).toEqual(saved)
    expect(compared(await exportWorld())).toEqual(compared(file))
    const { status } = await refusalOf(save(saved, { description: 'Other' }))
    expect(status).toBe(503)
    expect((await save(saved, { description: 'Other' })).revision).toBe(saved.revision + 1)
  })

  test('is the same text each time, whatever order things were written in', async () => {
    await practise()
    const first = JSON.stringify(await exportWorld())
    expect(JSON.stringify(await exportWorld())).toBe(first)
    await importWorld(JSON.parse(first))
    expect(JSON.stringify(compared(await exportWorld()))).toBe(
      JSON.stringify(compared(JSON.parse(first))),
    )
  })

  test('goes on from its own moment, or from now for whom time has passed', async () => {
    const file = await exportWorld()
    passTime(days(3))
    await importWorld(file)
    const clock = () => callSandbox('getClock', {})
    expect(await clock()).toMatchObject({ now: startAt, isFrozen: false })
    passTime(hours(1))
    expect((await clock()).now).toBe(startAt + hours(1))
    await importWorld(file, true)
    expect((await clock()).now).toBe(startAt + days(3) + hours(1))
  })

  test('stands still where its clock stood still', async () => {
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    const file = await exportWorld()
    await callSandbox('moveClock', { body: { move: 'real' } })
    passTime(hours(1))
    await importWorld(file)
    passTime(hours(1))
    expect(await callSandbox('getClock', {})).toMatchObject({ now: startAt, isFrozen: true })
  })

  test('holds no key and no password', async () => {
    const { value, saved } = await practise()
    const password = await generate(saved, 'password')
    const text = JSON.stringify(await exportWorld())
    expect(text).not.toContain(value)
    expect(text).not.toContain(password.value)
    expect(text).toContain(saved.apiKey?.tail)
  })

  test.each(scenarios.filter(({ usualSize }) => usualSize === undefined).map(({ name }) => name))(
    'is whole in “%s”',
    async (name) => {
      await callSandbox('freshStart', { body: { scenario: name } })
      const file = throughText(await exportWorld())
      await importWorld(file)
      expect(compared(await exportWorld())).toEqual(compared(file))
    },
  )

  test('takes the place of a storage that is damaged', async () => {
    const file = await exportWorld()
    await store().write(async (tx) => tx.objectStore('world').clear())
    expect((await refusalOf(call('listUsers', {}))).status).toBe(507)
    await importWorld(file)
    expect((await call('listUsers', {})).users).not.toEqual([])
  })

  test('gives lists and logs of the world that it is, and not of the one before', async () => {
    const file = await exportWorld()
    const search = () =>
      call('listCredentials', { params: company, query: { tab: 'platforms', search: 'Prac' } })
    await create('lem', 'Practice')
    expect((await search()).data).toHaveLength(1)
    await importWorld(file)
    expect((await search()).data).toEqual([])
  })
})

describe('what is no whole world is refused, and the one that is here stays', () => {
  type Spoil = (file: File) => unknown

  const spoilt: Record<string, [Spoil, string]> = {
    'of another product': [(file) => ({ ...file, product: 'other' }), 'no world of this simulator'],
    'of a newer release': [(file) => ({ ...file, version: file.version + 1 }), 'a newer version'],
    'of an older release': [(file) => ({ ...file, version: 1 }), 'an older version'],
    'without people': [(file) => withRows(file, 'users', () => []), 'it has no people'],
    'without a world': [
      (file) => withRows(file, 'world', () => []),
      'it has no people, or is none',
    ],
    'without a table': [
      ({ rows: { callers: _, ...rows }, ...file }) => ({ ...file, rows }),
      'it lacks the table “callers”',
    ],
    'with half a row': [
      (file) => withRows(file, 'credentials', ([, ...rest]) => [{ id: 'S2-1' }, ...rest]),
      'row 1 of its table “credentials” is not whole',
    ],
    'with a row twice': [
      (file) => withRows(file, 'events', (rows) => [...rows, rows[0]]),
      '“events” has a row twice',
    ],
    'with a credential less': [
      (file) => withRows(file, 'credentials', (rows) => rows.slice(1)),
      'its list does not fit its credentials',
    ],
    'with another description in its list': [
      (file) =>
        withRows(file, 'entries', ([row, ...rest]) => [{ ...Object(row), username: 'x' }, ...rest]),
      'its list does not fit its credentials',
    ],
    'with an integration of nobody': [
      (file) =>
        withRows(file, 'callers', ([row, ...rest]) => [
          { ...Object(row), credentialId: 'S2-0' },
          ...rest,
        ]),
      'an integration has no credential',
    ],
    'with half an exercise': [
      (file) =>
        withRows(file, 'world', ([row]) => [{ ...Object(row), practice: { exercise: {} } }]),
      'its exercise is not whole',
    ],
    'at no time': [(file) => ({ ...file, now: -1 }), 'its time is no time'],
  }

  test.each(Object.entries(spoilt))('%s', async (_, [spoil, words]) => {
    const file = await exportWorld()
    const created = await create('lem', 'Practice')
    const world = throughText(Object(spoil(file)))
    const { status, message } = await refusalOf(importWorld(world))
    expect([status, message]).toEqual([422, expect.stringContaining(words)])
    expect(await read(created)).toEqual(created)
    expect((await existing('Tills in the stores')).isActive).toBe(true)
  })

  test('a body beyond all worlds, and no other body that is larger than usual', async () => {
    const world = { ...(await exportWorld()), product: 'x'.repeat(limits.body) }
    expect((await refusalOf(importWorld(world))).status).toBe(422)
    const request = new Request(origin)
    expect(whyTooLarge(request, 'x'.repeat(limits.world), limits.world)).toBeUndefined()
    expect(whyTooLarge(request, 'x'.repeat(limits.world + 1), limits.world)?.status).toBe(413)
  })
})
