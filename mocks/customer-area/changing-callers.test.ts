// Callers by hand: added, renamed, moved and removed, with everything that speaks against it.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { Input } from '#contract/customer-area.ts'
import { minute } from '#domain/values/time.ts'
import { callerOf, readCallersOf, shop, type Named } from '#mocks/testing/callers.ts'
import {
  company,
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
  stores,
  startAt,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

useServer()

const payouts = () => existing('Payout job')
const entry = {
  name: 'Second job',
  api: 'Transfers',
  method: 'POST',
  path: '/transfers',
  address: '192.0.2.10',
  authentication: 'API key',
} as const
type Entry = Partial<Input<'addCaller'>['body']>

const paramsOf = ({ id }: Named, place: Place = company) => ({ ...place, credentialId: id })
const add = (to: Named, changed: Entry = {}, commandKey?: string, place = company) =>
  call('addCaller', { params: paramsOf(to, place), body: { ...entry, ...changed } }, { commandKey })
const of = (credential: Named, callerId: string) => ({ ...paramsOf(credential), callerId })
const move = (
  to: Named,
  callerId: string,
  authentication: 'API key' | 'password',
  generated?: string,
) => call('moveCaller', { params: of(to, callerId), body: { authentication, gift: { generated } } })
const eventsOf = async ({ id }: Named) => {
  const query = { credential: id, targets: ['caller' as const], from: startAt }
  return (await call('listEvents', { params: company, query })).data
}
const wordsOf = async (credential: Named) =>
  (await eventsOf(credential)).map(({ changes }) => changes.map(({ words }) => words))

describe('adding', () => {
  test('lets it wait for its first secret, which it is given later', async () => {
    const { saved } = await renew(await payouts(), 'apiKey')
    const added = await add(saved)
    expect(added).toMatchObject({ name: 'Second job', secret: null, now: null, lastUsedAt: null })
    passTime(minute)
    const given = await call('deployKey', { params: of(saved, added.id), body: {} })
    expect(given).toMatchObject({ secret: { state: 'current' }, now: { status: 200 } })
    expect(await eventsOf(saved)).toMatchObject([
      { name: 'Second job', changes: [{ words: `Was given the API key …${saved.apiKey?.tail}` }] },
      {
        name: 'Second job',
        changes: [{ words: 'Simulated integration added' }],
        by: 'Amara Diallo',
      },
    ])
  })

  test('gives it a copied secret at once, saved or not, and refuses one that nobody copied', async () => {
    const credential = await payouts()
    const { id } = await generate(credential, 'password')
    const gift = { generated: id }
    expect((await refusalOf(add(credential, { authentication: 'password', gift }))).message).toBe(
      'Nobody has copied this password. Copy it while it is shown, or generate a new one.',
    )
    expect((await refusalOf(add(credential, { gift: {} }))).status).toBe(422)
    expect(await readCallersOf(credential)).toHaveLength(1)
    await copy(credential, id)
    const waiting = await add(credential, { authentication: 'password', gift })
    expect(waiting).toMatchObject({ secret: { id, state: 'unknown' }, now: { status: 401 } })
    expect((await wordsOf(credential))[0]).toEqual([
      'Simulated integration added',
      'Was given the password',
    ])
    const saved = await save(credential, { generated: { password: id } })
    const callers = await readCallersOf(saved)
    const second = callers.find(({ name }) => name === 'Second job')
    expect(second).toMatchObject({ secret: { state: 'current' }, now: { status: 200 } })
  })

  test('has one effect, however often the command arrives', async () => {
    const credential = await payouts()
    const once = await add(credential, {}, 'add it')
    expect(await add(credential, {}, 'add it')).toEqual(once)
    expect(await readCallersOf(credential)).toHaveLength(2)
    expect(await eventsOf(credential)).toHaveLength(1)
  })

  test('is refused with every field that is wrong, and beyond ten', async () => {
    const credential = await payouts()
    const wrong = { name: 'PAYOUT JOB', address: '192.0.2.0/24', path: '/nowhere' }
    const { status, invalidFields } = await fieldsRefused(add(credential, wrong))
    expect([status, invalidFields.map(({ name }) => name)]).toEqual([
      422,
      ['name', 'address', 'path'],
    ])
    for (let number = 2; number <= 10; number += 1) await add(credential, { name: `Job ${number}` })
    expect((await refusalOf(add(credential, { name: 'Job 11' }))).message).toBe(
      'A credential can have at most 10 simulated integrations.',
    )
    const report = await create('report')
    expect((await refusalOf(add(report))).message).toBe(
      'None of the simulated APIs can be called with a Report service user.',
    )
  })

  test('is for those who may change the credential', async () => {
    const tills = await save(await existing('Tills in the stores'), { accounts: 'all' })
    signIn('finn')
    expect((await refusalOf(add(tills, {}, undefined, stores))).status).toBe(403)
  })
})

describe('renaming', () => {
  test('is told once, and keeps its calls and its key', async () => {
    const credential = await payouts()
    const before = await callerOf(credential)
    const body = { name: ' Night job ', address: '' }
    const params = of(credential, before.id)
    passTime(minute)
    const renamed = await call('changeCaller', { params, body })
    expect(renamed).toMatchObject({ name: 'Night job', address: null })
    // The credential has an allowed range, and nobody knows any more where it calls from.
    expect(renamed.now).toMatchObject({ status: 403, rule: 'address not allowed' })
    expect(renamed.recent).toEqual({ 200: 1439, 401: 0, 403: 1 })
    expect(renamed.secret).toMatchObject({ tail: before.secret?.tail, state: 'expiring' })
    await call('changeCaller', { params, body })
    expect(await wordsOf(credential)).toEqual([['Renamed from “Payout job”', 'Address removed']])
    const { data } = await call('listCalls', {
      params: company,
      query: { credential: credential.id },
    })
    expect(data.every(({ caller }) => caller === 'Night job')).toBe(true)
    passTime(minute)
    await call('changeCaller', { params, body: { ...body, address: '192.0.2.9' } })
    expect((await wordsOf(credential))[0]).toEqual(['Address: 192.0.2.9'])
  })

  test('is refused for a name that another one of the credential has', async () => {
    const credential = await payouts()
    const { id } = await add(credential)
    const params = of(credential, id)
    const body = { name: 'payout job', address: '' }
    const { invalidFields } = await fieldsRefused(call('changeCaller', { params, body }))
    expect(invalidFields.map(({ name }) => name)).toEqual(['name'])
  })
})

describe('moving', () => {
  const movable = async (to: Named, place = company) => {
    const { data } = await call('listMovableCallers', { params: paramsOf(to, place) })
    return data.map(({ name, username }) => [name, username.split('@')[0]])
  }

  test('is offered for the callers whose call this type can make', async () => {
    const second = await create('platform-web-service')
    expect(await movable(second)).toEqual([['Payout job', 'ws_347581']])
    expect(await movable(await payouts())).toEqual([])
    expect(await movable(await create('report'))).toEqual([])
  })

  test('to a second credential changes a password without one refused call', async () => {
    const orders = await existing('Order management: refunds and captures by night')
    const { id } = await callerOf(orders)
    const second = await create('web-service', 'Orders, second')
    const roles = await save(second, { roles: ['Checkout webservice role'] })
    const { saved } = await renew(roles, 'password')
    passTime(5 * minute)
    const moved = await move(saved, id, 'password')
    expect(moved).toMatchObject({ secret: { state: 'current' }, now: { status: 200 } })
    await renew(orders, 'password')
    passTime(60 * minute)
    expect(await callerOf(saved)).toMatchObject({ recent: { 200: 1440, 401: 0, 403: 0 } })
    expect(await readCallersOf(orders)).toEqual([])
    expect(await wordsOf(orders)).toEqual([['Moved to another credential']])
    expect(await wordsOf(saved)).toEqual([
      ['Moved here from another credential', 'Was given the password'],
    ])
    const callsOf = async (credential: string) => {
      const { data } = await call('listCalls', { params: company, query: { credential } })
      return data.map(({ count, status, tail }) => [count, status, tail])
    }
    expect(await callsOf(orders.id)).toEqual([[1379, 200, null]])
    expect(await callsOf(saved.id)).toEqual([[61, 200, null]])
  })

  test('leaves its failures with the credential that they belong to, in the list', async () => {
    const off = await save(await payouts(), { isActive: false })
    passTime(minute)
    const { id } = await callerOf(off)
    const { saved } = await renew(await create('platform-web-service'), 'apiKey')
    await move(saved, id, 'API key')
    const { data } = await call('listCredentials', { params: company, query: { tab: 'platforms' } })
    const callersOf = (credential: { id: string }) =>
      data.find(({ id: one }) => one === credential.id)?.callers
    expect(callersOf(saved)).toEqual([{ name: 'Payout job', status: 403 }])
    expect(callersOf(off)).toEqual([])
    expect((await callerOf(saved)).recent[401]).toBe(1)
  })

  test('needs a secret that somebody has, and a caller that can be moved', async () => {
    const { id } = await callerOf(await payouts())
    const second = await create('platform-web-service')
    expect((await refusalOf(move(second, id, 'API key'))).message).toBe(
      'This credential has no API key yet. Generate one and save it first.',
    )
    const key = await generate(second, 'apiKey')
    expect((await refusalOf(move(second, id, 'API key', key.id))).status).toBe(422)
    await copy(second, key.id)
    expect(await move(second, id, 'API key', key.id)).toMatchObject({ secret: { id: key.id } })
    expect((await refusalOf(move(second, id, 'API key', key.id))).status).toBe(404)
    const { saved } = await renew(await create('lem'), 'apiKey')
    expect((await refusalOf(move(saved, id, 'API key'))).message).toBe(
      `There is no simulated integration “${id}” to be moved here.`,
    )
    await add(await payouts(), { name: 'Payout job' })
    const back = await refusalOf(move(await payouts(), id, 'API key'))
    expect(back.invalidFields.map(({ name }) => name)).toEqual(['name'])
  })

  test('is not for one that was removed, and not to a credential that has ten', async () => {
    const second = await create('platform-web-service')
    const { saved } = await renew(second, 'apiKey')
    const { id } = await callerOf(await payouts())
    const gone = await add(await payouts(), { name: 'Gone' })
    await call('removeCaller', { params: of(await payouts(), gone.id) })
    expect((await movable(saved)).map(([name]) => name)).toEqual(['Payout job'])
    expect((await refusalOf(move(saved, gone.id, 'API key'))).status).toBe(404)
    for (let number = 1; number <= 10; number += 1) await add(saved, { name: `Job ${number}` })
    expect((await refusalOf(move(saved, id, 'API key'))).message).toBe(
      'A credential can have at most 10 simulated integrations.',
    )
  })

  test('takes none away from a credential that this person may not change', async () => {
    const { saved } = await renew(await existing('Tills in the stores'), 'apiKey')
    const { id } = await callerOf(await shop())
    signIn('finn')
    expect(await movable(saved, stores)).toEqual([])
    const params = { ...paramsOf(saved, stores), callerId: id }
    const body = { authentication: 'API key', gift: {} } as const
    expect((await refusalOf(call('moveCaller', { params, body }))).status).toBe(404)
  })
})

describe('removing', () => {
  test('ends its calls, and leaves those of before in the logs', async () => {
    const credential = await payouts()
    const { id } = await callerOf(credential)
    passTime(10 * minute)
    const params = of(credential, id)
    expect(await call('removeCaller', { params }, { commandKey: 'x' })).toEqual({ id })
    expect(await call('removeCaller', { params }, { commandKey: 'x' })).toEqual({ id })
    expect((await refusalOf(call('removeCaller', { params }))).status).toBe(404)
    passTime(10 * minute)
    expect(await readCallersOf(credential)).toEqual([])
    const { data } = await call('listCalls', {
      params: company,
      query: { credential: credential.id },
    })
    expect(data).toMatchObject([{ caller: 'Payout job', count: 1429, status: 200 }])
    expect(await eventsOf(credential)).toMatchObject([
      { changes: [{ words: 'Simulated integration removed' }] },
    ])
    const platforms = { params: company, query: { tab: 'platforms' } } as const
    const { data: rows } = await call('listCredentials', platforms)
    expect(rows.find((row) => row.id === credential.id)?.callers).toEqual([])
  })

  test('is remembered of the fifty that went last', async () => {
    const credential = await payouts()
    const there = await store().read((tx) => tx.objectStore('callers').count())
    for (let number = 0; number <= 50; number += 1) {
      const { id } = await add(credential, { name: `Job ${number}` })
      passTime(1)
      await call('removeCaller', { params: of(credential, id) })
    }
    const rows = await store().read((tx) => tx.objectStore('callers').getAll())
    const removed = rows.filter(({ removedAt }) => removedAt !== null).map(({ name }) => name)
    expect(removed).toHaveLength(50)
    expect(removed).not.toContain('Job 0')
    expect(rows).toHaveLength(there + 50)
  })
})
