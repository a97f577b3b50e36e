// The saves that the stored facts of a credential tell of: when, by whom, and what was changed.
import type { CredentialChanges, SecretKind } from '#contract/credential.ts'
import { withField } from '#domain/changes/change.ts'
import type { Credential, GeneratedRecord } from '#domain/changes/credential.ts'
import { overlapMs } from '#domain/keys/api-key.ts'
import { hour, minute, second } from '#domain/values/time.ts'
import type { Generated } from '#mocks/commands/generated-secret.ts'

import { support } from './actors.ts'

export type PastSave = { at: number; by: string; changes: CredentialChanges; made: Generated }

/** How long after the creation something was done that leaves no time of its own behind. */
const setUpMs = 4 * minute + 23 * second
const supportMs = 37 * minute + 48 * second

/**
 * The saves since `blank`, oldest first; what one person did at one instant is one save. Settings
 * came with the first secret where that came soon, and an inactive credential was deactivated by
 * its last change.
 */
export function savesSince(
  blank: Credential,
  credential: Credential,
  isFirst: boolean,
): PastSave[] {
  const { createdAt, lastChange, isActive } = credential
  const by = keeperOf(credential)
  const saves = [...secretSaves(credential, by), ...endSaves(credential, by)]
  const firstAt = Math.min(...saves.map(({ at }) => at))
  const settledAt = firstAt < createdAt + hour ? firstAt : createdAt + setUpMs
  const add = (at: number, who: string, changes: CredentialChanges) => {
    if (Object.keys(changes).length > 0) saves.push({ at, by: who, changes, made: {} })
  }
  const { roles, ...settings } = settingsSince(blank, credential)
  add(settledAt, by, settings)
  if (roles && isFirst) add(createdAt + supportMs, support, { roles })
  else if (roles) add(settledAt, by, { roles })
  if (!isActive) add(lastChange.at, lastChange.by, { isActive })
  return merged(saves.toSorted((one, other) => one.at - other.at))
}

/** Who has looked after a credential: who made its current key, or changed it last. */
export function keeperOf({ apiKey, lastChange }: Credential): string {
  return apiKey?.createdBy ?? lastChange.by
}

function settingsSince(blank: Credential, { roles, accounts, origins, ipRanges }: Credential) {
  const before = { ...blank, expiringKeys: [] }
  let changes = withField(before, {}, 'roles', roles)
  changes = withField(before, changes, 'accounts', accounts)
  changes = withField(before, changes, 'origins', origins)
  return withField(before, changes, 'ipRanges', ipRanges)
}

function secretSaves(credential: Credential, keeper: string): PastSave[] {
  const { id, createdAt, apiKey, previousKeys, password, clientKey, previousClientKeys } =
    credential
  const saves: PastSave[] = []
  const add = (
    kind: SecretKind,
    at: number,
    by: string,
    given: Pick<GeneratedRecord, 'id' | 'fingerprint'> & Partial<GeneratedRecord>,
  ) => {
    const kept = { credentialId: id, kind, tail: '', value: null, createdAt: at, createdBy: by }
    const made = { [kind]: { ...kept, ...given } }
    saves.push({ at, by, changes: { generated: { [kind]: given.id } }, made })
  }
  for (const key of apiKey ? [...previousKeys, apiKey] : previousKeys) {
    add('apiKey', key.createdAt, key.createdBy, key)
  }
  if (password)
    add('password', password.changedAt, keeper, { ...password, id: password.fingerprint })
  let at = createdAt + setUpMs
  for (const { value, expiresAt } of previousClientKeys) {
    add('clientKey', at, keeper, { id: value, fingerprint: value, value })
    at = expiresAt - overlapMs
  }
  if (clientKey) {
    const { value } = clientKey
    add('clientKey', clientKey.createdAt, keeper, { id: value, fingerprint: value, value })
  }
  return saves
}

/** An end that is not 24 hours after the key was replaced was reset, or the key expired early. */
function endSaves({ apiKey, previousKeys }: Credential, by: string): PastSave[] {
  return previousKeys.flatMap(({ id: keyId, expiresAt }, index) => {
    const usual = ((previousKeys[index + 1] ?? apiKey)?.createdAt ?? expiresAt) + overlapMs
    if (expiresAt === usual) return []
    const action = expiresAt < usual ? ('expire' as const) : ('reset' as const)
    const at = action === 'expire' ? expiresAt : expiresAt - overlapMs
    return [{ at, by, changes: { expiringKeys: [{ keyId, action }] }, made: {} }]
  })
}

function merged(saves: readonly PastSave[]): PastSave[] {
  const result: PastSave[] = []
  for (const save of saves) {
    const same = result.at(-1)
    if (same?.at !== save.at || same.by !== save.by) result.push(save)
    else result[result.length - 1] = { ...same, ...join(same, save) }
  }
  return result
}

function join({ changes, made }: PastSave, later: PastSave): Pick<PastSave, 'changes' | 'made'> {
  const generated = { ...changes.generated, ...later.changes.generated }
  const expiringKeys = [...(changes.expiringKeys ?? []), ...(later.changes.expiringKeys ?? [])]
  return {
    changes: {
      ...changes,
      ...later.changes,
      ...(Object.keys(generated).length > 0 && { generated }),
      ...(expiringKeys.length > 0 && { expiringKeys }),
    },
    made: { ...made, ...later.made },
  }
}
