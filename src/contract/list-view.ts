// What the address of the list of credentials can ask for.
import { credentialKinds } from './choices.ts'
import { limits } from './limits.ts'
import { count, listOf, oneOf, text, type QueryOf } from './query.ts'

/** What can be sorted by: columns, and when the next of its keys expires. */
export const sortColumns = ['createdAt', 'username', 'status', 'expiry'] as const
export type SortColumn = (typeof sortColumns)[number]

/** What the list shows of a tab: search, filters, order, page. */
export const ListView = {
  search: text(limits.search),
  types: listOf(oneOf(credentialKinds)),
  accounts: listOf(text()),
  statuses: listOf(oneOf(['active', 'inactive'])),
  keys: listOf(oneOf(['expiring', 'refused'])),
  sort: oneOf(sortColumns),
  direction: oneOf(['ascending', 'descending']),
  page: count(),
}
export type ListView = QueryOf<typeof ListView>
