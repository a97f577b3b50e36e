// The two logs: what they tell whom, page by page, and that they never tell a secret.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { RequestQuery } from '#contract/activity.ts'
import { callsAsCsv, asJson, eventsAsCsv, requestsAsCsv } from '#domain/exports/activity-export.ts'
import { hours, minute } from '#domain/values/time.ts'
import { calls, events, requests } from '#mocks/testing/activity.ts'
import { ask, plant } from '#mocks/testing/provider.ts'
import {
  company,
  copy,
  existing,
  generate,
  liveCompany,
  passTime,
  refusalOf,
  renew,
  signIn,
  startAt,
  store,
  stores,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const management = 'https://management-test.adyen.com/v3/me'
const transfers = 'https://balanceplatform-api-test.adyen.com/btl/v4/transfers'
const read = 'Management API - Accounts read'

/** One request that is let in, one without the role, one with an unknown key. */
async function threeRequests() {
  const allowed = await plant('web-service', { roles: [read], accounts: ['LarkfieldStores'] })
  const forbidden = await plant('platform-web-service', { roles: ['Balance Platform BCL role'] })
  await ask('GET', management, { apiKey: allowed.apiKey })
  passTime(minute)
  await ask('GET', transfers, { apiKey: forbidden.apiKey })
  passTime(minute)
  await ask('GET', management, { apiKey: 'AQENOBODY' })
  return { allowed, forbidden }
}

describe('the API logs', () => {
  test('tell every request with its status and reason, the newest first', async () => {
    const { allowed, forbidden } = await threeRequests()
    expect(await requests()).toMatchObject({ page: 1, pages: 1, total: 3 })
    expect((await requests()).data).toMatchObject([
      { id: 3, status: 401, rule: 'unknown key', credentialId: null, at: startAt + 2 * minute },
      { id: 2, status: 403, rule: 'role missing', username: forbidden.credential.username },
      { id: 1, status: 200, rule: 'allowed', tail: allowed.apiKey.slice(-5), at: startAt },
    ])
    expect((await requests({}, liveCompany)).total).toBe(0)
  })

  test('are filtered by status, API, credential, words and time, alone and together', async () => {
    const { allowed } = await threeRequests()
    const ids = async (query: RequestQuery) => (await requests(query)).data.map(({ id }) => id)
    expect(await ids({ statuses: [403] })).toEqual([2])
    expect(await ids({ statuses: [403, 401] })).toEqual([3, 2])
    expect(await ids({ statuses: [500] })).toEqual([])
    expect(await ids({ apis: ['Management'] })).toEqual([3, 1])
    expect(await ids({ apis: ['Management'], statuses: [401] })).toEqual([3])
    expect(await ids({ credential: allowed.credential.id })).toEqual([1])
    expect(await ids({ credential: allowed.credential.id, statuses: [401] })).toEqual([])
    expect(await ids({ search: 'get MANAGEMENT' })).toEqual([3, 1])
    expect(await ids({ search: allowed.apiKey.slice(-5) })).toEqual([1])
    expect(await ids({ search: 'get nothing' })).toEqual([])
    expect(await ids({ from: startAt + minute })).toEqual([3, 2])
    expect(await ids({ from: startAt, to: startAt })).toEqual([1])
    await ask('GET', management, { apiKey: 'AQENOBODY' })
    expect(await ids({ search: 'management', statuses: [401] })).toEqual([4, 3])
  })

  test('show at a merchant account only what was done with its credentials', async () => {
    const { allowed, forbidden } = await threeRequests()
    for (const query of [{}, { statuses: [200, 401] }, { credential: allowed.credential.id }]) {
      expect((await requests(query, stores)).data.map(({ id }) => id)).toEqual([1])
    }
    expect((await requests({ statuses: [401] }, stores)).total).toBe(0)
    signIn('finn')
    for (const credential of [forbidden.credential.id, 'S2-00']) {
      expect((await refusalOf(requests({ credential }, stores))).status).toBe(404)
    }
  })

  test('begin anew with a fresh start, also for those who have searched them', async () => {
    await threeRequests()
    expect((await requests({ search: 'management' })).total).toBe(2)
    await callSandbox('freshStart', { body: {} })
    expect((await requests({ search: 'management' })).total).toBe(0)
    await ask('GET', transfers, { apiKey: 'AQENOBODY' })
    expect((await requests({ search: 'transfers' })).data).toMatchObject([{ id: 1, status: 401 }])
  })

  test('are paged by index as by filter, through to the last page', async () => {
    await store().write(async (tx) => {
      const row = {
        environment: 'test',
        api: 'Checkout',
        method: 'POST',
        path: '/payments',
      } as const
      const reason = { rule: 'allowed', sentence: 'Valid.', remedy: null } as const
      const who = { credentialId: null, username: null, tail: null }
      for (let id = 1; id <= 120; id += 1) {
        const groups: [string, number][] = [['test', id]]
        const at = startAt - (120 - id) * minute
        await tx
          .objectStore('requests')
          .add({ ...row, ...reason, ...who, id, at, groups, status: 200 })
      }
    })
    for (const query of [{}, { search: 'payments' }]) {
      const pages = [1, 2, 3, 9].map((page) => requests({ ...query, page }))
      const found = await Promise.all(pages)
      expect(found.map(({ page, pages: last, total }) => [page, last, total])).toEqual([
        [1, 3, 120],
        [2, 3, 120],
        [3, 3, 120],
        [3, 3, 120],
      ])
      const ids = found.slice(0, 3).flatMap(({ data }) => data.map(({ id }) => id))
      expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
      expect((await requests({ ...query, size: 1000 })).data).toHaveLength(120)
    }
  })

  test('tell the calls of the callers in rows, and at a merchant account only its own', async () => {
    const payouts = await existing('Payout job')
    const endsAt = payouts.expiringKeys[0]?.expiresAt ?? 0
    // It calls at every full minute, and its key ends a moment before one.
    const refusedAt = endsAt + 1
    passTime(refusedAt - startAt + 4 * minute)
    expect(await calls({ credential: payouts.id })).toMatchObject([
      { caller: 'Payout job', status: 401, rule: 'expired key', count: 5, firstAt: refusedAt },
      {
        caller: 'Payout job',
        status: 200,
        rule: 'allowed',
        count: 1435,
        lastAt: refusedAt - minute,
      },
    ])
    expect((await calls({ statuses: [401] })).map(({ count }) => count)).toEqual([5])
    expect((await calls({ apis: ['Transfers'], from: endsAt })).map(({ count }) => count)).toEqual([
      5,
    ])
    expect((await calls({ search: 'web shop' })).map(({ caller }) => caller)).toEqual([
      'Web shop',
      'Web shop',
    ])
    expect((await calls({}, stores)).map(({ caller }) => caller)).toEqual(['Point of sale'])
    const future = { from: endsAt + hours(1), to: endsAt + hours(2) }
    expect(await calls(future)).toEqual([])
  })
})

test('neither log tells anything to somebody without the roles', async () => {
  signIn('daniel')
  for (const work of [requests(), events(), calls()])
    expect((await refusalOf(work)).status).toBe(403)
})

test('a technical integrator reads the API logs, of one credential too, and no event logs', async () => {
  const { id } = await existing('Web shop checkout')
  const told = [await calls(), await calls({ credential: id })]
  const [all = [], ofOne = []] = told
  expect(all.length).toBeGreaterThan(ofOne.length)
  expect(new Set(ofOne.map(({ credentialId }) => credentialId))).toEqual(new Set([id]))
  signIn('chiara')
  expect([await calls(), await calls({ credential: id })]).toEqual(told)
  expect((await requests({ credential: id })).total).toBe(0)
  expect((await refusalOf(events())).status).toBe(403)
  expect((await refusalOf(calls({ credential: 'S2-00' }))).status).toBe(404)
})

test('no secret is in a log or in a file that is made of it', async () => {
  const credential = await existing('Web shop checkout')
  const { value: key, saved } = await renew(credential, 'apiKey')
  const { value: password, saved: last } = await renew(saved, 'password')
  const { id, value: unsaved } = await generate(last, 'apiKey')
  const params = { ...company, credentialId: credential.id, callerId: 'test-web-shop' }
  await copy(credential, id)
  await call('deployKey', { params, body: { generated: id } })
  const secrets = [key, password, unsaved]
  for (const secret of [key, unsaved, `${key}x`]) await ask('GET', management, { apiKey: secret })
  await ask('GET', management, { basic: { username: credential.username, password } })
  await ask('GET', `${management}/${encodeURIComponent(key)}`, { apiKey: key })
  await ask('GET', `${management}?key=${encodeURIComponent(key)}`, { apiKey: key })

  const [asked, called, told] = [(await requests()).data, await calls(), (await events()).data]
  expect(asked).toHaveLength(6)
  const files = [
    requestsAsCsv(asked) + callsAsCsv(called) + eventsAsCsv(told),
    asJson(asked) + asJson(called) + asJson(told),
  ]
  expect(files[1]).toContain(JSON.stringify(key.slice(-5)))
  const stored = JSON.stringify(await store().dump())
  for (const secret of secrets) {
    for (const text of [...files, stored, JSON.stringify([asked, called, told])]) {
      for (const form of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
      ]) {
        expect(text.includes(form.slice(0, 20))).toBe(false)
        expect(text.includes(form.slice(-12))).toBe(false)
      }
    }
  }
})
