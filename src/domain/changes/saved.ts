// What a save has done, in words and instants: the past tense of the pending changes.
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import { overlapMs } from '#domain/keys/api-key.ts'

import { describeChanges, tailOf, type Change, type Settings } from './change.ts'

/** A change that was saved. Its sentence ends with the instant `until`, where it has one. */
export type SavedChange = Change & { until?: number }

/** The settings with the keys of before, which a record of the past names too. */
type Before = Settings & { [Kind in SecretKind]: unknown } & {
  apiKey: Pick<NonNullable<CredentialDetail['apiKey']>, 'tail'> | null
}

type Made = Partial<Record<SecretKind, { tail: string }>>

/** The changes of a save at `now`, with the ends of keys, and of the keys before them. */
export function describeSaved(
  before: Before,
  changes: CredentialChanges,
  made: Made,
  now: number,
): SavedChange[] {
  return describeChanges(before, changes).map((change) => {
    const { key } = change
    if (key.field === 'generated') return { key, ...replacement(before, key.item, made, now) }
    if (key.field !== 'expiringKeys') return change
    const tail = tailOf(before, key.item)
    const plan = changes.expiringKeys?.find(({ keyId }) => keyId === key.item)
    if (plan?.action === 'expire') return { key, words: `Key …${tail} expired` }
    const words = `Expiry time of key …${tail} reset to 24 hours; it expires`
    return { key, words, until: now + overlapMs }
  })
}

function replacement(
  before: Before,
  kind: SecretKind,
  made: Made,
  now: number,
): Omit<SavedChange, 'key'> {
  const isFirst = before[kind] === null
  const until = now + overlapMs
  switch (kind) {
    case 'apiKey': {
      const words = `New API key …${made.apiKey?.tail ?? '?'}`
      if (before.apiKey === null) return { words }
      return { words: `${words}; previous key …${before.apiKey.tail} expires`, until }
    }
    case 'clientKey':
      if (isFirst) return { words: 'New client key' }
      return { words: 'New client key; the previous one expires', until }
    case 'password':
      return { words: isFirst ? 'New password' : 'New password; the previous one stopped working' }
    default:
      return kind satisfies never
  }
}
