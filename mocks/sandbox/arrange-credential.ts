// A credential in a given state, made by the saves that lead there, one after another.
import { Cleartext, type CredentialChanges, type SecretKind } from '#contract/credential.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { overlapMs } from '#domain/keys/api-key.ts'
import { firstInstant } from '#domain/values/given-instant.ts'
import { tooMany } from '#domain/values/entry-list.ts'
import { hour } from '#domain/values/time.ts'
import { makeBlank } from '#mocks/commands/blank-credential.ts'
import { makeSecret, type Generated } from '#mocks/commands/generated-secret.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'
import { readCompany, type Context } from '#mocks/database/context.ts'
import { invalidCredential } from '#mocks/transport/problem.ts'

import { asArranger, instantWithin, refuse } from './arranger.ts'

type Body = SandboxInput<'arrangeCredential'>['body']
type Made = { id: string; value: Cleartext }

/**
 * What is arranged, a person could have done: each step is a save that the rules let pass, in its
 * own event, at its own time. [choice: arrange-credential.test.ts] Nothing is kept of the secrets
 * but what every save keeps.
 */
export async function arrangeCredential(
  { body }: SandboxInput<'arrangeCredential'>,
  given: Omit<Context, 'user'>,
): Promise<SandboxReply<'arrangeCredential'>> {
  const { environment = 'test', type } = body
  const context = await asArranger('credentials', body, given)
  const ends = readEnds(body, context.now)
  const rotations = ends.map((end) => end - overlapMs).toSorted((one, other) => one - other)
  const first = rotations[0] ?? context.now
  const usual = rotations.length > 0 ? first - hour : context.now
  const createdAt = instantWithin('createdAt', body.createdAt, usual, [firstInstant, first])

  const { company } = readCompany(context.world)
  const begin = { ...context, now: createdAt }
  const blank = await makeBlank(environment, type, company, begin)
  const kinds = kindsOf(body, ends.length > 0)
  const begun = await save(blank, settingsOf(body), kinds, begin)
  let { credential } = begun
  // Each is replaced by the next: the last one is the current key.
  const keys = [begun.told.apiKey]
  for (const now of rotations) {
    const rotated = await save(credential, {}, ['apiKey'], { ...context, now })
    credential = rotated.credential
    keys.push(rotated.told.apiKey)
  }
  if (body.isActive === false) {
    credential = (await save(credential, { isActive: false }, [], context)).credential
  }

  const { id, username, revision } = credential
  return {
    id,
    environment,
    type,
    username,
    revision,
    secrets: {
      apiKey: keys.at(-1)?.value ?? null,
      password: begun.told.password?.value ?? null,
      clientKey: begun.told.clientKey?.value ?? null,
      expiringKeys: inOrder(ends, keys),
    },
  }
}

function kindsOf({ apiKey, password, clientKey }: Body, hasExpiring: boolean): SecretKind[] {
  const asked = { apiKey: apiKey || hasExpiring, password, clientKey }
  const all: SecretKind[] = ['apiKey', 'password', 'clientKey']
  return all.filter((kind) => asked[kind])
}

/** The keys by their ends: what was replaced first ends first. */
function inOrder(ends: readonly number[], keys: readonly (Made | undefined)[]) {
  const byEnd = [...ends.keys()].toSorted((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0))
  return ends.flatMap((endsAt, index) => {
    const key = keys[byEnd.indexOf(index)]
    return key ? [{ ...key, endsAt }] : []
  })
}

/**
 * An expiring key ends within 24 hours: its rotation, and every reset of it, gives no more.
 * [choice: arrange-credential.test.ts]
 */
function readEnds({ expiringKeys = [] }: Body, now: number): number[] {
  const excess = tooMany('expiring keys', expiringKeys.length)
  if (excess !== undefined) throw refuse('expiringKeys', String(expiringKeys.length), excess)
  return expiringKeys.map(({ endsAt }, index) =>
    instantWithin(`expiringKeys.${index}.endsAt`, endsAt, now, [now + 1, now + overlapMs]),
  )
}

function settingsOf({ description, roles, accounts, origins, ipRanges }: Body): CredentialChanges {
  const settings = { description, roles, accounts, origins, ipRanges }
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && value !== ''
  return Object.fromEntries(Object.entries(settings).filter(isSaid))
}

/** Saves these changes with new secrets of these kinds, and answers those in full. */
async function save(
  credential: Credential,
  changes: CredentialChanges,
  kinds: readonly SecretKind[],
  at: Context,
): Promise<{ credential: Credential; told: Partial<Record<SecretKind, Made>> }> {
  const made: Generated = {}
  const told: Partial<Record<SecretKind, Made>> = {}
  for (const kind of kinds) {
    const secret = makeSecret(credential, kind, at)
    // Whoever asks for it gets it in full, as if they had copied it.
    made[kind] = { ...secret.made, isCopied: true }
    told[kind] = { id: secret.made.id, value: Cleartext.parse(secret.value) }
  }
  const plan = await planSave(credential, changes, at, made)
  if ('refusals' in plan) throw invalidCredential(plan.refusals)
  return { credential: await carryOutSave(plan, at), told }
}
