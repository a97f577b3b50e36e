// The memory of unsaved changes: what was loaded, what would change, and what speaks against it.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import {
  describeChanges,
  undoChange,
  withField,
  type Change,
  type Settings,
} from '#domain/change.ts'

type Field = keyof Settings & keyof CredentialChanges

/** One draft, for one credential, at the revision it was loaded with. */
export type Draft = {
  readonly base: CredentialDetail
  readonly changes: CredentialChanges
}

/** The value of a field as the page shows it: changed, or as loaded. */
export function valueOf<F extends Field>(draft: Draft, field: F): Settings[F] {
  return (draft.changes[field] ?? draft.base[field]) as Settings[F]
}

export function withValue<F extends Field>(
  draft: Draft,
  field: F,
  value: CredentialChanges[F],
): Draft {
  return { ...draft, changes: withField(draft.base, draft.changes, field, value) }
}

/** The pending changes in words. */
export function pendingChanges(draft: Draft): Change[] {
  return describeChanges(draft.base, draft.changes)
}

export function withoutChange(draft: Draft, key: string): Draft {
  return { ...draft, changes: undoChange(draft.base, draft.changes, key) }
}
