// What would let a call in whose role is missing, as far as somebody at the page can do it.
import {
  assignableRoles,
  firstUsernameOf,
  rolesThroughFirst,
  type RoleReach,
} from '#domain/roles/assignable.ts'
import { parseUsername } from '#domain/values/username.ts'

import { rolesInWords } from './provider-call.ts'

/** More names than these make a sentence that nobody reads. */
const namedRoles = 3

/** Any one of `roles` opens the call: first those that can be given, then what is nearest. */
export function roleRemedy(roles: readonly string[], reach: RoleReach): string {
  const assignable = assignableRoles(reach)
  const within = roles.filter((role) => assignable.includes(role))
  if (within.length > namedRoles) {
    const some = rolesInWords(within.slice(0, namedRoles - 1))
    return `Give the credential ${some}, or another role that opens this call, and save.`
  }
  if (within.length > 0) return giveRemedy(within)
  const returnable = rolesThroughFirst(reach)
  const throughFirst = roles.filter((role) => returnable.includes(role))
  if (throughFirst.length > 0) {
    const first = firstUsernameOf(parseUsername(reach.credential.username)?.owner ?? '')
    return `Give ${first} ${rolesInWords(throughFirst)} again, then this credential.`
  }
  return `Ask support to enable ${rolesInWords(roles)}, then give it to the credential.`
}

/** The remedy where the roles can be given. */
export function giveRemedy(roles: readonly string[]): string {
  return `Give the credential ${rolesInWords(roles)} and save.`
}
