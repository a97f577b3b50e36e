// Going back to a moment of an exercise: the world is the one of that moment, and the exercise goes on from there.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { hours } from '#domain/values/time.ts'
import { readWorld } from '#mocks/database/context.ts'
import { change, finish, give, make, renew, start } from '#mocks/testing/practice.ts'
import { passTime, refusalOf, startAt, store, useServer } from '#mocks/testing/server.ts'

import { mostKept } from './journal.ts'
import { practiceOf } from './practice-row.ts'

useServer()

const tills = 'ws_551203'
const goBack = (event: number, from: 'before' | 'after') =>
  callSandbox('tryAgain', { body: { event, from } })
const practice = async () => (await callSandbox('getPractice', {})).data
const events = async () => (await practice())?.moments ?? []
const move = (ms: number) => callSandbox('moveClock', { body: { move: 'advance', ms } })

/** The whole world as it is compared: without what tells it from another try at the same moment. */
async function world() {
  const { rows, now: _, ...file } = await callSandbox('exportWorld', {})
  const [row] = rows['world'] ?? []
  const { bornAt: _born, clock: _clock, practice: kept, ...rest } = Object(row)
  const { moments: _moments, tries: _tries, startedOnWallAt: _wall, ...exercise } = kept
  // A secret in hand goes with the page on which it was shown.
  return { ...file, rows: { ...rows, world: rest, generated: [] }, exercise }
}
const clock = async () => (await callSandbox('getClock', {})).now

beforeEach(async () => {
  await start('rotate')
})

describe('Before and after an event', () => {
  test('everything is as it was then, the time included', async () => {
    await move(hours(1))
    const untouched = await world()
    await change(tills, { description: 'One' })
    const one = await world()
    await move(hours(2))
    const later = await world()
    await change(tills, { description: 'Two' })
    const two = await world()
    await move(hours(3))
    const [first = 0, second = 0, ...none] = await events()
    expect(none).toEqual([])

    await goBack(second, 'after')
    expect(await world()).toEqual(two)
    expect(await clock()).toBe(startAt + hours(3))
    await goBack(second, 'before')
    expect(await world()).toEqual(later)
    expect(await clock()).toBe(startAt + hours(3))
    expect(await events()).toEqual([first])
    await goBack(first, 'after')
    expect(await world()).toEqual(one)
    expect(await clock()).toBe(startAt + hours(1))
    await goBack(first, 'before')
    expect(await world()).toEqual(untouched)
    expect(await clock()).toBe(startAt + hours(1))
    expect(await events()).toEqual([])
  })

  test('lists and logs show that world, and it can be worked in', async () => {
    const { revision } = await change(tills, { description: 'One' })
    const [first = 0] = await events()
    await change(tills, { description: 'Two' })
    await goBack(first, 'after')
    const params = { environment: 'test', account: 'LarkfieldGoods' } as const
    const listed = async (search: string) =>
      (await call('listCredentials', { params, query: { tab: 'payments', search } })).data.length
    expect([await listed('One'), await listed('Two')]).toEqual([1, 0])
    const { data } = await call('listEvents', { params, query: { search: 'Two' } })
    expect(data).toEqual([])
    expect((await change(tills, { description: 'Three' })).revision).toBe(revision + 1)
  })

  test('a second try goes back from the first, to moments of both', async () => {
    await change(tills, { description: 'One' })
    const [first = 0] = await events()
    await change(tills, { description: 'Two' })
    await goBack(first, 'after')
    await change(tills, { description: 'Another' })
    const another = await world()
    await change(tills, { description: 'Too much' })
    const [, second = 0] = await events()
    await goBack(second, 'after')
    expect(await world()).toEqual(another)
    await goBack(first, 'before')
    expect(await events()).toEqual([])
    expect((await finish()).tries).toBe(3)
  })

  test('a clock that was turned back is turned to where it was, with what that did to the past', async () => {
    await move(hours(5))
    await change(tills, { description: 'One' })
    const [first = 0] = await events()
    const one = await world()
    await move(-hours(4))
    await change(tills, { description: 'Two' })
    const two = await world()
    const [, second = 0] = await events()
    await goBack(second, 'after')
    expect(await world()).toEqual(two)
    expect(await clock()).toBe(startAt + hours(1))
    await goBack(first, 'after')
    expect(await world()).toEqual(one)
    expect(await clock()).toBe(startAt + hours(5))
  })

  test('a clock that stood still stands still', async () => {
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    await change(tills, { description: 'One' })
    const [first = 0] = await events()
    await callSandbox('moveClock', { body: { move: 'run' } })
    await goBack(first, 'before')
    passTime(hours(1))
    expect(await clock()).toBe(startAt)
  })
})

