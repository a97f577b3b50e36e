// Pending changes in words: what differs from what was loaded, item by item, each with its undo.
import type {
  Accounts,
  CredentialChanges,
  CredentialDetail,
  SecretKind,
} from '#contract/credential.ts'

import type { Account } from '#contract/session.ts'
import { accountName } from '#domain/values/account-name.ts'
import { without } from '#domain/values/without.ts'

/** The part of a credential that changes are measured against. */
export type Settings = Pick<
  CredentialDetail,
  'description' | 'isActive' | 'roles' | 'accounts' | 'origins' | 'ipRanges' | 'expiringKeys'
>

type ListField = 'roles' | 'origins' | 'ipRanges'

/** What one change is of: a whole field, or one item of a field that holds several. */
export type ChangeKey =
  | { field: 'description' | 'isActive' | 'accounts'; item?: undefined }
  | { field: ListField; item: string }
  | { field: 'generated'; item: SecretKind }
  /** The item is the id of the expiring key. */
  | { field: 'expiringKeys'; item: string }

/** One change. The key says what it is of, so that it can be undone alone. */
export type Change = { key: ChangeKey; words: string }

/** The key as one text, to compare it and to tell rows apart. Nothing reads it back. */
export function keyText({ field, item }: ChangeKey): string {
  return item === undefined ? field : `${field} ${item}`
}

/**
 * Every change as a sentence of its own, in the order of the page. `known` are the accounts whose
 * names the reader knows; another one is told by its code.
 */
export function describeChanges(
  before: Settings,
  changes: CredentialChanges,
  known: readonly Account[] = [],
): Change[] {
  const { description, isActive, accounts, generated, expiringKeys } = changes
  const found: Change[] = []
  const add = (key: ChangeKey, words: string) => found.push({ key, words })

  if (isActive !== undefined) {
    add({ field: 'isActive' }, `Status set to ${isActive ? 'Active' : 'Inactive'}`)
  }
  if (description !== undefined) {
    const words = description ? `Description set to “${description}”` : 'Description removed'
    add({ field: 'description' }, words)
  }
  if (generated?.apiKey) add({ field: 'generated', item: 'apiKey' }, 'New API key')
  for (const { keyId, action } of expiringKeys ?? []) {
    add({ field: 'expiringKeys', item: keyId }, expiryWords(before, keyId, action))
  }
  if (generated?.password) add({ field: 'generated', item: 'password' }, 'New password')
  found.push(...listChanges('ipRanges', 'IP range', before.ipRanges, changes.ipRanges))
  if (generated?.clientKey) add({ field: 'generated', item: 'clientKey' }, 'New client key')
  found.push(...listChanges('origins', 'Allowed origin', before.origins, changes.origins))
  if (accounts !== undefined) {
    add({ field: 'accounts' }, accountsChange(accounts, known))
  }
  found.push(...listChanges('roles', 'Role', before.roles, changes.roles))
  return found
}

/** The change of the accounts that a credential reaches, in words. */
export function accountsChange(accounts: Accounts, known: readonly Account[]): string {
  return `Accounts set to ${accountsInWords(accounts, known)}`
}

/** The accounts that a credential reaches, as a phrase. */
export function accountsInWords(accounts: Accounts, known: readonly Account[]): string {
  if (accounts === 'all') return 'all merchant accounts'
  if (accounts.length === 0) return 'no merchant account'
  return accounts.map((code) => accountName(code, known)).join(', ')
}

function expiryWords(before: Settings, keyId: string, action: 'reset' | 'expire'): string {
  const tail = tailOf(before, keyId)
  return action === 'reset'
    ? `Reset expiry time of key …${tail} to 24 hours`
    : `Expire key …${tail} now`
}

/** The end of an expiring key, by which people know it. */
export function tailOf({ expiringKeys }: Settings, keyId: string): string {
  return expiringKeys.find(({ id }) => id === keyId)?.tail ?? '?'
}

function listChanges(
  field: ListField,
  noun: string,
  before: readonly string[],
  after: readonly string[] | undefined,
): Change[] {
  if (!after) return []
  const added = without(after, before)
  const removed = without(before, after)
  return [
    ...added.map((item) => ({ key: { field, item }, words: `${noun} added: ${item}` })),
    ...removed.map((item) => ({ key: { field, item }, words: `${noun} removed: ${item}` })),
  ]
}

/** The same changes without this one. */
export function undoChange(
  before: Settings,
  changes: CredentialChanges,
  key: ChangeKey,
): CredentialChanges {
  switch (key.field) {
    case 'roles':
    case 'origins':
    case 'ipRanges': {
      const list = toggle(changes[key.field] ?? before[key.field], key.item)
      return withField(before, changes, key.field, list)
    }
    case 'generated': {
      const rest = Object.entries(changes.generated ?? {}).filter(([kind]) => kind !== key.item)
      return compact({ ...changes, generated: Object.fromEntries(rest) })
    }
    case 'expiringKeys': {
      const rest = (changes.expiringKeys ?? []).filter(({ keyId }) => keyId !== key.item)
      return compact({ ...changes, expiringKeys: rest })
    }
    case 'description':
    case 'isActive':
    case 'accounts':
      return compact({ ...changes, [key.field]: undefined })
    default:
      return key satisfies never
  }
}

/** Sets one field; a value equal to what was loaded is no change. */
export function withField<Field extends keyof Settings & keyof CredentialChanges>(
  before: Settings,
  changes: CredentialChanges,
  field: Field,
  value: CredentialChanges[Field],
): CredentialChanges {
  const isSame = field !== 'expiringKeys' && isEqual(before[field], value)
  return compact({ ...changes, [field]: isSame ? undefined : value })
}

/** Takes the item out of the list, or puts it in. */
function toggle(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}

/** Lists are sets here: their order means nothing. */
function isEqual(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && without<unknown>(one, other).length === 0
}

/** Drops absent fields and empty collections, so that "no changes" is the empty object. */
function compact(changes: Record<string, unknown>): CredentialChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => isPresent(field, value)),
  )
}

function isPresent(field: string, value: unknown): boolean {
  if (value === undefined) return false
  if (field === 'expiringKeys') return Array.isArray(value) && value.length > 0
  return field !== 'generated' || Object.keys(Object(value)).length > 0
}
