// What the address of the list of people can ask for: all are read at once, and chosen from on the page.
import { limits } from './limits.ts'
import { listOf, text, type QueryOf } from './query.ts'

export const UserView = { search: text(limits.search), roles: listOf(text()) }
export type UserView = QueryOf<typeof UserView>
