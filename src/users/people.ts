// Who of all people the list shows.
import type { Account } from '#contract/session.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import type { UserView } from '#contract/user-view.ts'
import { makeMatcher } from '#domain/values/words.ts'

import { accountNames } from '#domain/permission/account-names.ts'

/** Those with one of the chosen roles who have every word in their name, roles or accounts. */
export function findPeople(
  people: readonly UserRoles[],
  { search = '', roles = [] }: UserView,
  accounts: readonly Account[],
): UserRoles[] {
  const hasWords = makeMatcher(search)
  return people.filter((person) => {
    if (roles.length > 0 && !person.roles.some((role) => roles.includes(role))) return false
    return hasWords([person.name, ...person.roles, accountNames(person, accounts)].join(' '))
  })
}

/** Every role that one of them has, in alphabetical order. */
export function rolesOf(people: readonly UserRoles[]): string[] {
  return [...new Set(people.flatMap(({ roles }) => roles))].toSorted()
}
