// Everything that can be wrong with a save, asked by the page for its fields and by the backend.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { isLonger, lengthOf, limits } from '#contract/limits.ts'
import type { InvalidField } from '#contract/problem.ts'

import { checkExpiryAction } from '#domain/keys/api-key.ts'
import { credentialTypes, hasAccounts } from './credential-type.ts'
import { refusedEntries, tooMany } from '#domain/values/entry-list.ts'
import { ipRanges } from '#domain/values/ip-range.ts'
import { origins } from '#domain/values/origin.ts'
import { whyNotPlain } from '#domain/values/invisible.ts'
import { shorten, trimText } from '#domain/values/plain-text.ts'
import { checkRoles } from '#domain/roles/assignable.ts'
import { countText } from '#domain/values/count-text.ts'

/** What a refusal is judged by: the credential as loaded, keys included that have expired. */
export type Judged = Pick<
  CredentialDetail,
  'type' | 'roles' | 'assignableRoles' | 'origins' | 'ipRanges' | 'expiringKeys'
>

/**
 * Why these changes cannot be saved at `now`, field by field; empty when they can. A credential
 * must keep at least one role. [doc: web-service, refusal.test.ts]
 */
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
  for (const { value, message } of refusedOrigins(credential, changes.origins ?? [])) {
    refuse('origins', value, message)
  }
  for (const { value, message } of refusedEntries(ipRanges, changes.ipRanges ?? [])) {
    refuse('ipRanges', value, message)
  }
  for (const { keyId } of changes.expiringKeys ?? []) {
    refuse('expiringKeys', keyId, checkExpiryAction(credential.expiringKeys, keyId, now))
  }
  if (changes.generated?.clientKey && !credentialTypes[credential.type].hasClientSettings) {
    refuse('generated', 'clientKey', 'Only a Payments web service user has a client key.')
  }
  return refusals
}

/**
 * Why this description is refused, or undefined. A description is one line of plain text, and may
 * be empty. [choice]
 */
export function checkDescription(description: string): string | undefined {
  const text = trimText(description)
  if (isLonger(text, limits.description)) {
    return `A description can have at most ${limits.description} characters; this one has ${countText(lengthOf(text))}.`
  }
  return whyNotPlain(text)
}

function checkAccounts(
  { type }: Judged,
  accounts: 'all' | readonly string[],
  merchantAccounts: readonly string[],
): string | undefined {
  if (!hasAccounts(type)) return 'Only Payments credentials are limited to merchant accounts.'
  if (accounts === 'all') return undefined
  if (accounts.length === 0) return 'Choose at least one merchant account, or all of them.'
  const excess = tooMany('merchant accounts', accounts.length)
  if (excess !== undefined) return excess
  const known = new Set(merchantAccounts)
  const unknown = accounts.find((account) => !known.has(account))
  return unknown === undefined
    ? undefined
    : `“${shorten(unknown)}” is not a merchant account of this company.`
}

function refusedOrigins({ type }: Judged, given: readonly string[]) {
  if (credentialTypes[type].hasClientSettings) return refusedEntries(origins, given)
  const message = 'Only a Payments web service user has allowed origins.'
  return given.slice(0, limits.list).map((value) => ({ value, message }))
}
