// An integration that uses a credential, as if somebody had added it and given it a secret at its time.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { CallerSecret } from '#contract/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { giftInWords, withSecret, type GivenSecret } from '#mocks/commands/give-secret.ts'
import { makeCaller, writeCaller } from '#mocks/commands/new-caller.ts'
import { readCallersOf } from '#mocks/database/caller-store.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { findCredential, listGroup } from '#mocks/database/credential-store.ts'
import { tabs } from '#contract/choices.ts'
import { notFound } from '#mocks/transport/problem.ts'

import { asArranger, instantWithin, refuse } from './arranger.ts'

/**
 * It was given its secret when somebody could have had that at hand: since the secret was made.
 * [choice: arrange-caller.test.ts]
 */
export async function arrangeCaller(
  { body }: SandboxInput<'arrangeCaller'>,
  given: Omit<Context, 'user'>,
): Promise<SandboxReply<'arrangeCaller'>> {
  const {
    credential: named,
    environment = 'test',
    holds = 'current',
    since,
    by: _,
    ...entry
  } = body
  const context = await asArranger('callers', body, given)
  const credential = await findByName(named, environment, context)
  const { authentication = 'API key', address = '' } = entry
  const others = await readCallersOf(credential, context.tx)
  const waiting = makeCaller({ ...entry, authentication, address }, credential, others, context)
  const words = [{ words: 'Simulated integration added' }]
  if (holds === 'none') {
    await writeCaller(waiting, credential, words, context)
  } else {
    const { secret, madeAt } = findSecret(credential, authentication, holds, context.now)
    const now = instantWithin('since', since, context.now, [madeAt, context.now])
    const at = { ...context, now }
    const caller = withSecret(waiting, secret, at)
    await writeCaller(caller, credential, [...words, giftInWords(secret)], at)
  }
  const { id, name } = waiting
  return { id, name, credentialId: credential.id }
}

/** By its id, or by its username on this environment. */
async function findByName(
  named: string,
  environment: string,
  context: ReadContext,
): Promise<Credential> {
  const byUsername = context.tx.objectStore('entries').index('username')
  const ids = await Promise.all(
    tabs.map((tab) => byUsername.getKey([listGroup(environment, tab), named])),
  )
  const id = ids.find((one) => one !== undefined)
  const found = await findCredential(context, id ?? named)
  if (found) return found
  throw notFound(`There is no API credential “${shorten(named)}” on ${environment}.`)
}

function findSecret(
  { id: credentialId, apiKey, previousKeys, password }: Credential,
  kind: CallerSecret,
  holds: string,
  now: number,
): { secret: GivenSecret; madeAt: number } {
  const whose = { credentialId, kind }
  if (kind === 'password' && holds === 'current' && password) {
    const { id: secretId = null, fingerprint, changedAt } = password
    return { secret: { ...whose, secretId, fingerprint, tail: null }, madeAt: changedAt }
  }
  const living = previousKeys.filter((key) => !isExpired(key, now))
  const key = holds === 'current' ? apiKey : living.find((one) => one.id === holds)
  if (kind === 'API key' && key) {
    const { id: secretId, fingerprint, tail, createdAt } = key
    return { secret: { ...whose, secretId, fingerprint, tail }, madeAt: createdAt }
  }
  const what =
    holds === 'current' ? `has no ${kind} yet` : `has no expiring key “${shorten(holds)}”`
  throw refuse(
    'holds',
    holds,
    `This credential ${what}. It can be current, none, or the id of an expiring key.`,
  )
}
