// A command that arrives twice, by a double click or a retry after a lost answer, has one effect.
import type { Credential } from '#domain/credential.ts'
import { fingerprint } from '#domain/secret.ts'

import type { Context } from './context.ts'
import { findCredential } from './credential-store.ts'
import { invalid } from './problem.ts'

/** Carries out `work` unless this command key was carried out before; answers the credential. */
export async function once(at: Context, work: () => Promise<Credential>): Promise<Credential> {
  const { tx, commandKey } = at
  if (commandKey === undefined) return work()
  const body = fingerprint(at.bodyText)
  const earlier = await tx.objectStore('commands').get(commandKey)
  if (!earlier) {
    const credential = await work()
    await tx.objectStore('commands').put({ key: commandKey, body, credentialId: credential.id })
    return credential
  }
  const credential = earlier.body === body && (await findCredential(at, earlier.credentialId))
  if (credential) return credential
  const message = 'This command key was used for another command.'
  throw invalid([{ name: 'Idempotency-Key', value: commandKey, message }])
}
