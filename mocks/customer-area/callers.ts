// The callers of a credential, and how they fare.
import type { CallerSecret, CallerState, Givable } from '#contract/caller.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { rolesOf, type Caller } from '#domain/callers/caller.ts'
import { stateOf } from '#domain/callers/caller-state.ts'
import { timelineOf } from '#domain/callers/caller-timeline.ts'
import { isAtHand, whyNotGiven } from '#domain/callers/giving.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { withPossibleRemedy } from '#mocks/commands/possible-remedy.ts'
import {
  readCallers,
  readCallersOf,
  readOtherHistories,
  usedBy,
} from '#mocks/database/caller-store.ts'
import { findAccount, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { readHistory } from '#mocks/database/history.ts'
import { notFound } from '#mocks/transport/problem.ts'

import { find } from './find-credential.ts'
import { readKeyUses } from './key-uses.ts'

type Use = { caller: Caller; credential: Credential }

/** Each caller with each credential that it uses or has used, where that can be seen from here. */
export async function findUses(
  params: Pick<Input<'listCredentials'>['params'], 'environment' | 'account'>,
  action: 'see credential' | 'see API logs of credential',
  context: ReadContext,
): Promise<Use[]> {
  const account = findAccount(context, params.account)
  const callers = await readCallers(params.environment, context.tx)
  const ids = [...new Set(callers.flatMap(usedBy))]
  // Asked together: the database answers each in turn, and the list waits for the last alone.
  const credentials = await Promise.all(ids.map((id) => findCredential(context, id)))
  const seen = credentials
    .filter((credential) => credential !== undefined)
    .filter((credential) => whyNot(context.user, { action, account, credential }) === undefined)
  return callers.flatMap((caller) =>
    usedBy(caller).flatMap((id) => {
      const credential = seen.find((one) => one.id === id)
      return credential ? [{ caller, credential }] : []
    }),
  )
}

export async function listCallersOf(
  { params }: Input<'listCallersOf'>,
  context: ReadContext,
): Promise<Reply<'listCallersOf'>> {
  const { credential } = await find(params, 'see credential', context)
  const callers = await readCallers(credential.environment, context.tx)
  const history = await readHistory(credential, context.tx)
  const calls = callers.map((caller) => {
    return { caller, timeline: timelineOf(caller, [history], context.now) }
  })
  const present = await readCallersOf(credential, context.tx)
  const others = await readOtherHistories(present, credential.id, context)
  const { apiKey, password } = credential
  const states = present.map((caller) => stateOf(caller, history, others, context.now))
  return {
    data: await Promise.all(states.map((state) => withAdvice(state, credential, context))),
    keyUses: await readKeyUses(credential, calls, context.now, context.tx),
    currentKey: apiKey && toGivable('API key', apiKey, callers),
    currentPassword: password && toGivable('password', { ...password, tail: null }, callers),
  }
}

function toGivable(
  kind: CallerSecret,
  secret: { fingerprint: string; tail: string | null; isCopied?: true | undefined },
  callers: readonly Caller[],
): Givable {
  return { tail: secret.tail, whyNot: whyNotGiven(kind, isAtHand(secret, callers)) ?? null }
}

/** A caller as the page of its credential shows it. */
export async function readState(
  caller: Caller,
  credential: Credential,
  context: ReadContext,
): Promise<CallerState> {
  const history = await readHistory(credential, context.tx)
  const others = await readOtherHistories([caller], credential.id, context)
  return withAdvice(stateOf(caller, history, others, context.now), credential, context)
}

/** Throws 404 for one that does not use this credential. */
export async function findCallerOf(
  credential: Credential,
  id: string,
  context: ReadContext,
): Promise<Caller> {
  const caller = (await readCallersOf(credential, context.tx)).find((one) => one.id === id)
  if (caller) return caller
  throw notFound(`There is no simulated integration “${id}” of this credential.`)
}

/** A caller's state with a remedy that is possible. */
async function withAdvice(
  state: CallerState,
  credential: Credential,
  context: ReadContext,
): Promise<CallerState> {
  const now =
    state.now && (await withPossibleRemedy(state.now, rolesOf(state), credential, context))
  return { ...state, now }
}
