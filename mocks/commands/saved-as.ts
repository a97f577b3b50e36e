// What a save makes of a credential, also one that was made before a world began.
import type { CredentialChanges } from '#contract/credential.ts'
import { withChanges, type Credential } from '#domain/changes/credential.ts'

import { describeForAudit, type InWords } from './audit.ts'
import type { Generated } from './generated-secret.ts'

/** Without words the save would change nothing. */
export type Saved = { next: Credential; words: InWords[] }

/** What these changes make of a credential, and the words for it; nothing of it is judged. */
export function savedAs(
  credential: Credential,
  changes: CredentialChanges,
  generated: Generated,
  now: number,
  by: string,
): Saved {
  const before = { ...credential, expiringKeys: credential.previousKeys }
  const changed = describeForAudit(before, changes, generated, now)
  return {
    next: withChanges(credential, changes, generated, now, by),
    // A blank credential is made by its first save, whatever that says of it.
    words: credential.revision === 0 ? [{ words: 'Credential created' }, ...changed] : changed,
  }
}
