// The draft of a credential: what the page shows of each field, and how its changes are saved.
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { describeChanges, type Settings } from '#domain/changes/change.ts'
import { restOf } from '#domain/changes/conflict.ts'
import type { Form } from '#saving/save-machine.ts'

export type Field = keyof Settings & keyof CredentialChanges

export const credentialForm: Form<CredentialDetail, CredentialChanges> = {
  describe: describeChanges,
  rest: restOf,
  noChanges: {},
}

/** The value of a field as the page shows it: changed, or as loaded. */
export function valueOf<F extends Field>(
  base: CredentialDetail,
  changes: CredentialChanges,
  field: F,
): Settings[F] {
  return (changes[field] ?? base[field]) as Settings[F]
}
