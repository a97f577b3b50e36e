// Makes a key or password for a credential: the cleartext for one reply, and what may be kept of it.
import type { Environment, SecretKind } from '#contract/credential.ts'
import type { GeneratedRecord } from '#domain/changes/credential.ts'
import {
  fingerprint,
  mintApiKey,
  mintClientKey,
  mintPassword,
  tailOf,
} from '#domain/keys/secret.ts'

import { draw, type Context } from '#mocks/database/context.ts'

/** Nothing is stored, and nothing works: only a save with `made` makes it so. */
export function makeSecret(
  { id, environment }: { id: string; environment: Environment },
  kind: SecretKind,
  { world, now, user }: Context,
): { made: GeneratedRecord; value: string } {
  const value = mint(kind, environment, draw(world))
  const made: GeneratedRecord = {
    id: fingerprint(`${world.seed}:${world.draws}`).slice(0, 16),
    credentialId: id,
    kind,
    fingerprint: fingerprint(value),
    tail: tailOf(value),
    value: kind === 'clientKey' ? value : null,
    createdAt: now,
    createdBy: user.name,
  }
  return { made, value }
}

function mint(kind: SecretKind, environment: Environment, chance: () => number): string {
  if (kind === 'apiKey') return mintApiKey(chance)
  if (kind === 'password') return mintPassword(chance)
  return mintClientKey(environment, chance)
}
