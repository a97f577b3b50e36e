// Making a key or password: the cleartext leaves in this one reply; that it was copied is kept.
import { GeneratedSecret } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { withCopied } from '#domain/changes/credential.ts'
import { findGenerated, keepSecret, makeSecret } from '#mocks/commands/generated-secret.ts'
import type { Context } from '#mocks/database/context.ts'
import { invalidCredential, notFound } from '#mocks/transport/problem.ts'

import { find } from './find-credential.ts'

/** The new secret is not live: only a save that names its id makes it so. */
export async function generateSecret(
  { params, body: { kind } }: Input<'generateSecret'>,
  context: Context,
): Promise<Reply<'generateSecret'>> {
  const { credential } = await find(params, 'change credential', context)
  if (kind === 'clientKey' && !credentialTypes[credential.type].hasClientSettings) {
    const message = 'Only a Payments web service user has a client key.'
    throw invalidCredential([{ name: 'kind', value: kind, message }])
  }
  const { made, value } = makeSecret(credential, kind, context)
  await keepSecret(made, context)
  return GeneratedSecret.parse({ id: made.id, kind, value })
}

/**
 * Copying is no save: it changes nothing that others could have seen, and no revision. Throws 404
 * for a secret that this credential does not have.
 */
export async function noteCopied(
  { params }: Input<'noteCopied'>,
  context: Context,
): Promise<Reply<'noteCopied'>> {
  const { credential } = await find(params, 'change credential', context)
  const id = params.secretId
  const made = await findGenerated(credential.id, id, context)
  if (made) {
    await context.tx.objectStore('generated').put({ ...made, isCopied: true })
    return { id }
  }
  const copied = withCopied(credential, id)
  if (!copied) throw notFound(`This credential has no key or password “${id}”.`)
  await context.tx.objectStore('credentials').put(copied)
  return { id }
}
