// Pending changes in words: what differs from what was loaded, item by item, each with its undo.
import type { Accounts, CredentialChanges, CredentialDetail } from '#contract/credential.ts'

import { without } from '#domain/values/without.ts'

/** The part of a credential that changes are measured against. */
export type Settings = Pick<
  CredentialDetail,
  'description' | 'isActive' | 'roles' | 'accounts' | 'origins' | 'ipRanges' | 'expiringKeys'
>

/** One change. The key names the item, so that it can be undone alone. */
export type Change = { key: string; words: string }

/** Every change as a sentence of its own, in the order of the page. */
export function describeChanges(before: Settings, changes: CredentialChanges): Change[] {
  const { description, isActive, accounts, generated, expiringKeys } = changes
  const found: Change[] = []
  const add = (key: string, words: string) => found.push({ key, words })

  if (isActive !== undefined) add('isActive', `Status set to ${isActive ? 'Active' : 'Inactive'}`)
  if (description !== undefined) {
    add('description', description ? `Description set to “${description}”` : 'Description removed')
  }
  if (generated?.apiKey) add('generated:apiKey', 'New API key')
  for (const { keyId, action } of expiringKeys ?? []) {
    add(`expiringKeys:${keyId}`, expiryWords(before, keyId, action))
  }
  if (generated?.password) add('generated:password', 'New password')
  found.push(...listChanges('ipRanges', 'IP range', before.ipRanges, changes.ipRanges))
  if (generated?.clientKey) add('generated:clientKey', 'New client key')
  found.push(...listChanges('origins', 'Allowed origin', before.origins, changes.origins))
  if (accounts !== undefined) add('accounts', `Accounts set to ${accountsInWords(accounts)}`)
  found.push(...listChanges('roles', 'Role', before.roles, changes.roles))
  return found
}

/** The accounts that a credential reaches, as a phrase. */
export function accountsInWords(accounts: Accounts): string {
  if (accounts === 'all') return 'all merchant accounts'
  return accounts.length === 0 ? 'no merchant account' : accounts.join(', ')
}

function expiryWords(before: Settings, keyId: string, action: 'reset' | 'expire'): string {
  const tail = before.expiringKeys.find(({ id }) => id === keyId)?.tail ?? '?'
  return action === 'reset'
    ? `Key ending in ${tail}: expiry time reset to 24 hours`
    : `Key ending in ${tail}: expires at the save`
}

type ListField = 'roles' | 'origins' | 'ipRanges'

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
    ...added.map((item) => ({ key: `${field}:${item}`, words: `${noun} added: ${item}` })),
    ...removed.map((item) => ({ key: `${field}:${item}`, words: `${noun} removed: ${item}` })),
  ]
}

/** The same changes without the one of this key. */
export function undoChange(
  before: Settings,
  changes: CredentialChanges,
  key: string,
): CredentialChanges {
  const [field, item] = splitOnce(key)
  switch (field) {
    case 'roles':
    case 'origins':
    case 'ipRanges':
      return withField(before, changes, field, toggled(before[field], changes[field], item))
    case 'generated': {
      const rest = Object.entries(changes.generated ?? {}).filter(([kind]) => kind !== item)
      return compact({ ...changes, generated: Object.fromEntries(rest) })
    }
    case 'expiringKeys': {
      const rest = (changes.expiringKeys ?? []).filter(({ keyId }) => keyId !== item)
      return compact({ ...changes, expiringKeys: rest })
    }
    default:
      return compact({ ...changes, [field]: undefined })
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

function toggled(
  before: readonly string[],
  after: readonly string[] | undefined,
  item: string,
): string[] {
  const list = [...(after ?? before)]
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}

function splitOnce(key: string): [string, string] {
  const at = key.indexOf(':')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
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
