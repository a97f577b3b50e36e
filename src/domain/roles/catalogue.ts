// Every role that is known well enough to be offered: all of the facts except the uncertain ones.
import { managementRoles } from './catalogue-management.ts'
import { paymentsRoles } from './catalogue-payments.ts'
import { platformsRoles } from './catalogue-platforms.ts'
import type { Role } from './role-entry.ts'

export const roleCatalogue: readonly Role[] = [
  ...paymentsRoles,
  ...managementRoles,
  ...platformsRoles,
]

/**
 * The categories of roles stand in an order of ours: what most credentials need comes first.
 * [choice]
 */
export const roleCategories: readonly string[] = [
  ...new Set(roleCatalogue.map(({ category }) => category)),
]
