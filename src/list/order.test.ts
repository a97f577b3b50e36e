// The orders of the list: each has a name, and is found again in the address that it writes.
import { describe, expect, test } from 'vitest'

import { sortColumns, type ListView } from '#contract/list-view.ts'

import { directionOf, inOrder, nextOrder, orderOf, orders } from './order.ts'

test('every column has both directions among the orders, each once', () => {
  const all = sortColumns.flatMap((column) => [`${column} ascending`, `${column} descending`])
  expect(orders.map(({ value }) => value).toSorted()).toEqual(all.toSorted())
})

test.each(orders)('$label is found again in what it writes', ({ value }) => {
  expect(orderOf(inOrder(value))).toBe(value)
})

test('a direction that a column has anyway is not written', () => {
  expect(inOrder('createdAt descending')).toEqual({ sort: 'createdAt', direction: undefined })
  expect(inOrder('createdAt ascending')).toEqual({ sort: 'createdAt', direction: 'ascending' })
  expect(inOrder('username ascending')).toEqual({ sort: 'username', direction: undefined })
})

describe('a press on the head of a column', () => {
  const press = (view: ListView, column: 'username' | 'createdAt') =>
    inOrder(nextOrder(view, column))

  test('orders by it, and turns it with the next press', () => {
    const first = press({}, 'username')
    expect(directionOf(first, 'username')).toBe('ascending')
    const second = press(first, 'username')
    expect(directionOf(second, 'username')).toBe('descending')
    expect(press(second, 'username')).toEqual(first)
  })

  test('turns the order that nobody chose', () => {
    expect(directionOf({}, 'createdAt')).toBe('descending')
    expect(directionOf(press({}, 'createdAt'), 'createdAt')).toBe('ascending')
  })

  test('shows no direction on any other column', () => {
    expect(directionOf({ sort: 'expiry' }, 'username')).toBe('none')
    expect(directionOf({ sort: 'expiry' }, 'createdAt')).toBe('none')
  })
})
