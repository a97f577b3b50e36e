// The roles of people as the page lists them: by area, narrowed by what somebody searches for.
import type { RoleChoice } from '#contract/user-roles.ts'
import { findCustomerAreaRole } from '#domain/permission/customer-area-role.ts'
import { makeMatcher } from '#domain/values/words.ts'

export type RoleGroup = { area: string; choices: RoleChoice[] }

/** Roles that somebody has and that the catalogue does not know. */
const unknownArea = 'Other roles'

/** Groups in the order in which their first role comes; none is empty. */
export function groupByArea(choices: readonly RoleChoice[]): RoleGroup[] {
  const areas = Map.groupBy(choices, ({ role }) => findCustomerAreaRole(role)?.area ?? unknownArea)
  return [...areas].map(([area, group]) => ({ area, choices: group }))
}

/** The roles with all these words, in any order, in their name or in what they give. */
export function searchChoices(choices: readonly RoleChoice[], query: string): RoleChoice[] {
  const matches = makeMatcher(query)
  return choices.filter(({ role }) => matches(`${role} ${findCustomerAreaRole(role)?.gives ?? ''}`))
}
