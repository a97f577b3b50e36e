// The audit trail: every change of a credential, of a user's roles, of a caller's key: who and when.
import type { Act } from '#contract/act.ts'
import type {
  ChangeRecord,
  CredentialChanges,
  SecretKind,
  ToldChange,
} from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { accountsChange } from '#domain/changes/change.ts'
import { typeInWords } from '#domain/changes/credential-type.ts'
import { describeSaved } from '#domain/changes/saved.ts'
import type { Caller } from '#domain/callers/caller.ts'
import type { Credential, GeneratedRecord } from '#domain/changes/credential.ts'
import { canChoose } from '#domain/permission/permission.ts'

import type { Context, ReadContext } from '#mocks/database/context.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { EventRow, type EnabledRole } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

/** What a change was made to, as it is from now on: a credential, a user, a caller. */
type Changed = { id: string; revision: number } & (
  | Pick<Credential, 'environment' | 'username'>
  | Pick<SandboxUser, 'name'>
  | Pick<Caller, 'environment' | 'name' | 'credentialId'>
)

/** One change in words, with the instant that they end with and the merchant accounts they name. */
export type InWords = EventRow['changes'][number]

/** The changes as the audit trail keeps them: with the accounts that only some readers know of. */
export function describeForAudit(
  before: Parameters<typeof describeSaved>[0],
  changes: CredentialChanges,
  made: Partial<Record<SecretKind, GeneratedRecord>>,
  now: number,
): InWords[] {
  const accounts = Array.isArray(changes.accounts) ? changes.accounts : []
  return describeSaved(before, changes, made, now).map(({ key, ...told }) =>
    key.field === 'accounts' ? { ...told, accounts } : told,
  )
}

/** A role that support has enabled, in words. */
export function describeEnabling({ type, role }: Pick<EnabledRole, 'type' | 'role'>): InWords[] {
  return [{ words: `Support enabled “${role}” for every ${typeInWords(type)}` }]
}

/** Roles given to a person and taken away, in words. */
export function describeRoles(given: readonly string[], taken: readonly string[]): InWords[] {
  return [
    ...given.map((role) => ({ words: `Role given: ${role}` })),
    ...taken.map((role) => ({ words: `Role taken away: ${role}` })),
  ]
}

/** Writes down what led to this revision, as done by the signed-in user now. */
export async function recordEvent(
  target: EventRow['target'],
  changed: Changed,
  changes: InWords[],
  { tx, now, user, world, arranging }: Context,
  act?: Act,
): Promise<void> {
  const event = eventOf(target, changed, { at: now, by: user.name }, changes)
  const done = arranging ? (arranging.act ?? { is: 'part' as const }) : act
  if (arranging) arranging.act = undefined
  await eventLog.add({ ...event, draws: world.draws, ...(done && { act: done }) }, tx)
}

/** An event without its place in the log. */
export type Event = Omit<EventRow, 'id' | 'groups'>

/** The event of what led to this revision. */
export function eventOf(
  target: EventRow['target'],
  changed: Changed,
  { at, by }: Pick<Event, 'at' | 'by'>,
  changes: InWords[],
): Event {
  const { id: targetId, revision } = changed
  return { ...describeTarget(changed), target, targetId, revision, at, by, changes }
}

/** Where an event is told of, and in whose name. People are the same on TEST and LIVE. */
function describeTarget(changed: Changed): Pick<Event, 'environments' | 'name' | 'credentialId'> {
  if (!('environment' in changed)) {
    return { environments: ['test', 'live'], name: changed.name, credentialId: null }
  }
  const environments = [changed.environment]
  if ('credentialId' in changed) {
    return { environments, name: changed.name, credentialId: changed.credentialId }
  }
  return { environments, name: changed.username, credentialId: changed.id }
}

/** The saves after `revision`, oldest first, in words that name no account foreign to the reader. */
export async function readRecordsSince(
  target: EventRow['target'],
  targetId: string,
  revision: number,
  { tx, user, world }: ReadContext,
): Promise<ChangeRecord[]> {
  const range = IDBKeyRange.bound([target, targetId, revision], [target, targetId, []], true)
  const rows = await tx.objectStore('events').index('target').getAll(range)
  return rows.map((row) => {
    const { changes, revision: reached, at, by } = parseRow(EventRow, row)
    return {
      revision: reached,
      at,
      by,
      changes: changes.map((change) => toldTo(user, change, world.accounts)),
    }
  })
}

/**
 * The change in words that name no account that this person may not know of. Codes are what is
 * stored, and names are what people read.
 */
export function toldTo(
  user: SandboxUser,
  { accounts = [], ...told }: InWords,
  known: readonly Account[],
): ToldChange {
  if (!accounts.every((id) => canChoose(user, id))) return { words: 'Accounts changed' }
  return accounts.length === 0 ? told : { ...told, words: accountsChange(accounts, known) }
}