describe('The exercise', () => {
  test('goes on: its result is gone, and what it took until then counts', async () => {
    passTime(60_000)
    await callSandbox('takeHint', { body: { goal: 'new-key' } })
    await renew(tills)
    const [first = 0] = await events()
    passTime(hours(1))
    await callSandbox('takeHint', { body: { goal: 'new-key' } })
    await finish()
    await goBack(first, 'after')
    const state = await practice()
    expect(state).toMatchObject({ result: null, hints: { 'new-key': 1 } })
    expect(state?.goals.find(({ id }) => id === 'new-key')?.isMet).toBe(true)
    passTime(5_000)
    expect(await finish()).toMatchObject({ tookMs: 65_000, tries: 1, hints: 1 })
  })

  test('finds no wrong turn in a key that was in hand then; one that was thrown away stays one', async () => {
    await make(tills)
    await renew(tills)
    const [first = 0] = await events()
    await goBack(first, 'before')
    const { facts } = await finish()
    expect(facts.find(({ fact }) => fact === 'wrongTurns')?.count).toBe(1)
  })

  test('keeps what an integration was given and nobody has saved: its calls are refused', async () => {
    const id = await make(tills)
    await give(tills, 'Point of sale', id)
    await change(tills, { generated: { apiKey: id } })
    const [, saved = 0] = await events()
    await goBack(saved, 'before')
    passTime(120_000)
    const { facts } = await finish()
    expect(facts.find(({ fact }) => fact === 'refusedCalls')?.count).toBe(2)
  })

  test('has no way back to what is none of its events, and quitting leaves nothing of it', async () => {
    await change(tills, { description: 'One' })
    const [first = 0] = await events()
    for (const event of [first - 1, first + 1, 0]) {
      expect((await refusalOf(goBack(event, 'before'))).status).toBe(404)
    }
    await callSandbox('quitPractice', {})
    expect((await refusalOf(goBack(first, 'before'))).status).toBe(404)
    const { rows } = await callSandbox('exportWorld', {})
    expect(JSON.stringify(rows['world'])).not.toContain('moments')
  })
})

test('Any way back from anywhere leads to the very world that was there', async () => {
  const steps: Record<string, (seen: number) => Promise<unknown>> = {
    describe: (seen) => change(tills, { description: `So ${seen}` }),
    rotate: () => renew(tills),
    generate: () => make(tills, 'password'),
    hint: () => callSandbox('takeHint', { body: { goal: 'tills' } }),
    on: () => move(hours(7)),
    back: () => move(-hours(3)),
    arrange: () => callSandbox('arrangeCredential', { body: { type: 'lem', apiKey: true } }),
    ask: () => fetch('https://management-test.adyen.com/v3/me', { headers: { 'X-API-Key': 'x' } }),
  }
  const anySteps = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 3, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(anySteps, fc.nat(), fc.boolean(), async (names, where, isBefore) => {
      await start('rotate')
      const seen = new Map<number, { before: unknown; after: unknown }>()
      for (const [index, name] of names.entries()) {
        const [before, known] = [await world(), await events()]
        await steps[name]?.(index)
        const after = await world()
        const made = (await events()).filter((event) => !known.includes(event))
        // What one request makes is one moment.
        for (const event of made) seen.set(event, { before, after })
      }
      const all = await events()
      expect(all).toEqual([...seen.keys()])
      const event = all[where % Math.max(all.length, 1)]
      if (event === undefined) return
      const from = isBefore ? 'before' : 'after'
      await goBack(event, from)
      const { rows, ...rest } = await world()
      const { rows: wanted, ...wantedRest } = Object(seen.get(event)?.[from])
      // Generating and copying belong to the step of a rotation, and come before its event.
      const { draws: _, ...row } = rows.world
      const { draws: _wanted, ...wantedRow } = wanted.world
      expect({ ...rest, rows: { ...rows, world: row } }).toEqual({
        ...wantedRest,
        rows: { ...wanted, world: wantedRow },
      })
    }),
    { numRuns: 10 },
  )
}, 120_000)

test('Of very many moments the latest are kept, within the room that there is', async () => {
  const sizes: number[] = []
  const read = () => store().read(async (tx) => practiceOf(await readWorld(tx))?.moments ?? [])
  for (let count = 0; count < 60; count += 1) {
    await change(tills, { description: `So ${count}` })
    sizes.push(JSON.stringify(await read()).length)
  }
  expect(Math.max(...sizes)).toBeLessThan(mostKept + 1_000)
  const all = await events()
  expect(all.length).toBeGreaterThan(20)
  expect(all.length).toBeLessThan(60)
  const [oldest = 0] = all
  expect((await refusalOf(goBack(oldest - 1, 'after'))).status).toBe(404)
  await goBack(oldest, 'before')
  expect(await events()).toEqual([])
})
