// Both ways of making a page, by index and in memory, agree with a plain filter and sort.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { CredentialSummary } from '#contract/credential-list.ts'
import type { CredentialType } from '#contract/credential.ts'
import type { ListQuery } from '#contract/customer-area.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import { crowd } from '#mocks/testing/crowd.ts'
import { company, startAt, store, useServer } from '#mocks/testing/server.ts'

useServer()

type Order = Pick<ListQuery, 'tab' | 'sort' | 'direction'>
type Filters = Pick<ListQuery, 'search' | 'types' | 'statuses' | 'keys' | 'accounts'>

async function pagesOf(query: Order & Filters): Promise<CredentialSummary[]> {
  const rows: CredentialSummary[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const reply = await call('listCredentials', { params: company, query: { ...query, page } })
    expect(reply.page).toBe(page)
    expect(reply.data.length).toBeLessThanOrEqual(50)
    pages = reply.pages
    rows.push(...reply.data)
    if (page === pages) expect(rows).toHaveLength(reply.total)
  }
  return rows
}

/** What the list should be, in plain words: sorted by the column, then by what makes it unique. */
function plain(rows: readonly CredentialSummary[], { sort = 'createdAt', direction }: Order) {
  const column = (one: CredentialSummary) => {
    const columns = {
      createdAt: one.createdAt,
      username: 0,
      status: one.isActive ? 0 : 1,
      expiry: one.endingKeys[0]?.expiresAt ?? Number.MAX_SAFE_INTEGER,
    }
    return String(columns[sort]).padStart(20, '0')
  }
  const unique = (one: CredentialSummary) => (sort === 'createdAt' ? one.id : one.username)
  const textOf = (one: CredentialSummary) => `${column(one)} ${unique(one)}`
  const sorted = rows.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
  const way = direction ?? (sort === 'createdAt' ? 'descending' : 'ascending')
  return way === 'ascending' ? sorted : sorted.toReversed()
}

function isFound(one: CredentialSummary, filters: Filters): boolean {
  const { search = '', types, statuses, keys, accounts } = filters
  const { accounts: reached } = one
  const text = withoutAccents([one.username, one.description, one.id].join(' '))
  return (
    (!types?.length || types.includes(one.type)) &&
    (!statuses?.length || statuses.includes(one.isActive ? 'active' : 'inactive')) &&
    (!keys?.length || one.endingKeys.length > 0) &&
    (!accounts?.length || reached === 'all' || reached.some((id) => accounts.includes(id))) &&
    search.split(' ').every((word) => text.includes(withoutAccents(word)))
  )
}

const withoutAccents = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const sorts = [undefined, 'createdAt', 'username', 'status', 'expiry'] as const
const directions = [undefined, 'ascending', 'descending'] as const
const orders = (['payments', 'platforms'] as const).flatMap((tab) =>
  sorts.flatMap((sort) => directions.map((direction) => ({ tab, sort, direction }))),
)
const anyFilters = fc.record(
  {
    search: fc.constantFrom('tills', 'LARK shop', '1', 'ws_', 'night refunds', 's2-a', 'é'),
    types: fc.subarray<CredentialType>(['web-service', 'report', 'lem']),
    statuses: fc.subarray<'active' | 'inactive'>(['active', 'inactive']),
    keys: fc.subarray<'expiring'>(['expiring']),
    accounts: fc.subarray(['LarkfieldStores', 'LarkfieldWebshop', 'LarkfieldMarket', 'Nowhere']),
  },
  { requiredKeys: [] },
)

test('Every page of the list is the same by index, in memory and by plain sorting', async () => {
  await store().write((tx) => seed(tx, crowd, startAt))
  const wholes = new Map<Order, CredentialSummary[]>()
  for (const order of orders) {
    const whole = await pagesOf(order)
    expect(whole).toEqual(plain(whole, order))
    expect(await pagesOf({ ...order, statuses: ['active', 'inactive'] })).toEqual(whole)
    wholes.set(order, whole)
  }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...orders), anyFilters, async (order, filters) => {
      const whole = wholes.get(order) ?? []
      expect(await pagesOf({ ...order, ...filters })).toEqual(
        whole.filter((one) => isFound(one, filters)),
      )
    }),
    { numRuns: 25 },
  )
})
