// Queries about who can sign in and what the signed-in user can choose.
import { queryOptions } from '@tanstack/react-query'

import type { Identity } from '#contract/identity.ts'

import { call } from './call.ts'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call('listUsers', {}, { signal }),
})

/** One session for each user and environment. */
export function sessionQuery({ userId, environment }: Pick<Identity, 'userId' | 'environment'>) {
  return queryOptions({
    queryKey: ['session', environment, userId],
    queryFn: ({ signal }) => call('getSession', { params: { environment } }, { signal }),
  })
}
