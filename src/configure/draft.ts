// The draft of a credential: the fields of its cards, and how their changes are told and saved.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import type { Account } from '#contract/session.ts'
import { describeChanges, type Settings } from '#domain/changes/change.ts'
import { restOf } from '#domain/changes/conflict.ts'
import type { Form } from '#saving/save-machine.ts'

/** What a card can set at once. Expiring keys and generated secrets have parts of their own. */
export type Field = Exclude<keyof Settings & keyof CredentialChanges, 'expiringKeys'>

/** What a card knows of its own fields and may do to them, and to no others. */
export type Draft<Own extends Field> = {
  /** Why nothing may be changed, or undefined. */
  lock: string | undefined
  /** The value as the page shows it: changed, or as loaded. */
  value: <F extends Own>(field: F) => Settings[F]
  set: <F extends Own>(field: F, value: NonNullable<CredentialChanges[F]>) => void
  /** The sentence against a field, or undefined. */
  refusal: (field: Own) => string | undefined
}

/** `known` are the accounts whose names the person at work knows. */
export function credentialForm(
  known: readonly Account[],
): Form<CredentialDetail, CredentialChanges> {
  return {
    describe: (before, changes) => describeChanges(before, changes, known),
    rest: restOf,
    noChanges: {},
  }
}

export function valueOf<F extends Field>(
  base: CredentialDetail,
  changes: CredentialChanges,
  field: F,
): Settings[F] {
  // A field has the same type in both: the contract says so, and the compiler cannot follow it.
  return (changes[field] ?? base[field]) as Settings[F]
}
