// When a key was last used: by its callers minute by minute, and by every other request.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { minute } from '#domain/values/time.ts'
import { callerOf } from '#mocks/testing/callers.ts'
import { plant, send } from '#mocks/testing/provider.ts'
import { company, existing, passTime, renew, startAt, useServer } from '#mocks/testing/server.ts'

useServer()

/** Tail and instant of the last use of every key that works or worked. */
async function usesOf({ id }: { id: string }) {
  const { keyUses } = await call('listCallersOf', { params: { ...company, credentialId: id } })
  return Object.fromEntries(keyUses.map(({ tail, at }) => [tail, at]))
}

describe('by a caller', () => {
  test('is its last call, and stays there when it gets another key', async () => {
    const tills = await existing('Tills in the stores')
    const before = tills.apiKey?.tail ?? ''
    passTime(minute - 1)
    const { value, saved } = await renew(tills, 'apiKey')
    const after = value.slice(-5)
    expect(await usesOf(tills)).toEqual({ [before]: startAt })
    passTime(1)
    expect(await usesOf(tills)).toEqual({ [before]: startAt + minute })

    const { data } = await call('listCallersOf', {
      params: { ...company, credentialId: saved.id },
    })
    for (const { id: callerId } of data) {
      const params = { ...company, credentialId: saved.id, callerId }
      await call('deployKey', { params, body: {} })
    }
    passTime(minute)
    expect(await usesOf(tills)).toEqual({
      [before]: startAt,
      [after]: startAt + 2 * minute,
    })
  })
})

describe('by a caller that has gone', () => {
  test('is told with its name, on the credential that it has left', async () => {
    const tills = await existing('Tills in the stores')
    const { id: callerId } = await callerOf(tills)
    const orders = await existing('Order management: refunds and captures by night')
    passTime(minute)
    const params = { ...company, credentialId: orders.id, callerId }
    const { value, saved } = await renew(orders, 'apiKey')
    const body = { authentication: 'API key', gift: {} } as const
    await call('moveCaller', { params, body })
    passTime(2 * minute)
    const { data, keyUses } = await call('listCallersOf', {
      params: { ...company, credentialId: tills.id },
    })
    expect(data).toEqual([])
    expect(keyUses).toEqual([{ tail: tills.apiKey?.tail, at: startAt, by: ['Point of sale'] }])
    const there = await call('listCallersOf', { params: { ...company, credentialId: saved.id } })
    const use = there.keyUses.find(({ tail }) => tail === value.slice(-5))
    expect(use?.by).toEqual(['Point of sale'])
  })
})

describe('by a request', () => {
  const companies = 'https://management-test.adyen.com/v3/companies'

  test('counts where the key was good, also where the call was then forbidden', async () => {
    const closed = await plant('web-service', { isActive: false })
    expect((await send(closed, 'GET', companies)).status).toBe(401)
    expect(await usesOf(closed.credential)).toEqual({})
    const roleless = await plant('web-service')
    passTime(7)
    expect((await send(roleless, 'GET', companies)).status).toBe(403)
    expect(await usesOf(roleless.credential)).toEqual({
      [roleless.apiKey.slice(-5)]: startAt + 7,
    })
  })

  test('that lies ahead since the clock went back does not count, an earlier one does', async () => {
    const me = await plant('web-service')
    const tail = me.apiKey.slice(-5)
    await send(me, 'GET', companies)
    passTime(1000)
    await send(me, 'GET', companies)
    expect(await usesOf(me.credential)).toEqual({ [tail]: startAt + 1000 })
    passTime(-1)
    expect(await usesOf(me.credential)).toEqual({ [tail]: startAt })
    passTime(-1000)
    expect(await usesOf(me.credential)).toEqual({})
  })
})
