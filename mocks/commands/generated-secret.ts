// Keys and passwords that were generated: made, kept until a save names them, taken, forgotten.
import type { Environment, SecretKind } from '#contract/credential.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { GeneratedRecord } from '#domain/changes/credential.ts'
import {
  fingerprint,
  mintApiKey,
  mintClientKey,
  mintPassword,
  tailOf,
} from '#domain/keys/secret.ts'
import { hours } from '#domain/values/time.ts'
import { draw, type Context, type ReadContext } from '#mocks/database/context.ts'
import { GeneratedRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

/** At most one of each kind. */
export type Generated = Partial<Record<SecretKind, GeneratedRecord>>

/**
 * A secret that nobody saves is forgotten 24 hours after it was generated. [choice:
 * generated-secret.test.ts]
 */
const keptMs = hours(24)

/**
 * Makes a secret: the cleartext for one reply, and what may be kept of it. Nothing is stored, and
 * nothing works: only a save with `made` makes it so.
 */
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

/** Keeps a secret for a save to come, and forgets those that nobody saved in time. */
export async function keepSecret(
  made: GeneratedRecord,
  { tx, now, world }: Context,
): Promise<void> {
  const generated = tx.objectStore('generated')
  for (const row of await generated.getAll()) {
    const { id, createdAt } = parseRow(GeneratedRow, row)
    // An exercise tells at its end of all that was thrown away.
    if (world.practice === undefined && now - createdAt > keptMs) await generated.delete(id)
  }
  await generated.put(made)
}

/** A secret that waits for its save; undefined for one that is forgotten, or another credential's. */
export async function findGenerated(
  credentialId: string,
  id: string,
  { tx, now }: ReadContext,
): Promise<GeneratedRecord | undefined> {
  const row = await tx.objectStore('generated').get(id)
  const made = row && parseRow(GeneratedRow, row)
  const isKept = made?.credentialId === credentialId && now - made.createdAt <= keptMs
  return isKept ? made : undefined
}

/** The secrets with these ids, and a refusal for each that is missing or another credential's. */
export async function findAllGenerated(
  credentialId: string,
  wanted: Partial<Record<SecretKind, string>>,
  context: ReadContext,
): Promise<{ generated: Generated; refusals: InvalidField[] }> {
  const generated: Generated = {}
  const refusals: InvalidField[] = []
  for (const kind of ['apiKey', 'password', 'clientKey'] as const) {
    const id = wanted[kind]
    if (id === undefined) continue
    const made = await findGenerated(credentialId, id, context)
    if (made?.kind !== kind) {
      const message = 'This generated value is no longer there. Generate a new one.'
      refusals.push({ name: `generated.${kind}`, value: id, message })
    } else {
      generated[kind] = made
    }
  }
  return { generated, refusals }
}

/** Takes secrets out of what was generated, so that each can become live once. */
export async function takeGenerated(generated: Generated, { tx }: Context): Promise<void> {
  for (const { id } of Object.values(generated)) await tx.objectStore('generated').delete(id)
}
