// The orders of the list: which one is asked for, what each is called, and how a column turns.
import { sortColumns, type ListView, type SortColumn } from '#contract/list-view.ts'
import { defaultDirection, type Direction } from '#domain/values/list-order.ts'

export type Order = `${SortColumn} ${Direction}`

/** In words, for where no column says it: an expiry has none, and cards have no heads. */
export const orders: { value: Order; label: string; isAddition?: true }[] = [
  { value: 'createdAt descending', label: 'Newest first' },
  { value: 'createdAt ascending', label: 'Oldest first' },
  { value: 'username ascending', label: 'Username, A to Z' },
  { value: 'username descending', label: 'Username, Z to A' },
  { value: 'status ascending', label: 'Active first' },
  { value: 'status descending', label: 'Inactive first' },
  { value: 'expiry ascending', label: 'Key that ends first', isAddition: true },
  { value: 'expiry descending', label: 'Key that ends last', isAddition: true },
]

/** The order that a view asks for, the newest first where it does not say. */
export function orderOf({ sort = 'createdAt', direction }: ListView): Order {
  return `${sort} ${direction ?? defaultDirection(sort)}`
}

/** What an address says of an order; a direction that the column has anyway is left out. */
export function inOrder(order: Order): Pick<ListView, 'sort' | 'direction'> {
  const column = sortColumns.find((name) => order.startsWith(`${name} `))
  if (column === undefined) return {}
  const usual = defaultDirection(column)
  return { sort: column, direction: order.endsWith(usual) ? undefined : turned[usual] }
}

/** The direction in which a column orders the view, or none. */
export function directionOf(view: ListView, column: SortColumn): Direction | 'none' {
  const order = orderOf(view)
  if (order === `${column} ascending`) return 'ascending'
  return order === `${column} descending` ? 'descending' : 'none'
}

/** What a press on the head of a column asks for: its order, and then the opposite. */
export function nextOrder(view: ListView, column: SortColumn): Order {
  const usual = defaultDirection(column)
  return `${column} ${directionOf(view, column) === usual ? turned[usual] : usual}`
}

const turned = { ascending: 'descending', descending: 'ascending' } as const
