// A fresh start: the same world each time, nothing of the one before; and a look at what is there.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { days, hours } from '#domain/values/time.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import { crowded } from '#mocks/scenarios/crowded.ts'
import { firstMinuteMs } from '#mocks/scenarios/make.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import {
  company,
  create,
  databaseName,
  fieldsRefused,
  generate,
  passTime,
  planFault,
  read,
  renew,
  save,
  signIn,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const freshStart = (scenario?: string) => callSandbox('freshStart', { body: { scenario } })

/** Every row of the world that is here, but for its own birthday. */
async function rows() {
  const { world, former: _, ...others } = await callSandbox('dump', {})
  return { ...others, world: world?.map((row) => ({ ...Object(row), bornAt: 0 })) }
}

async function practise() {
  const { saved } = await renew(await create('lem', 'Practice'), 'apiKey')
  const { value } = await generate(saved, 'password')
  const { username } = await create('report')
  return [saved.username, saved.id, saved.apiKey?.tail, value, username]
}

describe('a fresh start', () => {
  test('leaves nothing of the world before in the new one: no credential, secret, clock, fault or person', async () => {
    await call('listUsers', {})
    const before = await rows()
    await practise()
    await planFault('saveCredential', 'unavailable')
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    expect(await freshStart()).toMatchObject({ scenario: 'everyday' })
    expect(await rows()).toEqual(before)
  })

  test('is open to somebody who is not signed in', async () => {
    signIn(null)
    expect(await freshStart('everyday')).toMatchObject({ scenario: 'everyday' })
  })

  test('gives the same names, keys and passwords for the same clicks', async () => {
    const first = await practise()
    await freshStart()
    expect(await practise()).toEqual(first)
  })

  test('lets a command key of the world before count anew', async () => {
    const shop = () =>
      create('report').then((one) => save(one, { isActive: false }, { commandKey: 'k' }))
    const first = await shop()
    await freshStart()
    expect(await shop()).toEqual(first)
  })

  test('of today is as fresh as the first: its times go with the clock', async () => {
    const query = { tab: 'payments', search: 'checkout' } as const
    const found = async () => (await call('listCredentials', { params: company, query })).data[0]
    const first = await found()
    passTime(days(42))
    await freshStart()
    expect((await found())?.createdAt).toBe((first?.createdAt ?? 0) + days(42))
    const clock = await callSandbox('getClock', {})
    expect(clock.now).toBe(startAt + days(42))
    expect((clock.nextExpiry?.at ?? 0) - clock.now).toBe(hours(0.8) + firstMinuteMs)
  })

  test.each(['Everyday', '', 'toString', 'constructor'])(
    'is refused for the unknown scenario “%s”, and the world stays',
    async (scenario) => {
      const created = await create('lem')
      expect(await fieldsRefused(freshStart(scenario))).toEqual({
        status: 422,
        invalidFields: [
          {
            name: 'scenario',
            value: scenario,
            message: expect.stringContaining(`There is no scenario “${scenario}”. There are:`),
          },
        ],
      })
      expect(await read(created)).toEqual(created)
    },
  )
})

describe('a fresh start of a size', () => {
  const ofSize = (scenario: string, size?: number) =>
    callSandbox('freshStart', { body: { scenario, size } })
  const countCredentials = async () => (await callSandbox('dump', {}))['credentials']?.length

  /** The company's own first credential is one of those asked for; the others come on top. */
  const defaults = 5

  test('is for the crowd', async () => {
    await ofSize('crowded', 3)
    expect(await countCredentials()).toBe(3 + defaults)
  })

  test('is what the scenario says when nobody does, and on screen before it is chosen', async () => {
    // The whole crowd takes Node's database a minute.
    await store().write((tx) => seed(tx, { ...crowded, usualSize: 4 }, startAt))
    expect(await countCredentials()).toBe(4 + defaults)
    const { data } = await callSandbox('listScenarios', {})
    expect(data.find(({ name }) => name === 'crowded')?.size).toBe(10_000)
  })

  test('is refused for a world that has one size, and the world stays', async () => {
    const before = await rows()
    expect(await fieldsRefused(ofSize('everyday', 3))).toEqual({
      status: 422,
      invalidFields: [
        {
          name: 'size',
          value: '3',
          message:
            'The world “everyday” has one size. Leave out size, or choose the world “crowded”.',
        },
      ],
    })
    expect(await rows()).toEqual(before)
  })
})

describe('the list of scenarios', () => {
  const list = () => callSandbox('listScenarios', {})

  test('tells each by name, title and story, the everyday one first, to anybody', async () => {
    signIn(null)
    const { data } = await list()
    expect(data[0]?.name).toBe('everyday')
    expect(data.map(({ name, title, story }) => ({ name, title, story }))).toEqual(
      scenarios.map(({ name, title, story }) => ({ name, title, story })),
    )
  })

  test('knows which world is here, and that an unreadable one is none', async () => {
    expect((await list()).current).toBe('everyday')
    await freshStart('first-visit')
    expect((await list()).current).toBe('first-visit')
    await store().write((tx) => tx.objectStore('users').clear())
    await store().close()
    expect(await list()).toMatchObject({ current: null, data: { length: scenarios.length } })
  })

  test('is what an unknown one is answered with', async () => {
    const known = scenarios.map(({ name }) => name).join(', ')
    expect(await fieldsRefused(freshStart('nowhere'))).toMatchObject({
      invalidFields: [{ message: `There is no scenario “nowhere”. There are: ${known}.` }],
    })
  })

  test.each(scenarios.filter(({ name }) => name !== 'crowded'))(
    'has $name, which can be started',
    async ({ name }) => {
      expect(await freshStart(name)).toMatchObject({ scenario: name })
      expect((await list()).current).toBe(name)
    },
  )
})

describe('a dump', () => {
  test('shows every table with its rows, to anybody', async () => {
    await call('listUsers', {})
    signIn(null)
    const tables = await callSandbox('dump', {})
    expect(tables).toEqual(await store().dump())
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['world', 'users', 'credentials', 'entries', 'generated', 'commands']),
    )
    expect(tables['credentials']).toHaveLength(21)
    expect(tables['entries']).toHaveLength(21)
  })

  test('of an empty browser is empty, and leaves no database behind', async () => {
    expect(await callSandbox('dump', {})).toEqual({})
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain(databaseName())
    expect((await call('listUsers', {})).users).toHaveLength(8)
  })

  test('holds no key and no password, neither saved nor generated', async () => {
    const { saved, value } = await renew(await create('report'), 'apiKey')
    const secrets = [value, (await generate(saved, 'apiKey')).value]
    secrets.push((await generate(saved, 'password')).value, (await renew(saved, 'password')).value)
    const text = JSON.stringify(await callSandbox('dump', {}))
    expect(text).toContain(value.slice(-5).replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
    for (const secret of secrets) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
    expect(text).not.toContain('AQESIMULATED')
  })
})
