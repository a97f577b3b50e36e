// The list: fifty on a page, found by words and filters, counted, and as fresh as the last save.
import { beforeEach, describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { ListQuery } from '#contract/customer-area.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import { crowd, inPayments } from '#mocks/testing/crowd.ts'
import {
  company,
  create,
  liveCompany,
  save,
  signIn,
  startAt,
  store,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

useServer()

const list = (query: Omit<ListQuery, 'tab'> & { tab?: ListQuery['tab'] }, place: Place = company) =>
  call('listCredentials', { params: place, query: { tab: 'payments', ...query } })
const usernames = async (query: Omit<ListQuery, 'tab'>) =>
  (await list(query)).data.map(({ username }) => username)

describe('a list of many', () => {
  beforeEach(() => store().write((tx) => seed(tx, crowd, startAt)))

  test('has fifty on a page, the newest on top, and the rest on the last one', async () => {
    const first = await list({})
    expect(first).toMatchObject({ page: 1, pages: 3, total: 120, totalInTab: 120 })
    expect(first.data).toHaveLength(50)
    const ages = first.data.map(({ createdAt }) => createdAt)
    expect(ages).toEqual(ages.toSorted((one, other) => other - one))
    expect((await list({ page: 3 })).data).toHaveLength(20)
  })

  test('answers its last page when asked for one beyond', async () => {
    expect(await list({ page: 9 })).toEqual(await list({ page: 3 }))
    const filtered = { statuses: ['active' as const] }
    expect(await list({ ...filtered, page: 9 })).toEqual(await list({ ...filtered, page: 2 }))
  })

  test('is apart for each tab and each environment', async () => {
    const platforms = await list({ tab: 'platforms' })
    expect(platforms).toMatchObject({ total: 12, totalInTab: 12, pages: 1 })
    expect(new Set(platforms.data.map(({ type }) => type))).toEqual(
      new Set(['platform-web-service', 'lem']),
    )
    expect(await list({}, liveCompany)).toEqual({
      data: [],
      page: 1,
      pages: 1,
      total: 0,
      totalInTab: 0,
      summary: { ending: 0, inUse: 0, refused: 0 },
      changesAt: null,
    })
  })

  test('sorts by username, by state and by age, either way', async () => {
    const names = await usernames({ sort: 'username' })
    expect(names).toHaveLength(50)
    expect(names).toEqual(names.toSorted())
    const back = await usernames({ sort: 'username', direction: 'descending' })
    expect(back).toEqual(back.toSorted().toReversed())
    const states = (await list({ sort: 'status' })).data.map(({ isActive }) => isActive)
    expect(states).toEqual(Array.from({ length: 50 }, () => true))
    const inactive = await list({ sort: 'status', direction: 'descending' })
    expect(inactive.data.slice(0, 30).every(({ isActive }) => !isActive)).toBe(true)
    const oldest = await list({ sort: 'createdAt', direction: 'ascending' })
    expect(oldest.data[0]?.createdAt).toBe(Math.min(...oldest.data.map((one) => one.createdAt)))
  })

  test('is searched in username, description and id, in any case and order of words', async () => {
    expect(await list({ search: 'NIGHT  refunds' })).toMatchObject({ total: 24, totalInTab: 120 })
    const [one] = (await list({})).data
    if (!one) throw new Error('an empty list')
    for (const search of [one.username.toUpperCase(), one.id.toLowerCase(), one.id.slice(3, 12)]) {
      expect((await list({ search })).data).toEqual([one])
    }
    expect(await list({ search: 'nothing like it' })).toMatchObject({
      data: [],
      page: 1,
      pages: 1,
      total: 0,
      totalInTab: 120,
    })
    expect(await list({ search: '   ' })).toEqual(await list({}))
  })

  test('is filtered by type, state and account; what reaches all accounts reaches each', async () => {
    expect((await list({ types: ['report'] })).total).toBe(40)
    expect((await list({ types: ['report', 'web-service'] })).total).toBe(120)
    expect((await list({ statuses: ['inactive'] })).total).toBe(30)
    expect((await list({ accounts: ['LarkfieldWebshop'] })).total).toBe(80)
    expect((await list({ accounts: ['LarkfieldMarket'] })).total).toBe(40)
    expect((await list({ accounts: ['LarkfieldMarket', 'LarkfieldStores'] })).total).toBe(120)
    const both = await list({ types: ['report'], statuses: ['inactive'], search: 'tills' })
    expect(both.data.every((one) => one.type === 'report' && !one.isActive)).toBe(true)
    expect(both).toMatchObject({ total: 2, totalInTab: 120 })
    expect((await list({ types: ['lem'] })).total).toBe(0)
  })

  test('at a merchant account has what reaches it, and counts only that', async () => {
    expect(await list({}, stores)).toMatchObject({ total: 120, totalInTab: 120, pages: 3 })
    const shop = { environment: 'test', account: 'LarkfieldWebshop' } as const
    expect(await list({}, shop)).toMatchObject({ total: 80, totalInTab: 80, pages: 2 })
    signIn('finn')
    const seen = (await list({ search: '' }, stores)).data
    expect(new Set(seen.map(({ accounts }) => String(accounts)))).toEqual(
      new Set(['all', 'LarkfieldStores']),
    )
  })

  test('gives a new credential a username that none of them has', async () => {
    const { username } = await create('web-service')
    expect((await list({ search: username })).total).toBe(1)
    expect((await list({})).total).toBe(inPayments + 1)
  })
})

describe('what was saved', () => {
  const inactive = async () => (await list({ statuses: ['inactive'] })).data.map(({ id }) => id)

  test('is in the next list, filtered or not', async () => {
    const before = await inactive()
    const created = await create('report', 'Month end')
    expect(await inactive()).toEqual(before)
    const saved = await save(created, { isActive: false, description: 'Quarter end' })
    expect(await inactive()).toEqual([created.id, ...before])
    expect((await list({ search: 'month end' })).total).toBe(0)
    expect((await list({ search: 'quarter end' })).data).toMatchObject([
      { id: created.id, description: 'Quarter end', isActive: false },
    ])
    await save(saved, { isActive: true })
    expect(await inactive()).toEqual(before)
  })

  test('is gone after a fresh start, even one at the same instant', async () => {
    const before = await list({ search: 'larkfield' })
    for (const description of ['One', 'Two', 'Three']) {
      await create('report', description)
      expect((await list({ search: description })).total).toBe(1)
      await callSandbox('freshStart', { body: {} })
      const other = await create('report', 'Other')
      expect((await list({ search: description })).total).toBe(0)
      expect((await list({ search: 'other' })).data).toMatchObject([{ id: other.id }])
    }
    await callSandbox('freshStart', { body: {} })
    expect(await list({ search: 'larkfield' })).toEqual(before)
  })
})
