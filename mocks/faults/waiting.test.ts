// Requests that wait: on the world's clock or for whoever releases them, and never without an end.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import type { Fault } from '#contract/fault.ts'
import { createBackend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import { apiPrefix } from '#contract/addresses.ts'
import {
  databaseName,
  existing,
  origin,
  passTime,
  planFault,
  read,
  refusalOf,
  save,
  useServer,
} from '#mocks/testing/server.ts'

useServer()
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }))

const planned = async () => (await callSandbox('listFaults', {})).data
const plan = (fault: Fault) => callSandbox('planFault', { body: fault })
const release = (endpoint?: string) =>
  callSandbox('releaseHeld', { body: endpoint === undefined ? {} : { endpoint } })

/** Whether it has ended by now, however it ended. */
function watch(work: Promise<unknown>): () => boolean {
  let isOver = false
  const end = () => (isOver = true)
  work.then(end, end)
  return () => isOver
}

/** Until nothing is planned any more: whatever it was planned for has arrived. */
async function arrival(left = 0): Promise<void> {
  while ((await planned()).length > left) await turns()
  await turns()
}

/** Turns of the machine, without any time that passes. */
async function turns(): Promise<void> {
  for (let count = 0; count < 50; count += 1) await new Promise(setImmediate)
}

/** Real time, second by second. */
async function realTime(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1000) {
    await vi.advanceTimersByTimeAsync(Math.min(1000, ms - passed))
    await turns()
  }
}

describe('a slow answer', () => {
  test('comes after its time and not before, and its request is carried out then', async () => {
    const tills = await existing('Tills in the stores')
    await plan({ endpoint: 'saveCredential', kind: 'slow', ms: 3000, times: 1 })
    const saving = save(tills, { description: 'Mine' })
    const isOver = watch(saving)
    await arrival()
    await realTime(2900)
    expect(isOver()).toBe(false)
    expect((await read(tills)).revision).toBe(tills.revision)
    await realTime(200)
    expect((await saving).description).toBe('Mine')
  })

  test('comes at once when the world’s clock is moved on', async () => {
    const tills = await existing('Tills in the stores')
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    await plan({ endpoint: 'getCredential', kind: 'slow', ms: 3000, times: 1 })
    const reading = read(tills)
    const isOver = watch(reading)
    await arrival()
    await realTime(10_000)
    expect(isOver()).toBe(false)
    await callSandbox('moveClock', { body: { move: 'advance', ms: 2999 } })
    await turns()
    expect(isOver()).toBe(false)
    await callSandbox('moveClock', { body: { move: 'advance', ms: 1 } })
    expect((await reading).id).toBe(tills.id)
  })

  test('comes when this machine’s clock is moved on', async () => {
    const tills = await existing('Tills in the stores')
    await plan({ endpoint: 'getCredential', kind: 'slow', ms: 30_000, times: 1 })
    const reading = read(tills)
    await arrival()
    passTime(30_000)
    await realTime(200)
    expect((await reading).id).toBe(tills.id)
  })
})

describe('a request that is held', () => {
  test('waits for its release, and the failures behind it for the next request', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    await planFault('getCredential', 'dropped')
    const reading = read(tills)
    const isOver = watch(reading)
    await arrival(1)
    await realTime(30_000)
    expect(isOver()).toBe(false)
    await release()
    expect((await reading).id).toBe(tills.id)
    expect((await refusalOf(read(tills))).status).toBe(0)
  })

  test('is released alone by the name of its endpoint, whichever came first', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    await planFault('saveCredential', 'held')
    const reading = read(tills)
    const isRead = watch(reading)
    const saving = save(tills, { description: 'Mine' })
    await arrival()
    await release('saveCredential')
    expect((await saving).description).toBe('Mine')
    expect(isRead()).toBe(false)
    await release('getCredential')
    expect((await reading).description).toBe('Mine')
  })

  test('is not held any more where the release was quicker, and other failures stay', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held', 2)
    await planFault('saveCredential', 'held')
    await planFault('getCredential', 'dropped')
    expect((await release('getCredential')).data).toEqual([
      { endpoint: 'saveCredential', kind: 'held', times: 1 },
      { endpoint: 'getCredential', kind: 'dropped', times: 1 },
    ])
    expect((await refusalOf(read(tills))).status).toBe(0)
    expect((await release()).data).toEqual([])
  })

  test('goes on when what was planned is taken back', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    const reading = read(tills)
    await arrival()
    await callSandbox('removeFaults', { query: {} })
    expect((await reading).id).toBe(tills.id)
  })

  test('goes on in the world that took the place of its own', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    const reading = read(tills)
    await arrival()
    await callSandbox('freshStart', { body: {} })
    expect((await reading).id).toBe(tills.id)
  })

  test('is released by another tab', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    const tab = createBackend(storeNamed(databaseName()), () => undefined)
    const path = `/test/accounts/LarkfieldGoods/credentials/${tills.id}`
    const headers = { 'X-Sandbox-User': 'amara' }
    const reply = tab.answer(new Request(`${origin}${apiPrefix}${path}`, { headers }))
    const isOver = watch(reply)
    await arrival()
    await release()
    await turns()
    expect(isOver()).toBe(false)
    tab.onOtherCommit()
    expect((await reply)?.status).toBe(200)
    await tab.store.close()
  })

  test('gets no answer after a minute, and nothing happens', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('saveCredential', 'held')
    const failure = refusalOf(save(tills, { description: 'Mine' }))
    const isOver = watch(failure)
    await arrival()
    await realTime(59_000)
    expect(isOver()).toBe(false)
    await realTime(1200)
    expect((await failure).status).toBe(0)
    expect((await read(tills)).revision).toBe(tills.revision)
  })

  test('is given up with its sender', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'held')
    const backend = createBackend(storeNamed(databaseName()), () => undefined)
    const sender = new AbortController()
    const path = `/test/accounts/LarkfieldGoods/credentials/${tills.id}`
    const { signal } = sender
    const headers = { 'X-Sandbox-User': 'amara' }
    const request = new Request(`${origin}${apiPrefix}${path}`, { headers, signal })
    const reply = backend.answer(request)
    await arrival()
    sender.abort()
    await realTime(200)
    expect((await reply)?.type).toBe('error')
    await backend.store.close()
  })
})

test('Only an endpoint that there is can be released', async () => {
  const { status, message } = await refusalOf(release('getClock'))
  expect([status, message]).toEqual([422, expect.stringContaining('There is no endpoint')])
})

afterEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
