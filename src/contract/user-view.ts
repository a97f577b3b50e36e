// What the list of people shows: all of them are read at once, and chosen from on the page.
import * as z from 'zod/mini'

import { atMost } from './at-most.ts'
import { limits } from './limits.ts'
import { queryList } from './query.ts'

export const UserView = z.object({
  search: z.optional(z.string().check(atMost(limits.search))),
  roles: z.optional(queryList(z.string())),
})
export type UserView = z.infer<typeof UserView>
