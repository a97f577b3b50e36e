// The first four exercises: how each is passed, and three ways to fail it.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { hours, minute } from '#domain/values/time.ts'
import {
  add,
  change,
  countsOf,
  credential,
  expectFailed,
  finish,
  give,
  here,
  make,
  plan,
  renew,
  start,
} from '#mocks/testing/practice.ts'
import { passTime, useServer } from '#mocks/testing/server.ts'

useServer()

const kiosk = 'Gift card kiosk'
const shop = { api: 'Checkout', method: 'POST', path: '/payments' } as const

async function connect(name: string, caller: string, gift: object | undefined) {
  const { id } = await credential(name)
  const entry = { name: caller, ...shop, address: '', authentication: 'API key' as const }
  const params = { ...here(), credentialId: id }
  return call('addCaller', { params, body: { ...entry, ...(gift && { gift }) } })
}

describe('first-key', () => {
  test('is passed by creating, generating, copying, saving, connecting', async () => {
    await start('first-key')
    await add('web-service', kiosk)
    await renew(kiosk)
    await connect(kiosk, kiosk, {})
    expect(await finish()).toMatchObject({ isPassed: true, remarks: [] })
  })

  test('is failed by handing on a key and not saving it', async () => {
    await start('first-key')
    await add('web-service', kiosk)
    await connect(kiosk, kiosk, { generated: await make(kiosk) })
    expectFailed(await finish(), 'key', 'connected', 'secretsLost')
  })

  test('is failed by leaving without a copy of the key', async () => {
    await start('first-key')
    await add('web-service', kiosk)
    await renew(kiosk, 'apiKey', false)
    await connect(kiosk, kiosk, undefined)
    expectFailed(await finish(), 'connected', 'secretsLost')
  })

  test('is failed by another type of credential', async () => {
    await start('first-key')
    await add('report', kiosk)
    expectFailed(await finish(), 'created', 'key', 'connected')
  })
})

const tills = 'ws_551203'
const till = 'Point of sale'

describe('unsaved-key', () => {
  test('is passed by another key that is saved and handed over', async () => {
    await start('unsaved-key')
    passTime(5 * minute)
    await renew(tills)
    await give(tills, till)
    expect(await finish()).toMatchObject({ isPassed: true, remarks: [] })
  })

  test('is failed by making the same mishap once more', async () => {
    await start('unsaved-key')
    await give(tills, till, await make(tills))
    const result = await finish()
    expectFailed(result, 'new-key', 'tills', 'secretsLost')
    expect(result.remarks[0]?.words).toContain('which nobody saved')
  })

  test('is failed by a new key that stays where it is', async () => {
    await start('unsaved-key')
    await renew(tills)
    expectFailed(await finish(), 'tills')
  })

  test('is failed by breaking the tills again after repairing them', async () => {
    await start('unsaved-key')
    await renew(tills)
    await give(tills, till)
    passTime(minute)
    await change(tills, { isActive: false })
    passTime(2 * minute)
    await change(tills, { isActive: true })
    const result = await finish()
    expectFailed(result, 'refusedCalls')
    expect(countsOf(result)).toEqual({ refusedCalls: 2, downtimeSeconds: 120, wrongTurns: 1 })
  })
})

describe('rotate', () => {
  test('is passed by saving first and handing over within 24 hours', async () => {
    await start('rotate')
    await renew(tills)
    passTime(hours(23))
    await give(tills, till)
    passTime(hours(2))
    expect(await finish()).toMatchObject({ isPassed: true, remarks: [] })
  })

  test('is failed by handing the key over before it is saved', async () => {
    await start('rotate')
    const id = await make(tills)
    await give(tills, till, id)
    passTime(90_000)
    await change(tills, { generated: { apiKey: id } })
    const result = await finish()
    expectFailed(result, 'no-failure', 'refusedCalls', 'downtimeSeconds')
    expect(result.downtime).toEqual([{ caller: till, calls: 2, seconds: 90 }])
    expect(result.remarks[0]?.event?.words).toContain('Point of sale: Was given the API key')
  })

  test('is failed by ending the old key before the tills have the new one', async () => {
    await start('rotate')
    await renew(tills)
    await plan(tills, 'expire')
    passTime(30_000)
    await give(tills, till)
    const result = await finish()
    expectFailed(result, 'no-failure', 'downtimeSeconds', 'refusedCalls')
    expect(result.remarks.map(({ fact }) => fact)).toContain('wrongTurns')
  })

  test('is failed by forgetting the tills until the old key has ended', async () => {
    await start('rotate')
    await renew(tills)
    passTime(hours(24) + minute)
    await give(tills, till)
    expectFailed(await finish(), 'no-failure', 'refusedCalls', 'downtimeSeconds')
  })
})

const orders = 'ws_739264'
const management = 'Order management'

describe('leaked-key', () => {
  test('is passed by new key, save, hand over, expire, save', async () => {
    await start('leaked-key')
    await renew(orders)
    passTime(3 * minute)
    await give(orders, management)
    await plan(orders, 'expire')
    passTime(minute)
    expect(await finish()).toMatchObject({ isPassed: true, remarks: [] })
  })

  test('is failed by ending the leaked key first', async () => {
    await start('leaked-key')
    await renew(orders)
    await plan(orders, 'expire')
    passTime(minute)
    await give(orders, management)
    expectFailed(await finish(), 'refusedCalls', 'downtimeSeconds', 'wrongTurns')
  })

  test('is failed by letting the leaked key live for another day', async () => {
    await start('leaked-key')
    await renew(orders)
    await give(orders, management)
    expectFailed(await finish(), 'dead')
  })

  test('is failed by deactivating, which stops thief and shop alike', async () => {
    await start('leaked-key')
    await change(orders, { isActive: false })
    passTime(minute)
    expectFailed(await finish(), 'new-key', 'orders', 'dead', 'refusedCalls', 'downtimeSeconds')
  })
})
