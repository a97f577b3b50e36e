// Every story is true: what it says of its world is what a person finds there.
import { beforeEach, describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { Tab } from '#contract/credential.ts'
import { days, hour, hours, minute } from '#domain/values/time.ts'
import { calls } from '#mocks/testing/activity.ts'
import { callerOf, readCallersOf } from '#mocks/testing/callers.ts'
import {
  company,
  existing,
  liveCompany,
  passTime,
  refusalOf,
  renew,
  save,
  signIn,
  startAt,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

import { scenarios } from './catalogue.ts'

useServer()

/** Begins each test of this block in the world. Its story must still say these words. */
function inWorld(name: string, ...words: string[]) {
  told.add(name)
  beforeEach(async () => {
    const story = scenarios.find((one) => one.name === name)?.story
    for (const part of words) expect(story).toContain(part)
    await callSandbox('freshStart', { body: { scenario: name, ...(name === 'crowded' && few) } })
  })
}
const few = { size: 20 }
/** The everyday world has tests of its own. */
const told = new Set(['everyday'])

async function listed(place: Place, tab: Tab) {
  return (await call('listCredentials', { params: place, query: { tab } })).data
}
const everywhere = async (place: Place) => [
  ...(await listed(place, 'payments')),
  ...(await listed(place, 'platforms')),
]
const statusOf = async (description: string, place = company) =>
  (await callerOf(await existing(description, place), place)).now?.status

describe('a first visit', () => {
  inWorld('first-visit', 'only the credentials that every account comes with', 'None of them has')

  test.each([company, liveCompany])(
    'has the three defaults, none with a secret: %o',
    async (at) => {
      const rows = await everywhere(at)
      expect(rows.map(({ username }) => username)).toEqual([
        'ws@Company.LarkfieldGoods',
        expect.stringMatching(/^ws@(BalancePlatform|Scope)/),
        expect.stringMatching(/^ws@(BalancePlatform|Scope)/),
      ])
      for (const { id, description } of rows) {
        const detail = await existing(description, at)
        expect(detail).toMatchObject({ id, apiKey: null, password: null, expiringKeys: [] })
        expect(await readCallersOf(detail, at)).toEqual([])
        expect(startAt - detail.createdAt).toBeLessThan(days(5))
      }
    },
  )
})

describe('a key about to expire', () => {
  inWorld('key-about-to-expire', 'stops working within the hour', 'still uses the old one')

  test('has an old key that the web shop uses, until it ends within the hour', async () => {
    const { expiringKeys, apiKey } = await existing('Web shop checkout')
    expect(expiringKeys).toHaveLength(1)
    const [{ expiresAt, tail } = { expiresAt: 0, tail: '' }] = expiringKeys
    expect(expiresAt - startAt).toBeGreaterThan(hour / 4)
    expect(expiresAt - startAt).toBeLessThanOrEqual(hour)
    expect(apiKey?.tail).not.toBe(tail)
    expect(await callerOf(await existing('Web shop checkout'))).toMatchObject({
      name: 'Web shop',
      secret: { tail, state: 'expiring' },
      now: { status: 200 },
    })
    passTime(hour)
    expect(await statusOf('Web shop checkout')).toBe(401)
  })
})

describe('several expiring keys', () => {
  inWorld('several-expiring-keys', 'three times since yesterday', 'Two integrations still use two')

  test('has three keys that end at three times, and two integrations on two of them', async () => {
    const payouts = await existing('Payout job')
    const ends = payouts.expiringKeys.map(({ expiresAt }) => expiresAt)
    expect(ends).toHaveLength(3)
    expect(new Set(ends).size).toBe(3)
    for (const end of ends) expect(end).toBeGreaterThan(startAt + 2 * hour)
    const callers = await readCallersOf(payouts)
    expect(callers.map(({ name, now }) => `${name} ${now?.status}`).toSorted()).toEqual([
      'Payout job 200',
      'Treasury report 200',
    ])
    const used = callers.map(({ secret }) => secret?.tail ?? null)
    expect(new Set(used).size).toBe(2)
    expect(payouts.expiringKeys.map(({ tail }) => tail)).toEqual(expect.arrayContaining(used))
  })
})

describe('a leaked key', () => {
  inWorld('leaked-key', 'an unknown script calls with it every minute', 'uses the same key')

  test('is used from two addresses, and stops both once it is expired', async () => {
    const orders = await existing('Order management: refunds and captures by night')
    const callers = await readCallersOf(orders)
    expect(callers.map(({ name }) => name).toSorted()).toEqual([
      'Order management',
      'Unknown script',
    ])
    expect(new Set(callers.map(({ address }) => address)).size).toBe(2)
    for (const { secret, now, recent } of callers) {
      expect(secret).toMatchObject({ tail: orders.apiKey?.tail, state: 'current' })
      expect(now?.status).toBe(200)
      expect(recent[200]).toBeGreaterThan(200)
    }
    await save(orders, { isActive: false })
    expect((await readCallersOf(orders)).map(({ now }) => now?.status)).toEqual([401, 401])
  })
})

describe('a forgotten save', () => {
  inWorld('forgotten-save', 'without saving', 'every call has failed since')

  test('left the point of sale with a key that nobody saved', async () => {
    const tills = await existing('Tills in the stores')
    const { secret, now, recent } = await callerOf(tills)
    expect(now).toMatchObject({ status: 401, rule: 'unknown key' })
    expect(secret).toMatchObject({ state: 'unknown', deployedBy: 'Bruno Keller' })
    expect(recent[401]).toBe(1 + Math.floor((startAt - (secret?.deployedAt ?? startAt)) / minute))
    expect(recent[200]).toBeGreaterThan(0)
    expect(tills.expiringKeys).toEqual([])
  })
})

describe('a password change', () => {
  inWorld('password-change', 'more than a year old', 'ends the old one at once')

  test('is due at a service that logs in with the old password, and would stop it', async () => {
    const orders = await existing('Order management: refunds and captures by night')
    expect(orders.apiKey).toBeNull()
    expect(startAt - (orders.password?.changedAt ?? startAt)).toBeGreaterThan(days(365))
    const caller = await callerOf(orders)
    expect(caller).toMatchObject({ name: 'Order management', authentication: 'password' })
    expect(caller.now?.status).toBe(200)
    await renew(orders, 'password')
    expect((await callerOf(orders)).now?.status).toBe(401)
  })
})

describe('look-alikes', () => {
  inWorld('look-alikes', 'the same digits in another order', 'Only one of the three is in use')

  test('are three credentials of the same digits, and one of them has an integration', async () => {
    const shops = (await listed(company, 'payments')).filter(({ description }) =>
      /^web ?shop/i.test(description),
    )
    expect(shops).toHaveLength(3)
    const digits = shops.map(({ username }) => username.slice(3, 9).split('').toSorted().join(''))
    expect(new Set(digits).size).toBe(1)
    const users = await Promise.all(shops.map((shop) => readCallersOf(shop)))
    expect(users.flat().map(({ name, now }) => [name, now?.status])).toEqual([['Web shop', 200]])
    expect(shops.every(({ isActive }) => isActive)).toBe(true)
  })
})

describe('a second admin', () => {
  inWorld('second-admin', 'Merchant admin as well', 'hour ago he deactivated one', 'still uses')

  test('has deactivated a credential that an integration uses, as the log tells', async () => {
    const { users } = await call('listUsers', {})
    const admins = users.filter(({ roles }) => roles.includes('Merchant admin'))
    expect(admins.map(({ name }) => name)).toEqual(['Amara Diallo', 'Bruno Keller'])
    const orders = await existing('Order management: refunds and captures by night')
    expect(orders.isActive).toBe(false)
    expect(orders.lastChange.by).toBe('Bruno Keller')
    expect(startAt - orders.lastChange.at).toBeLessThan(hours(1.5))
    expect((await callerOf(orders)).now).toMatchObject({ status: 401, rule: 'inactive' })
    const { data } = await call('listEvents', { params: company, query: {} })
    expect(data[0]).toMatchObject({ by: 'Bruno Keller', name: orders.username })
  })

  test('let that integration in until then, and has refused it since', async () => {
    const orders = await existing('Order management: refunds and captures by night')
    const since = orders.lastChange.at
    const lines = (await calls()).filter(({ caller }) => caller === 'Order management')
    expect(lines.map(({ status, rule }) => [status, rule])).toEqual([
      [401, 'inactive'],
      [200, 'allowed'],
    ])
    const [refused, answered] = lines
    expect(refused?.firstAt).toBe(Math.ceil(since / minute) * minute)
    expect(answered?.lastAt).toBe((refused?.firstAt ?? 0) - minute)
    const { recent } = await callerOf(orders)
    expect(recent).toEqual({ 200: answered?.count, 401: refused?.count, 403: 0 })
    expect(recent[200] + recent[401]).toBe(days(1) / minute)
  })
})

describe('one merchant account only', () => {
  inWorld('merchant-only', 'Larkfield Stores alone', 'change one credential', 'only look at')

  test('lets Finn change one of the credentials that he sees', async () => {
    signIn('finn')
    const rows = await listed(stores, 'payments')
    expect(rows.length).toBeGreaterThan(2)
    const outcomes = await Promise.all(
      rows.map(async ({ description }) => {
        const one = await existing(description, stores)
        return save(one, { description: `${description}.` }, { place: stores })
          .then(() => 'changed')
          .catch(() => 'refused')
      }),
    )
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1)
    expect((await refusalOf(listed(company, 'payments'))).status).toBe(404)
  })
})

describe('live is not set up', () => {
  inWorld('live-not-set-up', 'On Test everything works', 'Live has only what every account comes')

  test('has every service on Test, all working, and the bare defaults on Live', async () => {
    const rows = await everywhere(company)
    const callers = (await Promise.all(rows.map((row) => readCallersOf(row)))).flat()
    expect(callers.length).toBeGreaterThanOrEqual(4)
    for (const { now } of callers) expect(now?.status).toBe(200)
    const live = await everywhere(liveCompany)
    expect(live).toHaveLength(3)
    for (const { description } of live) {
      expect((await existing(description, liveCompany)).apiKey).toBeNull()
    }
  })
})

describe('a crowd', () => {
  inWorld('crowded', 'a credential of its own', 'each with a few requests in the log')

  test('has as many credentials as one asks for, and requests of each', async () => {
    const rows = await listed(company, 'payments')
    expect(rows).toHaveLength(few.size)
    const { total } = await call('listRequests', { params: company, query: {} })
    expect(total).toBe(10 * few.size)
  })
})

test('no story is left unproven', () => {
  expect([...told].toSorted()).toEqual(scenarios.map(({ name }) => name).toSorted())
})
