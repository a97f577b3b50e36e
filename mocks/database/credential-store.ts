// Credentials in the database: found whole or refused, written together with their list entry.
import { environments, tabs } from '#contract/choices.ts'
import type { Tab } from '#contract/credential.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { firstUsernameOf, type RoleReach } from '#domain/roles/assignable.ts'

import { readCompany, type Context, type ReadContext } from './context.ts'
import { keepReplaced } from './history.ts'
import { CredentialRow, type EntryRow } from './rows.ts'
import { parseRow } from './store.ts'

/** Environment and tab: the group of the list that a credential belongs to. */
export function listGroup(environment: string, tab: Tab): string {
  return `${environment}/${tab}`
}

/** All of them. */
export const listGroups = environments.flatMap((environment) =>
  tabs.map((tab) => listGroup(environment, tab)),
)

/** The stored credential, or undefined. Throws the storage refusal for a damaged row. */
export async function findCredential(
  { tx }: Pick<ReadContext, 'tx'>,
  id: string,
): Promise<Credential | undefined> {
  const stored: unknown = await tx.objectStore('credentials').get(id)
  return stored === undefined ? undefined : parseRow(CredentialRow, stored)
}

/** Writes a credential and the list entry that follows from it, and keeps the row before it. */
export async function putCredential(
  { tx, world, now }: Context,
  credential: Credential,
): Promise<void> {
  world.change += 1
  await keepReplaced(credential.id, now, tx)
  await tx.objectStore('credentials').put(credential)
  await tx.objectStore('entries').put(toEntry(credential, world.change))
}

/** What the list keeps of a credential. */
export function toEntry(credential: Credential, change: number): EntryRow {
  const { id, type, username, description, isActive, accounts, createdAt } = credential
  const { apiKey, previousKeys } = credential
  const keys = apiKey ? [apiKey, ...previousKeys] : previousKeys
  const fingerprints = keys.map(({ fingerprint }) => fingerprint)
  const group = listGroup(credential.environment, credentialTypes[type].tab)
  const ends = previousKeys.map(({ expiresAt }): [string, number] => [group, expiresAt])
  const activeRank = isActive ? 0 : 1
  const shown = { id, group, type, username, description, isActive, accounts, createdAt }
  return { ...shown, activeRank, ends, fingerprints, change }
}

/** The first credential of a company: what it has, the others of Payments can be given. */
export async function readFirstCredential(
  { tx, world }: Pick<ReadContext, 'tx' | 'world'>,
  environment: string,
): Promise<Credential | undefined> {
  const username = firstUsernameOf(readCompany(world).company.id)
  const group = listGroup(environment, 'payments')
  const entry = await tx.objectStore('entries').index('username').get([group, username])
  return entry && findCredential({ tx }, entry.id)
}

/** What decides which roles this credential can be given now. */
export async function readRoleReach(
  credential: Credential,
  context: Pick<ReadContext, 'tx' | 'world'>,
): Promise<RoleReach> {
  const { environment, type } = credential
  const enabled = context.world.enabledRoles.filter(
    (one) => one.environment === environment && one.type === type,
  )
  return {
    credential,
    first: type === 'web-service' ? await readFirstCredential(context, environment) : undefined,
    enabled: enabled.map(({ role }) => role),
  }
}
