// What support has enabled in a world: the roles that only support can give, as credentials have them.
import type { Credential } from '#domain/changes/credential.ts'
import { findRole } from '#domain/roles/role.ts'
import { minute, second } from '#domain/values/time.ts'
import { describeEnabling, eventOf, type Event } from '#mocks/commands/audit.ts'
import type { EnabledRole } from '#mocks/database/rows.ts'

import { support } from './actors.ts'

/** Support answers before the credential is created that needs the role. */
const answeredMs = 51 * minute + 17 * second

/** Each once for its environment and type. On Payments, the first credential says what is enabled. */
export function enabledRolesOf(credentials: readonly Credential[]): EnabledRole[] {
  return enablings(credentials).map(({ credential: { environment, type }, role }) => {
    return { environment, type, role }
  })
}

/** The event of each. */
export function enablingEvents(credentials: readonly Credential[]): Event[] {
  return enablings(credentials).map(({ credential, role }) => {
    const { type, createdAt } = credential
    const at = createdAt - answeredMs
    return eventOf(
      'support',
      { ...credential, revision: 1 },
      { at, by: support },
      describeEnabling({ type, role }),
    )
  })
}

/** The roles, with the first credential that has each. */
function enablings(credentials: readonly Credential[]) {
  const found = new Map<string, { credential: Credential; role: string }>()
  const byAge = credentials.toSorted((one, other) => one.createdAt - other.createdAt)
  for (const credential of byAge) {
    if (credential.type === 'web-service') continue
    for (const role of credential.roles) {
      const key = `${credential.environment} ${credential.type} ${role}`
      if (findRole(role)?.viaSupport && !found.has(key)) found.set(key, { credential, role })
    }
  }
  return [...found.values()]
}
