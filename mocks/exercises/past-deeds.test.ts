// What happened before an exercise is there when it begins: in the logs, in the world, and not in its result.
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { Deed } from '#contract/exercise-past.ts'
import { minute } from '#domain/values/time.ts'
import { credential, expectFailed, fileOf, finish, here } from '#mocks/testing/practice.ts'
import { readCallersOf } from '#mocks/testing/callers.ts'
import { log } from '#mocks/testing/provider.ts'
import { fieldsRefused, startAt, useServer } from '#mocks/testing/server.ts'

useServer()

const tills = 'ws_551203'
const of = { username: `${tills}@Company.LarkfieldGoods` }
const shop = { username: 'ws_284917@Company.LarkfieldGoods' }

/** Begins the exercise about a rotation with this past. */
function begin(...past: Deed[]) {
  const exercise = { ...Object(JSON.parse(fileOf('rotate'))), past }
  return callSandbox('startPractice', { body: { exercise } })
}
const messagesOf = async (work: Promise<unknown>) =>
  (await fieldsRefused(work)).invalidFields?.map(({ message }) => message)
const events = async () => (await call('listEvents', { params: here(), query: {} })).data

const by = 'bruno'
const saved = (minutesAgo: number, changes: object = {}, more: object = {}): Deed => ({
  did: 'saved',
  minutesAgo,
  by,
  of,
  changes,
  ...more,
})

test('a save is in the event logs at its time, in the name of who made it', async () => {
  await begin(saved(90, { ipRanges: ['203.0.113.0/30'] }), saved(30, { isActive: false }))
  expect(await credential(tills)).toMatchObject({ isActive: false, ipRanges: ['203.0.113.0/30'] })
  expect((await events()).slice(0, 2)).toMatchObject([
    { at: startAt - 30 * minute, by: 'Bruno Keller' },
    { at: startAt - 90 * minute, by: 'Bruno Keller' },
  ])
  const [caller] = await readCallersOf(await credential(tills), here())
  expect(caller).toMatchObject({ now: { rule: 'inactive' } })
  expect(Object(caller).recent).toMatchObject({ 401: 31 })
})

test('a rotation of the day before has ended the old key by now', async () => {
  await begin(saved(1500, {}, { renewed: 'apiKey' }))
  const [caller] = await readCallersOf(await credential(tills), here())
  expect(caller).toMatchObject({ secret: { state: 'expired' }, now: { rule: 'expired key' } })
})

test('an integration was given a secret that nobody saved, or one of another credential', async () => {
  const gave = { did: 'gave', minutesAgo: 60, by, caller: 'Point of sale' } as const
  await begin({ ...gave, what: 'unsaved' })
  const [unsaved] = await readCallersOf(await credential(tills), here())
  expect(unsaved).toMatchObject({ secret: { state: 'unknown' }, now: { rule: 'unknown key' } })
  await begin({ ...gave, what: 'current', of: shop })
  expect(await readCallersOf(await credential(tills), here())).toEqual([])
  const there = await readCallersOf(await credential('ws_284917'), here())
  expect(there).toMatchObject([
    { name: 'Point of sale', now: { status: 200 }, secret: { deployedBy: 'Bruno Keller' } },
    { name: 'Web shop' },
  ])
})

test('calls with a key of the other environment are in the API logs', async () => {
  await begin({
    did: 'called',
    minutesAgo: 3,
    environment: 'live',
    of: { username: 'ws_613059@Company.LarkfieldGoods' },
    call: { api: 'Checkout', method: 'POST', path: '/payments' },
    times: 2,
  })
  expect(await log()).toMatchObject([
    { at: startAt - 3 * minute, environment: 'test', status: 401, rule: 'wrong environment' },
    { at: startAt - 2 * minute, environment: 'test', status: 401, rule: 'wrong environment' },
  ])
})

test('nothing of it counts in the result', async () => {
  await begin(
    saved(90, { isActive: false }, { renewed: 'apiKey' }),
    saved(60, { isActive: true, description: 'Changed and changed back' }),
  )
  const result = await finish()
  expectFailed(result, 'new-key', 'no-failure', 'tills')
  expect(result).toMatchObject({ remarks: [], actions: [] })
})

test('what cannot have happened is refused, and the world stays as it was', async () => {
  expect(await messagesOf(begin(saved(60, { roles: [] })))).toEqual([
    expect.stringMatching(/^past\.0: .*at least one role/),
  ])
  expect(await messagesOf(begin(saved(30), saved(60)))).toEqual([
    expect.stringContaining('from the oldest to the newest'),
  ])
  expect(await messagesOf(begin(saved(30, {}, { by: 'nobody' })))).toEqual([
    expect.stringContaining('There is no such person. There are: amara'),
  ])
  const unknown = { did: 'gave', minutesAgo: 1, by, caller: 'Nobody', what: 'current' } as const
  expect(await messagesOf(begin(unknown))).toEqual([
    expect.stringContaining('There is no such integration'),
  ])
  const noKey = saved(30, {}, { of: { username: 'x' }, renewed: 'password' })
  expect(await messagesOf(begin(noKey))).toEqual([
    expect.stringContaining('There is no such credential'),
  ])
  const calls = { api: 'Checkout', method: 'POST', path: '/payments' } as const
  const many = { did: 'called', minutesAgo: 2, environment: 'test', of, call: calls } as const
  expect(await messagesOf(begin({ ...many, times: 3 }))).toEqual([
    expect.stringContaining('take longer than that'),
  ])
  expect((await callSandbox('listScenarios', {})).current).toBe('everyday')
})

test('failures are planned from the start on, and those that could never happen are refused', async () => {
  const file = Object(JSON.parse(fileOf('rotate')))
  const with_ = (fault: object) =>
    callSandbox('startPractice', { body: { exercise: { ...file, faults: [fault] } } })
  const fault = { endpoint: 'saveCredential', kind: 'unavailable', times: 2 }
  await with_(fault)
  expect((await callSandbox('listFaults', {})).data).toEqual([fault])
  expect(await messagesOf(with_({ ...fault, endpoint: 'saveAll' }))).toEqual([
    expect.stringContaining('There is no endpoint “saveAll”'),
  ])
  expect(
    await messagesOf(with_({ ...fault, endpoint: 'listUsers', kind: 'storage-full' })),
  ).toEqual([expect.stringContaining('a command that writes')])
})
