// What taking roles from the company's first credential does to all the others on Payments.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { isFirstCredential, rolesOutOfReach } from '#domain/roles/assignable.ts'

type Loaded = Pick<CredentialDetail, 'type' | 'username' | 'roles' | 'enabledRoles'>

/** More names than these make a sentence that nobody reads. */
const namedRoles = 3

/**
 * The sentence before the save, or undefined where nothing gets out of reach. Taking a role from
 * the company’s first credential takes it from the reach of the others. [doc: api-credentials]
 */
export function ceilingGuard(credential: Loaded, { roles }: CredentialChanges): string | undefined {
  if (!roles || !isFirstCredential(credential)) return undefined
  const lost = rolesOutOfReach(credential.roles, roles, credential.enabledRoles)
  if (lost.length === 0) return undefined
  const [what, them] = lost.length === 1 ? ['this role', 'it'] : ['these roles', 'them']
  return `When you save, other credentials can no longer be given ${what}: ${inWords(lost)}. Those that have ${them} keep ${them}, and this credential can get ${them} back.`
}

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  if (names.length <= namedRoles) return quoted.join(', ')
  const named = quoted.slice(0, namedRoles - 1)
  return `${named.join(', ')} and ${names.length - named.length} more`
}
