// Queries and commands on the Customer Area roles of people; query keys are written nowhere else.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import type { Input } from '#contract/customer-area.ts'
import type { UserRoles } from '#contract/user-roles.ts'

import { notFoundError } from './api-error.ts'
import { call } from './call.ts'

/** Everybody with their roles, and what the signed-in user, `readerId`, may do about each. */
export function userRolesQuery(readerId: string) {
  return queryOptions({
    queryKey: ['user-roles', readerId],
    queryFn: ({ signal }) => call('listUserRoles', {}, { signal }),
  })
}

/** One person as they are stored now: not as they are cached. Throws 404 for somebody out of reach. */
export async function readUserRoles(
  queryClient: QueryClient,
  readerId: string,
  userId: string,
): Promise<UserRoles> {
  const query = userRolesQuery(readerId)
  await queryClient.cancelQueries(query)
  const { data } = await queryClient.fetchQuery({ ...query, staleTime: 0 })
  const person = data.find(({ id }) => id === userId)
  if (!person) throw notFoundError(`There is no user “${userId}” whose roles you can see.`)
  return person
}

/** Saves all roles of one person or none, and puts what is saved now into the cache. */
export async function saveUserRoles(
  queryClient: QueryClient,
  readerId: string,
  userId: string,
  body: Input<'saveUserRoles'>['body'],
  commandKey: string,
): Promise<UserRoles> {
  const saved = await call('saveUserRoles', { params: { userId }, body }, { commandKey })
  queryClient.setQueryData(userRolesQuery(readerId).queryKey, (list) =>
    list ? { data: list.data.map((person) => (person.id === userId ? saved : person)) } : undefined,
  )
  return saved
}

/** Reads everything anew: what somebody sees follows from their roles. */
export function rolesHaveChanged(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries()
}
