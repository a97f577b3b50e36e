// Making a key or password: the cleartext leaves in this one reply and is kept nowhere.
import { GeneratedSecret, type SecretKind } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { hours } from '#domain/values/time.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import type { GeneratedRecord } from '#domain/changes/credential.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { makeSecret } from '#mocks/commands/generated-secret.ts'
import { invalid } from '#mocks/transport/problem.ts'
import { GeneratedRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

import { find } from './find.ts'

/** A generated secret that nobody saved for this long is forgotten; it never worked. [choice] */
const keptMs = hours(24)

/** The new secret is not live: only a save that names its id makes it so. */
export async function generateSecret(
  { params, body: { kind } }: Input<'generateSecret'>,
  context: Context,
): Promise<Reply<'generateSecret'>> {
  const { credential } = await find(params, 'change credential', context)
  if (kind === 'clientKey' && !credentialTypes[credential.type].hasClientSettings) {
    const message = 'Only a Payments web service user has a client key.'
    throw invalid([{ name: 'kind', value: kind, message }])
  }
  const { made, value } = makeSecret(credential, kind, context)
  await forgetOld(context)
  await context.tx.objectStore('generated').put(made)
  return GeneratedSecret.parse({ id: made.id, kind, value })
}

/** The named secrets. Throws 422 for one that is missing, forgotten or another credential's. */
export async function findGenerated(
  credentialId: string,
  wanted: Partial<Record<SecretKind, string>>,
  { tx, now }: ReadContext,
): Promise<Partial<Record<SecretKind, GeneratedRecord>>> {
  const found: Partial<Record<SecretKind, GeneratedRecord>> = {}
  for (const kind of ['apiKey', 'password', 'clientKey'] as const) {
    const id = wanted[kind]
    if (id === undefined) continue
    const row = await tx.objectStore('generated').get(id)
    const made = row && parseRow(GeneratedRow, row)
    const isForgotten = made !== undefined && now - made.createdAt > keptMs
    if (!made || isForgotten || made.credentialId !== credentialId || made.kind !== kind) {
      const message = 'This generated value is no longer there. Generate a new one.'
      throw invalid([{ name: `generated.${kind}`, value: id, message }])
    }
    found[kind] = made
  }
  return found
}

/** Takes secrets out of what was generated, so that each can become live once. */
export async function takeGenerated(
  found: Partial<Record<SecretKind, GeneratedRecord>>,
  { tx }: Context,
): Promise<void> {
  for (const { id } of Object.values(found)) await tx.objectStore('generated').delete(id)
}

async function forgetOld({ tx, now }: Context): Promise<void> {
  const generated = tx.objectStore('generated')
  for (const row of await generated.getAll()) {
    const { id, createdAt } = parseRow(GeneratedRow, row)
    if (now - createdAt > keptMs) await generated.delete(id)
  }
}
