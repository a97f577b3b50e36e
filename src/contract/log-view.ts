// What the addresses of the logs can ask for: how many lines a page has is not for them to decide.
import { eventTargets, providerApiNames } from './choices.ts'
import { limits } from './limits.ts'
import { count, listOf, number, oneOf, text, type QueryOf } from './query.ts'

/** What both logs can be searched by; instants are both inclusive. */
const span = {
  search: text(limits.search),
  /** The id of a credential. */
  credential: text(),
  from: number(),
  to: number(),
}

/** What requests and calls are chosen by. */
export const requestFilters = {
  ...span,
  statuses: listOf(number()),
  apis: listOf(oneOf(providerApiNames)),
}

export const RequestView = { ...requestFilters, page: count() }
export type RequestView = QueryOf<typeof RequestView>

export const EventView = {
  ...span,
  targets: listOf(oneOf(eventTargets)),
  /** The name of a person. */
  by: text(),
  page: count(),
}
export type EventView = QueryOf<typeof EventView>
