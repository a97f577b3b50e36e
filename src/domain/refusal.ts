// Everything that can be wrong with a save, asked by the page for its fields and by the backend.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import type { InvalidField } from '#contract/problem.ts'

import { checkExpiryAction } from './api-key.ts'
import { credentialTypes, hasAccounts } from './credential-type.ts'
import { checkIpRange } from './ip-range.ts'
import { checkOrigin } from './origin.ts'
import { checkRoles } from './role.ts'

/** The documented limit of a description. [doc] */
export const longestDescription = 50

/** What a refusal is judged by: the credential as loaded, keys included that have expired. */
export type Judged = Pick<
  CredentialDetail,
  'type' | 'roles' | 'assignableRoles' | 'origins' | 'ipRanges' | 'expiringKeys'
>

/** Why these changes cannot be saved at `now`, field by field; empty when they can. */
export function refusalsOf(
  credential: Judged,
  changes: CredentialChanges,
  merchantAccounts: readonly string[],
  now: number,
): InvalidField[] {
  const refusals: InvalidField[] = []
  const refuse = (name: string, value: string, message: string | undefined) => {
    if (message !== undefined) refusals.push({ name, value, message })
  }
  if (changes.description !== undefined) {
    refuse('description', changes.description, checkDescription(changes.description))
  }
  if (changes.roles) {
    const { type, assignableRoles } = credential
    refuse('roles', changes.roles.join(', '), checkRoles(type, changes.roles, assignableRoles))
  }
  if (changes.accounts !== undefined) {
    const value = changes.accounts === 'all' ? 'all' : changes.accounts.join(', ')
    refuse('accounts', value, checkAccounts(credential, changes.accounts, merchantAccounts))
  }
  refuseList(changes.origins, (origin, others) =>
    refuse('origins', origin, checkOriginOf(credential, origin, others)),
  )
  refuseList(changes.ipRanges, (range, others) =>
    refuse('ipRanges', range, checkIpRange(range, others)),
  )
  for (const { keyId } of changes.expiringKeys ?? []) {
    refuse('expiringKeys', keyId, checkExpiryAction(credential.expiringKeys, keyId, now))
  }
  if (changes.generated?.clientKey && !credentialTypes[credential.type].hasClientSettings) {
    refuse('generated', 'clientKey', 'Only a Payments web service user has a client key.')
  }
  return refusals
}

/** Why this description is refused, or undefined. [doc] */
export function checkDescription(description: string): string | undefined {
  const { length } = description.trim()
  if (length <= longestDescription) return undefined
  return `A description can have at most ${longestDescription} characters; this one has ${length}.`
}

function checkAccounts(
  { type }: Judged,
  accounts: 'all' | readonly string[],
  merchantAccounts: readonly string[],
): string | undefined {
  if (!hasAccounts(type)) return 'Only Payments credentials are limited to merchant accounts.'
  if (accounts === 'all') return undefined
  if (accounts.length === 0) return 'Choose at least one merchant account, or all of them.'
  const unknown = accounts.find((account) => !merchantAccounts.includes(account))
  return unknown === undefined
    ? undefined
    : `“${unknown}” is not a merchant account of this company.`
}

function checkOriginOf({ type }: Judged, origin: string, others: string[]): string | undefined {
  if (credentialTypes[type].hasClientSettings) return checkOrigin(origin, others)
  return 'Only a Payments web service user has allowed origins.'
}

/** Checks each item against those before it, so that the second of a pair is the duplicate. */
function refuseList(
  items: readonly string[] | undefined,
  check: (item: string, others: string[]) => void,
): void {
  items?.forEach((item, index) => check(item, items.slice(0, index)))
}
