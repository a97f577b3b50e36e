// Who a request says it is: the credential behind its API key, or behind its username and password.
import type { Environment } from '#contract/credential.ts'
import { matchingSecret, type Secret } from '#domain/calls/access.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { findCredential, listGroup } from '#mocks/database/credential-store.ts'
import { GeneratedRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'

export type Sender = {
  secret: Secret
  credential: Credential | undefined
  /** The secret was generated for this credential and never saved. */
  isUnsaved: boolean
  /** The tail of the API key, if the sandbox knows the key. */
  tail: string | null
}

/**
 * What the headers show. A request with both an API key and a password is judged by its API key.
 * [seen: client]
 */
export function secretOf(headers: Headers): Secret {
  const apiKey = headers.get('X-API-Key')
  if (apiKey) return { kind: 'API key', fingerprint: fingerprint(apiKey) }
  const [, encoded] = /^Basic +(\S+)$/i.exec(headers.get('Authorization') ?? '') ?? []
  if (encoded === undefined) return { kind: 'none' }
  const [username, password] = splitOnce(decode(encoded))
  return { kind: 'password', username, fingerprint: fingerprint(password) }
}

/** Looks the credential up by index, however many there are. */
export async function findSender(
  secret: Secret,
  environment: Environment,
  tx: ReadTx,
): Promise<Sender> {
  if (secret.kind === 'none') return { secret, credential: undefined, isUnsaved: false, tail: null }
  const credential =
    secret.kind === 'API key'
      ? await findByKey(secret.fingerprint, tx)
      : await findByUsername(secret, environment, tx)
  const match = credential && matchingSecret(credential, secret)
  if (match) return { secret, credential, isUnsaved: false, tail: match.tail }
  return findUnsaved(secret, credential, tx)
}

async function findByKey(print: string, tx: ReadTx): Promise<Credential | undefined> {
  const id = await tx.objectStore('entries').index('fingerprints').getKey(print)
  return id === undefined ? undefined : findCredential({ tx }, id)
}

/** TEST and LIVE have the same default usernames: the one whose password it is, or else the near one. */
async function findByUsername(
  secret: Secret & { kind: 'password' },
  environment: Environment,
  tx: ReadTx,
): Promise<Credential | undefined> {
  const byUsername = tx.objectStore('entries').index('username')
  const found: Credential[] = []
  for (const place of [environment, environment === 'test' ? 'live' : 'test']) {
    for (const tab of ['payments', 'platforms'] as const) {
      const id = await byUsername.getKey([listGroup(place, tab), secret.username])
      const credential = id === undefined ? undefined : await findCredential({ tx }, id)
      if (credential) found.push(credential)
    }
  }
  return found.find((one) => matchingSecret(one, secret)) ?? found[0]
}

/** The best-known mishap: a secret that was generated and not saved. The log can say so. */
async function findUnsaved(
  secret: Exclude<Secret, { kind: 'none' }>,
  named: Credential | undefined,
  tx: ReadTx,
): Promise<Sender> {
  const rows = await tx.objectStore('generated').getAll()
  const generated = rows.map((row) => parseRow(GeneratedRow, row))
  const isKey = secret.kind === 'API key'
  const made = generated.find(
    ({ kind, fingerprint: print, credentialId }) =>
      print === secret.fingerprint &&
      (isKey ? kind === 'apiKey' : kind === 'password' && credentialId === named?.id),
  )
  if (!made) return { secret, credential: named, isUnsaved: false, tail: null }
  const credential = await findCredential({ tx }, made.credentialId)
  return { secret, credential, isUnsaved: true, tail: isKey ? made.tail : null }
}

/** The text behind base64, or an empty one where it is none: an unknown username either way. */
function decode(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0)))
  } catch {
    return ''
  }
}

function splitOnce(text: string): [string, string] {
  const index = text.indexOf(':')
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
