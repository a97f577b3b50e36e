// Whether a secret opens anything, judged from the stored rows alone: a second opinion.
import { createHash } from 'node:crypto'

import type { Credential } from '#domain/changes/credential.ts'

const printOf = (secret: string) => createHash('sha256').update(secret, 'utf8').digest('hex')

/** Whether an API key works at `now` (ms since 1970): current, or expiring and not yet at its end. */
export function isKeyValid(
  { isActive, apiKey, previousKeys }: Pick<Credential, 'isActive' | 'apiKey' | 'previousKeys'>,
  cleartext: string,
  now: number,
): boolean {
  const print = printOf(cleartext)
  if (!isActive) return false
  if (apiKey?.fingerprint === print) return true
  return previousKeys.some((key) => key.fingerprint === print && now < key.expiresAt)
}

/** Whether a basic auth password works: there is one at a time. */
export function isPasswordValid(
  { isActive, password }: Pick<Credential, 'isActive' | 'password'>,
  cleartext: string,
): boolean {
  return isActive && password?.fingerprint === printOf(cleartext)
}

/** Whether a client key works at `now`; it is stored in full. */
export function isClientKeyValid(
  {
    isActive,
    clientKey,
    previousClientKeys,
  }: Pick<Credential, 'isActive' | 'clientKey' | 'previousClientKeys'>,
  value: string,
  now: number,
): boolean {
  if (!isActive) return false
  if (clientKey?.value === value) return true
  return previousClientKeys.some((key) => key.value === value && now < key.expiresAt)
}
