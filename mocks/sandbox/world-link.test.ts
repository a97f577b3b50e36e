// A world goes into a link and comes back as it was, exercise and clock included; a large one is offered as a file.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { limits } from '#contract/limits.ts'
import { days, hours } from '#domain/values/time.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { readWorld } from '#mocks/database/context.ts'
import { practiceOf } from '#mocks/exercises/practice-row.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import { start } from '#mocks/testing/practice.ts'
import {
  create,
  existing,
  fieldsRefused,
  generate,
  passTime,
  read,
  refusalOf,
  renew,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

import { packText } from './packed-text.ts'

useServer()

const pack = async () => (await callSandbox('packWorld', {})).world
const unpack = (
  world: string,
  asked: { as?: string; account?: string; environment?: string } = {},
) => callSandbox('unpackWorld', { body: { world, ...asked } })
const startAfresh = (scenario: string, size?: number) =>
  callSandbox('freshStart', { body: { scenario, size } })

/** Everything but what tells this world from the one before, and how its clock lies to real time. */
async function exported() {
  const { rows, ...file } = await callSandbox('exportWorld', {})
  const world = rows['world']?.map((row) => ({ ...Object(row), bornAt: 0, clock: 0 }))
  return { ...file, rows: { ...rows, world } }
}

const small = scenarios.filter(({ usualSize }) => usualSize === undefined)

describe('A world in a link', () => {
  test.each(small.map(({ name }) => name))('is whole in “%s”, and fits', async (name) => {
    await startAfresh(name)
    const before = await exported()
    const packed = await pack()
    await startAfresh(name === 'everyday' ? 'first-visit' : 'everyday')
    expect(await unpack(packed)).toMatchObject({ scenario: name, isPractising: false })
    expect(await exported()).toEqual(before)
  })

  test('goes on from its own moment, still or running, days later', async () => {
    const running = await pack()
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    const frozen = await pack()
    passTime(days(3))
    await unpack(running)
    passTime(hours(1))
    const clock = () => callSandbox('getClock', {})
    expect(await clock()).toMatchObject({ now: startAt + hours(1), isFrozen: false })
    await unpack(frozen)
    passTime(hours(1))
    expect(await clock()).toMatchObject({ now: startAt, isFrozen: true })
  })

  test('holds the exercise that goes on, with what was done of it', async () => {
    await start('rotate')
    await renew(await existing('Tills in the stores'), 'apiKey')
    const before = await callSandbox('getPractice', {})
    const packed = await pack()
    await startAfresh('everyday')
    expect(await unpack(packed)).toMatchObject({ isPractising: true })
    expect(await callSandbox('getPractice', {})).toEqual(before)
  })

  test('leaves the ways back of an exercise out, where it would be too long with them', async () => {
    await start('rotate')
    let shop = await existing('Tills in the stores')
    const moments = async () => (await callSandbox('getPractice', {})).data?.moments.length
    for (let count = 0; count < 3; count += 1) shop = (await renew(shop, 'apiKey')).saved
    await unpack(await pack())
    expect(await moments()).toBe(3)
    await store().write(async (tx) => {
      const world = await readWorld(tx)
      const practice = practiceOf(world)
      const row = Array.from({ length: 600 }, (_, at) => fingerprint(`${at}`))
      practice?.moments[0]?.rows.push({ table: 'generated', key: 'x', row })
      await tx.objectStore('world').put({ ...world, practice })
    })
    expect(await moments()).toBe(3)
    const packed = await pack()
    expect(packed.length).toBeLessThanOrEqual(limits.link)
    await unpack(packed)
    expect(await moments()).toBe(0)
    expect((await read(shop)).revision).toBe(shop.revision)
  })

  test('holds no key and no password, however it is read', async () => {
    const { value, saved } = await renew(await create('lem', 'Practice'), 'apiKey')
    const password = await generate(saved, 'password')
    const packed = await pack()
    await startAfresh('everyday')
    await unpack(packed)
    const text = JSON.stringify(await callSandbox('exportWorld', {}))
    expect(text).toContain(saved.apiKey?.tail)
    expect(text).not.toContain(value)
    expect(text).not.toContain(password.value)
  })

  test('says as whom and where one goes on, where it is asked', async () => {
    const packed = await pack()
    expect(await unpack(packed, { as: 'Finn Larsen', environment: 'live' })).toEqual({
      scenario: 'everyday',
      isPractising: false,
      isFormerKept: false,
      identity: { userId: 'finn', environment: 'live', accountId: 'LarkfieldStores' },
    })
  })
})

describe('A world that is too large for a link is offered as a file', () => {
  test('as soon as its rows say so', async () => {
    await startAfresh('crowded', 300)
    const { status, message } = await refusalOf(pack())
    expect([status, message]).toEqual([422, expect.stringContaining('Save it as a file instead.')])
    expect(message).toContain('24,000 characters')
  })

  test('at the first character too many, and not before', async () => {
    let size = 1
    for (let step = 64; step >= 1; step /= 2) {
      await startAfresh('crowded', size + step)
      const fits = await pack().then(
        (packed) => packed.length <= limits.link,
        () => false,
      )
      if (fits) size += step
    }
    await startAfresh('crowded', size)
    // One credential of a crowded world with all that belongs to it takes about 1,000 of them.
    expect((await pack()).length).toBeGreaterThan(limits.link - 3_000)
    await startAfresh('crowded', size + 1)
    expect((await refusalOf(pack())).status).toBe(422)
  })
})

describe('A link that is no whole world is refused, and the world that is here stays', () => {
  const spoilt: Record<string, [(packed: string) => string | Promise<string>, string]> = {
    'without its world': [() => '', 'the part behind its # was lost on the way'],
    'cut off': [(packed) => packed.slice(0, 2_000), 'of its world have arrived'],
    damaged: [(packed) => packed.replace(/.{5}$/, 'AAAAA'), 'This link is damaged'],
    'of a newer release': [(packed) => packed.replace(/^\d+/, '99'), 'a newer version'],
    'of an older release': [(packed) => packed.replace(/^\d+/, '1'), 'an older version'],
    'of something else': [(packed) => packText('[]', Number.parseInt(packed, 10)), 'is damaged'],
    'of half a world': [
      (packed) =>
        packText(
          JSON.stringify({
            product: 'api-credentials-simulator',
            kind: 'world',
            version: Number.parseInt(packed, 10),
            scenario: 'everyday',
            now: startAt,
            rows: {},
          }),
          Number.parseInt(packed, 10),
        ),
      'it lacks the table',
    ],
  }

  test.each(Object.entries(spoilt))('%s', async (_, [spoil, words]) => {
    const packed = await pack()
    const created = await create('lem', 'Practice')
    const { status, invalidFields } = await fieldsRefused(unpack(await spoil(packed)))
    expect(status).toBe(422)
    expect(invalidFields).toEqual([
      { name: 'world', value: '', message: expect.stringContaining(words) },
    ])
    expect(await read(created)).toEqual(created)
  })

  test('and so is one for somebody who is not in it', async () => {
    const packed = await pack()
    const created = await create('lem', 'Practice')
    const refused = await fieldsRefused(unpack(packed, { as: 'nobody' }))
    expect(refused).toMatchObject({ status: 422, invalidFields: [{ name: 'as' }] })
    expect(await read(created)).toEqual(created)
  })
})
