// Which roles a credential can be given: by its type, the company's first credential, and support.
import type { CredentialType } from '#contract/credential.ts'

import { tooMany } from '#domain/values/entry-list.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { parseUsername, usernameFor } from '#domain/values/username.ts'
import { findRole, rolesFor } from './role.ts'

/** Roles of a credential: those that it has, and those that it had once and has no more. */
type Owned = { roles: readonly string[]; formerRoles: readonly string[] }

/** What decides which roles a credential can be given. */
export type RoleReach = {
  credential: Owned & { type: CredentialType; username: string }
  /** The first credential of the company, which may be the same. */
  first: Owned | undefined
  /** Roles that support has enabled for the company's credentials of this type. */
  enabled: readonly string[]
}

/** Whether it is the credential `ws@Company...`, with which a company begins. */
export function isFirstCredential(credential: { type: CredentialType; username: string }): boolean {
  return (
    credential.type === 'web-service' && parseUsername(credential.username)?.digits === undefined
  )
}

/** The username of a company's first credential. */
export function firstUsernameOf(company: string): string {
  return usernameFor('web-service', { company, balancePlatform: '' }, undefined)
}

/**
 * The names that can be given. On Payments, other web service users can only be given roles that
 * the company’s first credential has. [doc: api-credentials, procedures.test.ts] Some roles are
 * given by support only. [doc: roles, platform-roles] What a credential once had it can have back,
 * on Payments the first one alone; so whatever a save takes away, another can give back without
 * support. [choice]
 */
export function assignableRoles({ credential, first, enabled }: RoleReach): string[] {
  const { type, roles, formerRoles } = credential
  const isUnderCeiling = type === 'web-service' && !isFirstCredential(credential)
  const within = new Set([...roles, ...enabled, ...(isUnderCeiling ? [] : formerRoles)])
  const ceiling = new Set(first?.roles)
  return rolesFor(type)
    .filter(({ name, viaSupport }) => {
      const isOpen = type === 'web-service' ? ceiling.has(name) : !viaSupport
      return isOpen || within.has(name)
    })
    .map(({ name }) => name)
}

/**
 * The names that can be given once the company’s first credential has them. Nobody needs support
 * for a role that the first credential of the company once had: it can have it back. [choice]
 */
export function rolesThroughFirst(reach: RoleReach): string[] {
  const { credential, first } = reach
  if (credential.type !== 'web-service' || !first) return []
  const assignable = new Set(assignableRoles(reach))
  return first.formerRoles.filter((name) => !assignable.has(name))
}

/**
 * The roles that no other credential of Payments can be given any more once the first one has these
 * alone. Taking a role from the company’s first credential takes nothing from credentials that have
 * it. [doc: api-credentials, assignable.test.ts]
 */
export function rolesOutOfReach(
  before: readonly string[],
  after: readonly string[],
  enabled: readonly string[],
): string[] {
  return before.filter((name) => !after.includes(name) && !enabled.includes(name))
}

/**
 * Why a credential of this type cannot be saved with these roles, or undefined. A name that comes
 * twice counts once.
 */
export function checkRoles(
  type: CredentialType,
  roles: readonly string[],
  assignable: readonly string[],
): string | undefined {
  if (roles.length === 0) return 'A credential must keep at least one role.'
  const excess = tooMany('roles', roles.length)
  if (excess !== undefined) return excess
  const within = new Set(assignable)
  for (const name of roles) {
    const role = findRole(name)
    if (role === undefined) return `“${shorten(name)}” is not a role of the provider.`
    if (!role.family.includes(type)) return `“${name}” cannot be given to this type of credential.`
    if (!within.has(name)) {
      return `“${name}” is not enabled for your company. Ask support to enable it.`
    }
  }
  return undefined
}

/** Why support cannot enable this for credentials of this type, or undefined. */
export function whyNotEnabled(type: CredentialType, name: string): string | undefined {
  return checkRoles(type, [name], [name])
}

/** What a role says in place of its checkbox when it cannot be given. [choice] */
export function lockedReason(
  name: string,
  assignable: readonly string[],
): 'Ask support to enable' | undefined {
  return assignable.includes(name) ? undefined : 'Ask support to enable'
}
