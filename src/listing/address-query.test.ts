// What counts as chosen in a list: a page is none, and neither is what every list shows anyway.
import { describe, expect, test } from 'vitest'

import { ListView } from '#contract/list-view.ts'

import { countFilters, isChosen, writeAddress, type AddressOf } from './address-query.ts'

describe('the first page', () => {
  test('is not said, any other one is', () => {
    const address: AddressOf<Pick<ListView, 'page'>> = {
      shape: { page: ListView.page },
      defaults: {},
    }
    expect(writeAddress(address, { page: 1 })).toBe('')
    expect(writeAddress(address, { page: 2 })).toContain('page=2')
  })
})

describe('something to reset', () => {
  test('is a search, a filter or an order, and no page', () => {
    expect(isChosen({})).toBe(false)
    expect(isChosen({ page: 3 })).toBe(false)
    expect(isChosen({ page: 3, search: 'till' })).toBe(true)
    expect(isChosen({ statuses: ['active'] })).toBe(true)
  })
})

describe('the count of filters', () => {
  test('is of those from which something is chosen', () => {
    expect(countFilters({ search: 'till', sort: 'username', types: [] })).toBe(0)
    expect(countFilters({ statuses: ['active', 'inactive'], types: ['lem'] })).toBe(2)
  })
})
