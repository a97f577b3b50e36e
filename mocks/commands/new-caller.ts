// A simulated integration that is about to be added: what speaks against it, what it begins as, its record.
import type { Act } from '#contract/act.ts'
import type { CallerEntry } from '#contract/caller.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Caller } from '#domain/callers/caller.ts'
import {
  checkCallerEntry,
  keptEntry,
  whyNoCaller,
  whyNotCall,
} from '#domain/callers/caller-entry.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { pick } from '#domain/values/chance.ts'
import { putCaller } from '#mocks/database/caller-store.ts'
import { draw, type Context } from '#mocks/database/context.ts'
import { invalid, Refused } from '#mocks/transport/problem.ts'

import { recordEvent, type InWords } from './audit.ts'

/** It waits for its first secret. Throws 422 where the credential can have no such integration. */
export function makeCaller(
  entry: CallerEntry,
  credential: Credential,
  others: readonly Caller[],
  { world }: Context,
): Caller {
  checkRoom(credential, others)
  const mistakes = checkCallerEntry(entry, namesOf(others))
  const { api, method, path, authentication } = entry
  const wrongCall = whyNotCall(credential.type, entry)
  if (wrongCall !== undefined) mistakes.push({ name: 'path', value: path, message: wrongCall })
  refuseMistakes(mistakes)
  return {
    id: `caller-${pick('0123456789abcdef', 12, draw(world))}`,
    environment: credential.environment,
    credentialId: credential.id,
    ...keptEntry(entry),
    api,
    method,
    path,
    authentication,
    deployments: [],
    removedAt: null,
  }
}

/** Throws 422 where the credential can have no more of them. */
export function checkRoom({ type }: Credential, callers: readonly Caller[]): void {
  const refusal = whyNoCaller(type, callers.length)
  if (refusal !== undefined) throw new Refused({ status: 422, detail: refusal })
}

export function refuseMistakes(mistakes: InvalidField[]): void {
  if (mistakes.length > 0) throw invalid(mistakes)
}

export function namesOf(callers: readonly Caller[]): string[] {
  return callers.map(({ name }) => name)
}

/** Writes the caller, and down what has become of it. */
export async function writeCaller(
  caller: Caller,
  { revision }: Credential,
  words: InWords[],
  context: Context,
  act?: Act,
): Promise<void> {
  await putCaller(caller, context.tx)
  await recordEvent('caller', { ...caller, revision }, words, context, act)
}
