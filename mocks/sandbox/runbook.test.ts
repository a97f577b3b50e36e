// What was done comes out in its order, by whoever did it, also where only chance still knows of it; and no secret.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { hours } from '#domain/values/time.ts'
import { readWorld } from '#mocks/database/context.ts'
import { credential, fileOf, start, startWith } from '#mocks/testing/practice.ts'
import {
  copy,
  create,
  existing,
  fieldsRefused,
  generate,
  passTime,
  refusalOf,
  renew,
  save,
  signIn,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const runbook = (query: { since?: number; zone?: string } = {}) =>
  callSandbox('getRunbook', { query })

/** The steps of the spec by their titles. */
const titles = async () =>
  [...(await runbook()).spec.matchAll(/test\.step\((["'])(.*)\1, async/g)].map(
    ([, , title]) => title,
  )

describe('A session', () => {
  test('has nothing of the past with which its world began', async () => {
    expect(await titles()).toEqual([])
    expect((await runbook()).markdown).toContain('Nothing was done.')
  })

  test('has a secret where it was generated, by whoever saves it, and none of its signs', async () => {
    const shop = await existing('Web shop checkout')
    const made = await create('lem', 'Practice')
    const { id, value } = await generate(shop, 'apiKey')
    await copy(shop, id)
    signIn('bruno')
    await save(made, { isActive: false })
    signIn('amara')
    await save(shop, { generated: { apiKey: id } })
    expect(await titles()).toEqual([
      expect.stringMatching(/^1\. ws_\d+@Scope.*: Credential created/),
      expect.stringMatching(/^2\. ws_284917@.*: a new API key is generated$/),
      expect.stringMatching(/^3\. .*: Status set to Inactive$/),
      expect.stringMatching(/^4\. ws_284917@.*: New API key/),
    ])
    const { spec, markdown } = await runbook()
    expect(spec + markdown).not.toContain(value)
    // Bruno has a tab of his own, so that what Amara has generated stays on her page.
    expect(spec).toContain("as: 'bruno', account: 'LarkfieldGoods', environment: 'test' }, tab2)")
    expect(
      spec.match(/page: 'developers\/api-credentials\/credential\/S2-846E5E976F6DE9'/g),
    ).toHaveLength(1)
  })

  test('has what was thrown away, and what is forgotten since: chance has counted it', async () => {
    const shop = await existing('Web shop checkout')
    await generate(shop, 'password')
    await create('lem', 'One')
    expect(await titles()).toEqual([
      expect.stringContaining('a new password is generated, which nobody saves'),
      expect.stringContaining('Credential created'),
    ])
    passTime(hours(25))
    // The next one that is generated forgets it.
    await renew(shop, 'apiKey')
    expect(await titles()).toEqual([
      expect.stringContaining('a new API key is generated, which nobody saves'),
      expect.stringContaining('Credential created'),
      expect.stringMatching(/a new API key is generated$/),
      expect.stringContaining('New API key'),
    ])
  })

  test('has the clock where it was turned back, and ends at the time that it is', async () => {
    const shop = await existing('Web shop checkout')
    const move = (ms: number) => callSandbox('moveClock', { body: { move: 'advance', ms } })
    await move(hours(2))
    await save(shop, { description: 'One' })
    await move(-hours(1))
    await move(hours(3))
    const { spec } = await runbook()
    expect(spec.match(/clock\.set\('[^']*'/g)).toEqual([
      "clock.set('2026-03-02T12:00:00.000Z'",
      "clock.set('2026-03-02T11:00:00.000Z'",
      "clock.set('2026-03-02T14:00:00.000Z'",
    ])
  })

  test('is told since a mark, and replayed from the beginning', async () => {
    const shop = await existing('Web shop checkout')
    const one = await save(shop, { description: 'One' })
    const { mark } = await callSandbox('markMoment', {})
    await save(one, { description: 'Two' })
    const { markdown, spec } = await runbook({ since: mark.lastEvent })
    expect(markdown).not.toContain('“One”')
    expect(markdown).toMatch(/^2\. .*“Two”/m)
    expect(spec).toContain('“One”')
  })

  test('begins in its world, of its size and at its time', async () => {
    const body = { scenario: 'crowded', size: 3, now: '2031-05-06T07:00:00Z', freeze: true }
    await callSandbox('freshStart', { body })
    expect((await runbook()).spec).toContain(
      "await open({ scenario: 'crowded', size: 3, now: '2031-05-06T07:00:00.000Z', freeze: true })",
    )
  })

  test('says what is planned to go wrong still, and which requests it leaves out', async () => {
    const body = { endpoint: 'listUsers', kind: 'unavailable' as const, times: 1 }
    await callSandbox('planFault', { body })
    await fetch('https://management-test.adyen.com/v3/me', { headers: { 'X-API-Key': 'x' } })
    const { markdown, spec } = await runbook()
    for (const text of [markdown, spec]) {
      expect(text).toContain('Still planned to go wrong')
      expect(text).toContain('GET /me was answered with 401')
    }
  })
})

test('The session of an exercise begins with it: what had happened before is not done again', async () => {
  await start('wrong-family')
  const { spec, markdown } = await runbook()
  expect(await titles()).toEqual([])
  expect(markdown).toContain('with the exercise “Two families of keys”')
  expect(spec).toContain("await sandbox.post('practice', {")
  expect(spec).not.toContain('await open({ scenario')
  await renew(await credential('ws_347581'), 'apiKey')
  await callSandbox('quitPractice', {})
  expect(await titles()).toEqual([
    expect.stringMatching(/^1\. ws_347581@.*: a new API key is generated$/),
    expect.stringMatching(/^2\. ws_347581@.*: New API key/),
  ])
})

test('A key that was generated before an exercise began is not generated in its session', async () => {
  const exercise = JSON.parse(fileOf('wrong-family'))
  const [{ of: _, ...gave }] = exercise.past
  await startWith({ ...exercise, past: [{ ...gave, what: 'unsaved' }] })
  expect((await store().read(readWorld)).draws).toBe(1)
  expect(await titles()).toEqual([])
  await renew(await credential('ws_347581'), 'apiKey')
  expect(await titles()).toHaveLength(2)
})

test('A zone that there is not is refused, and so is a world whose beginning nobody wrote down', async () => {
  const refused = await fieldsRefused(runbook({ zone: 'Atlantis' }))
  expect(refused).toMatchObject({ status: 422, invalidFields: [{ name: 'zone' }] })
  await store().write(async (tx) => {
    const { begun: _, ...world } = await readWorld(tx)
    await tx.objectStore('world').put(world)
  })
  expect((await refusalOf(runbook())).status).toBe(409)
})
