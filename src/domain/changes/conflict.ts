// Two people, one credential: carries unsaved changes over to what somebody else has saved.
import type { CredentialChanges } from '#contract/credential.ts'

import type { Account } from '#contract/session.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { without } from '#domain/values/without.ts'

import { accountsInWords, withField, type ChangeKey, type Settings } from './change.ts'

type ListField = 'roles' | 'origins' | 'ipRanges'
const listFields: readonly ListField[] = ['roles', 'origins', 'ipRanges']
const valueFields = ['description', 'isActive', 'accounts'] as const

/**
 * The same intentions, measured against `theirs` instead of `before`: a role added stays a role
 * added, whatever else they changed. What they have changed in the same way is no change any more.
 */
export function rebase(
  before: Settings,
  theirs: Settings,
  changes: CredentialChanges,
): CredentialChanges {
  let rebased: CredentialChanges = { ...changes }
  for (const field of valueFields) {
    rebased = withField(theirs, rebased, field, rebased[field] ?? theirs[field])
  }
  for (const field of listFields) {
    rebased = withField(
      theirs,
      rebased,
      field,
      mergeLists(before[field], theirs[field], changes[field]),
    )
  }
  const stillExpiring = (changes.expiringKeys ?? []).filter(({ keyId }) =>
    theirs.expiringKeys.some(({ id }) => id === keyId),
  )
  return withField(theirs, rebased, 'expiringKeys', stillExpiring)
}

function mergeLists(
  before: readonly string[],
  theirs: readonly string[],
  mine: readonly string[] | undefined,
): string[] {
  if (!mine) return [...theirs]
  const kept = without(theirs, without(before, mine))
  return [...kept, ...without(without(mine, before), theirs)]
}

/**
 * What is left to save of `changes` once `sent` was carried out and the credential is `saved`. Both
 * were made on `before`. What was changed back after sending is a change again; a key that was
 * sent is saved, even if its pending change was undone since.
 */
export function restOf(
  before: Settings,
  sent: CredentialChanges,
  changes: CredentialChanges,
  saved: Settings,
): CredentialChanges {
  const expected = withSettings(before, sent)
  let later: CredentialChanges = {}
  for (const field of [...valueFields, ...listFields]) {
    later = withField(expected, later, field, changes[field] ?? before[field])
  }
  // An id names its secret, of whatever kind.
  const sentIds = Object.values(sent.generated ?? {})
  const generated = Object.entries(changes.generated ?? {}).filter(
    ([, id]) => !sentIds.includes(id),
  )
  if (generated.length > 0) later = { ...later, generated: Object.fromEntries(generated) }
  const isSent = (action: { keyId: string; action: string }) =>
    sent.expiringKeys?.some((one) => one.keyId === action.keyId && one.action === action.action)
  const expiringKeys = changes.expiringKeys?.filter((action) => !isSent(action))
  return rebase(expected, saved, withField(expected, later, 'expiringKeys', expiringKeys))
}

/** The settings as these changes make them. */
function withSettings(before: Settings, changes: CredentialChanges): Settings {
  return {
    ...before,
    description: changes.description ?? before.description,
    isActive: changes.isActive ?? before.isActive,
    accounts: changes.accounts ?? before.accounts,
    roles: changes.roles ?? before.roles,
    origins: changes.origins ?? before.origins,
    ipRanges: changes.ipRanges ?? before.ipRanges,
  }
}

/** Whether they changed the same field or item as I did, so that one of us must give way. */
export function isChangedByBoth(before: Settings, theirs: Settings, key: ChangeKey): boolean {
  switch (key.field) {
    case 'description':
    case 'isActive':
      return before[key.field] !== theirs[key.field]
    case 'accounts':
      return String(before.accounts) !== String(theirs.accounts)
    case 'expiringKeys': {
      const endOf = ({ expiringKeys }: Settings) =>
        expiringKeys.find(({ id }) => id === key.item)?.expiresAt
      const [known, now] = [endOf(before), endOf(theirs)]
      return known !== undefined && now !== undefined && known !== now
    }
    // Lists add up item by item, and a secret of mine is another one than theirs.
    case 'roles':
    case 'origins':
    case 'ipRanges':
    case 'generated':
      return false
    default:
      return key satisfies never
  }
}

/** What stays if this change of mine is discarded: theirs, or what neither of us touched. */
export function keptInstead(theirs: Settings, key: ChangeKey, known: readonly Account[]): string {
  switch (key.field) {
    case 'description':
      return theirs.description === '' ? 'No description' : `“${theirs.description}”`
    case 'isActive':
      return theirs.isActive ? 'Active' : 'Inactive'
    case 'accounts': {
      const words = accountsInWords(theirs.accounts, known)
      return words.charAt(0).toUpperCase() + words.slice(1)
    }
    case 'expiringKeys': {
      const ending = theirs.expiringKeys.find(({ id }) => id === key.item)
      return ending ? `Expires at ${instantInWords(ending.expiresAt)}` : 'Expired'
    }
    case 'roles':
    case 'origins':
    case 'ipRanges':
      return theirs[key.field].includes(key.item) ? `${key.item} stays` : `Without ${key.item}`
    case 'generated':
      return `The current ${secretNames[key.item]} stays`
    default:
      return key satisfies never
  }
}

const secretNames = { apiKey: 'API key', password: 'password', clientKey: 'client key' }
