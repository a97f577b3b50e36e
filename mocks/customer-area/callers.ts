// The callers of a credential: how they fare, and giving one of them a key.
import type { CallerState } from '#contract/caller.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import { stateOf, summaryOf } from '#domain/callers/caller-state.ts'
import { timelineOf } from '#domain/callers/caller-timeline.ts'
import { isAtHand, whyNotGiven } from '#domain/callers/giving.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { recordEvent } from '#mocks/commands/audit.ts'
import { findAllGenerated } from '#mocks/commands/generated-secret.ts'
import { findAccount, type Context, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { readHistory } from '#mocks/database/history.ts'
import { invalidCredential, notFound, Refused } from '#mocks/transport/problem.ts'
import { CallerRow } from '#mocks/database/rows.ts'
import { damageRefusal, parseRow, type ReadTx } from '#mocks/database/store.ts'

import { find } from './find-credential.ts'
import { readKeyUses } from './key-uses.ts'

/** The callers of one credential. */
export async function readCallersOf(credentialId: string, tx: ReadTx): Promise<Caller[]> {
  const rows = await tx.objectStore('callers').index('credential').getAll(credentialId)
  return rows.map((row) => parseRow(CallerRow, row))
}

/** All callers whose credential can be seen from this account; a world has a handful. */
export async function findVisibleCallers(
  params: Input<'listCallers'>['params'],
  context: ReadContext,
): Promise<{ caller: Caller; credential: Credential }[]> {
  const account = findAccount(context, params.account)
  const rows = await context.tx
    .objectStore('callers')
    .index('environment')
    .getAll(params.environment)
  const visible: { caller: Caller; credential: Credential }[] = []
  for (const row of rows) {
    const caller = parseRow(CallerRow, row)
    const credential = await findCredential(context, caller.credentialId)
    if (!credential) continue
    const question = { action: 'see credential', account, credential } as const
    if (whyNot(context.user, question) === undefined) visible.push({ caller, credential })
  }
  return visible
}

export async function listCallers(
  { params }: Input<'listCallers'>,
  context: ReadContext,
): Promise<Reply<'listCallers'>> {
  const states: CallerState[] = []
  for (const { caller, credential } of await findVisibleCallers(params, context)) {
    const state = stateOf(caller, await readHistory(credential, context.tx), context.now)
    if (state) states.push(state)
  }
  const byCredential = Map.groupBy(states, ({ credentialId }) => credentialId)
  return { data: [...byCredential.values()].flatMap((group) => summaryOf(group) ?? []) }
}

export async function listCallersOf(
  { params }: Input<'listCallersOf'>,
  context: ReadContext,
): Promise<Reply<'listCallersOf'>> {
  const { credential } = await find(params, 'see credential', context)
  const callers = await readCallersOf(credential.id, context.tx)
  const history = await readHistory(credential, context.tx)
  const timelines = callers.map((caller) => timelineOf(caller, history, context.now))
  return {
    data: callers.flatMap((caller) => stateOf(caller, history, context.now) ?? []),
    keyUses: await readKeyUses(credential, timelines, context.now, context.tx),
    currentKey: credential.apiKey && {
      tail: credential.apiKey.tail,
      whyNot: whyNotGiven('key', isAtHand(credential.apiKey, callers)) ?? null,
    },
  }
}

/**
 * The caller sends this key from now on. One that is not saved yet is allowed: until the save it is
 * refused, as in production. Giving a caller the key that it has changes nothing, so a repeated
 * command has one effect. Throws 404 for an unknown caller, 422 where no key can be given.
 */
export async function deployKey(
  { params, body: { generated } }: Input<'deployKey'>,
  context: Context,
): Promise<Reply<'deployKey'>> {
  const { credential } = await find(params, 'change credential', context)
  const callers = await readCallersOf(credential.id, context.tx)
  const caller = callers.find(({ id }) => id === params.callerId)
  if (!caller) throw notFound(`There is no caller “${params.callerId}” of this credential.`)
  const key = await findKeyToDeploy(credential, callers, generated, context)
  const isHeld = caller.deployments.at(-1)?.fingerprint === key.fingerprint
  const next = isHeld ? caller : { ...caller, deployments: [...caller.deployments, key] }
  if (!isHeld) {
    await context.tx.objectStore('callers').put(next)
    const words = `API key ending in ${key.tail} deployed to ${caller.name}`
    await recordEvent('caller', { ...next, revision: credential.revision }, [{ words }], context)
  }
  const state = stateOf(next, await readHistory(credential, context.tx), context.now)
  if (!state) throw damageRefusal()
  return state
}

/** Throws 422 where there is no such key, or where nobody can have it at hand. */
async function findKeyToDeploy(
  credential: Credential,
  callers: readonly Caller[],
  generated: string | undefined,
  context: Context,
): Promise<Deployment> {
  const wanted = generated === undefined ? {} : { apiKey: generated }
  const found = await findAllGenerated(credential.id, wanted, context)
  if (found.refusals.length > 0) throw invalidCredential(found.refusals)
  const key = found.generated.apiKey ?? credential.apiKey
  if (!key) {
    const detail = 'This credential has no API key yet. Generate one and save it first.'
    throw new Refused({ status: 422, detail })
  }
  const refusal = whyNotGiven('key', isAtHand(key, callers))
  if (refusal !== undefined) throw new Refused({ status: 422, detail: refusal })
  return { at: context.now, by: context.user.name, fingerprint: key.fingerprint, tail: key.tail }
}
