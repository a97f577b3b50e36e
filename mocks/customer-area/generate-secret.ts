// Making a key or password: the cleartext leaves in this one reply and is kept nowhere.
import type { Environment, SecretKind } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { hours } from '#domain/time.ts'
import { credentialTypes } from '#domain/credential-type.ts'
import type { GeneratedRecord } from '#domain/credential.ts'
import { whyNot } from '#domain/permission.ts'
import { fingerprint, mintApiKey, mintClientKey, mintPassword, tailOf } from '#domain/secret.ts'
import { draw, type Context } from '#mocks/context.ts'
import { allow, invalid } from '#mocks/problem.ts'

import { find } from './find.ts'

/** A generated secret that nobody saved for this long is forgotten; it never worked. [choice] */
const keptMs = hours(24)

/** The new secret is not live: only a save that names its id makes it so. */
export async function generateSecret(
  { params, body: { kind } }: Input<'generateSecret'>,
  at: Context,
): Promise<Reply<'generateSecret'>> {
  const { account, credential } = await find(params, at)
  allow(whyNot(at.user, { action: 'change credential', account, credential }))
  if (kind === 'clientKey' && !credentialTypes[credential.type].hasClientSettings) {
    const message = 'Only a Payments web service user has a client key.'
    throw invalid([{ name: 'kind', value: kind, message }])
  }
  const value = mint(kind, params.environment, draw(at.world))
  const made: GeneratedRecord = {
    id: fingerprint(`${at.world.seed}:${at.world.draws}`).slice(0, 16),
    credentialId: credential.id,
    kind,
    fingerprint: fingerprint(value),
    tail: tailOf(value),
    value: kind === 'clientKey' ? value : null,
    createdAt: at.now,
    createdBy: at.user.name,
  }
  await forgetOld(at)
  await at.tx.objectStore('generated').put(made)
  return { id: made.id, kind, value }
}

/** Takes the named secrets, so that each can become live once. Throws 422 for a missing one. */
export async function takeGenerated(
  credentialId: string,
  wanted: Partial<Record<SecretKind, string>>,
  { tx }: Context,
): Promise<Partial<Record<SecretKind, GeneratedRecord>>> {
  const taken: Partial<Record<SecretKind, GeneratedRecord>> = {}
  for (const kind of ['apiKey', 'password', 'clientKey'] as const) {
    const id = wanted[kind]
    if (id === undefined) continue
    const made = await tx.objectStore('generated').get(id)
    if (!made || made.credentialId !== credentialId || made.kind !== kind) {
      const message = 'This generated value is no longer there. Generate a new one.'
      throw invalid([{ name: `generated.${kind}`, value: id, message }])
    }
    await tx.objectStore('generated').delete(id)
    taken[kind] = made
  }
  return taken
}

function mint(kind: SecretKind, environment: Environment, chance: () => number): string {
  if (kind === 'apiKey') return mintApiKey(chance)
  if (kind === 'password') return mintPassword(chance)
  return mintClientKey(environment, chance)
}

async function forgetOld({ tx, now }: Context): Promise<void> {
  const generated = tx.objectStore('generated')
  for (const { id, createdAt } of await generated.getAll()) {
    if (now - createdAt > keptMs) await generated.delete(id)
  }
}
