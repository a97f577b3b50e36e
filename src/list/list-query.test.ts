// The address of the list says which rows are shown, and survives being typed by hand.
import { describe, expect, test } from 'vitest'

import type { ListQuery } from '#contract/customer-area.ts'

import { isNarrowed, readListQuery, writeListQuery } from './list-query.ts'

const read = (search: string) => readListQuery('payments', new URLSearchParams(search))

describe('the address of the list', () => {
  test.each<ListQuery>([
    { tab: 'payments' },
    { tab: 'payments', search: 'web shop, refunds & more' },
    { tab: 'payments', types: ['web-service', 'report'], statuses: ['inactive'] },
    { tab: 'payments', accounts: ['LarkfieldStores'], page: 3 },
    { tab: 'payments', sort: 'username' },
    { tab: 'payments', sort: 'status', direction: 'descending' },
    { tab: 'payments', direction: 'ascending' },
  ])('brings back what was chosen: %j', (query) => {
    expect(read(writeListQuery(query))).toEqual(query)
  })

  test('is short while nothing is chosen', () => {
    const usual = {
      sort: 'createdAt',
      direction: 'descending',
      page: 1,
      search: '',
      types: [],
    } as const
    expect(writeListQuery({ tab: 'payments', ...usual, types: [...usual.types] })).toBe('')
  })

  test('leaves out what means nothing and keeps the rest', () => {
    expect(read('types=robots&page=0&sort=colour&search=shop&unknown=1')).toEqual({
      tab: 'payments',
      search: 'shop',
    })
  })

  test('cannot name another tab than the path does', () => {
    expect(read('tab=platforms')).toEqual({ tab: 'payments' })
  })

  test('asks for the same page of the cache with an empty part and without it', () => {
    expect(read('search=&types=')).toEqual({ tab: 'payments' })
  })
})

describe('Reset all', () => {
  test.each(['search=x', 'types=report', 'accounts=A', 'statuses=active'])(
    'has something to reset with %s',
    (search) => {
      expect(isNarrowed(read(search))).toBe(true)
    },
  )

  test.each(['', 'search=+', 'sort=username&page=2'])(
    'has nothing to reset with “%s”',
    (search) => {
      expect(isNarrowed(read(search))).toBe(false)
    },
  )
})
