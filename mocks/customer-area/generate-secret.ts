// Making a key or password: the cleartext leaves in this one reply and is kept nowhere.
import { GeneratedSecret } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { keepSecret, makeSecret } from '#mocks/commands/generated-secret.ts'
import type { Context } from '#mocks/database/context.ts'
import { invalidCredential } from '#mocks/transport/problem.ts'

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
