// Callers by hand: added, renamed, given a key or password, moved to another credential, removed.
import type { MovableCaller } from '#contract/caller.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Caller } from '#domain/callers/caller.ts'
import { checkCallerEntry, keptEntry, whyNotCall } from '#domain/callers/caller-entry.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { recordEvent, type InWords } from '#mocks/commands/audit.ts'
import {
  findSecretToGive,
  giftInWords,
  withAddress,
  withSecret,
} from '#mocks/commands/give-secret.ts'
import {
  checkRoom,
  makeCaller,
  namesOf,
  refuseMistakes,
  writeCaller,
} from '#mocks/commands/new-caller.ts'
import { carryOutOnce } from '#mocks/commands/once.ts'
import { findCaller, readCallers, readCallersOf } from '#mocks/database/caller-store.ts'
import { findAccount, type Context, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { notFound } from '#mocks/transport/problem.ts'

import { findCallerOf, readState } from './callers.ts'
import { find } from './find-credential.ts'

/** Throws 422 with every field that is refused, or where the credential can have no more. */
export async function addCaller(
  { params, body: { gift, ...entry } }: Input<'addCaller'>,
  context: Context,
): Promise<Reply<'addCaller'>> {
  const { credential } = await find(params, 'change credential', context)
  const findAgain = (id: string) => findCaller(id, context.tx)
  const caller = await carryOutOnce(context, findAgain, async () => {
    const others = await readCallersOf(credential, context.tx)
    const waiting = makeCaller(entry, credential, others, context)
    const given = gift && (await findSecretToGive(credential, entry.authentication, gift, context))
    const added = given ? withSecret(waiting, given, context) : waiting
    const gifts = given ? [giftInWords(given)] : []
    await writeCaller(
      added,
      credential,
      [{ words: 'Simulated integration added' }, ...gifts],
      context,
      { is: 'caller added', ...entry, address: waiting.address, name: waiting.name },
    )
    return added
  })
  return readState(caller, credential, context)
}

/** Another name or address. What is the same already leaves no event. */
export async function changeCaller(
  { params, body }: Input<'changeCaller'>,
  context: Context,
): Promise<Reply<'changeCaller'>> {
  const { credential } = await find(params, 'change credential', context)
  const caller = await findCallerOf(credential, params.callerId, context)
  const others = (await readCallersOf(credential, context.tx)).filter(({ id }) => id !== caller.id)
  refuseMistakes(checkCallerEntry(body, namesOf(others)))
  const { name, address } = keptEntry(body)
  const next = { ...withAddress(caller, address, context), name }
  const words: InWords[] = []
  if (next.name !== caller.name) words.push({ words: `Renamed from “${caller.name}”` })
  if (next.address !== caller.address) {
    words.push({ words: next.address === null ? 'Address removed' : `Address: ${next.address}` })
  }
  if (words.length > 0) {
    await writeCaller(next, credential, words, context, {
      is: 'caller changed',
      before: caller.name,
      name: next.name,
      address: next.address,
    })
  }
  return readState(next, credential, context)
}

/** Removing it again, by the same command, changes nothing. */
export async function removeCaller(
  { params }: Input<'removeCaller'>,
  context: Context,
): Promise<Reply<'removeCaller'>> {
  const { credential } = await find(params, 'change credential', context)
  const findAgain = (id: string) => findCaller(id, context.tx)
  const { id } = await carryOutOnce(context, findAgain, async () => {
    const caller = await findCallerOf(credential, params.callerId, context)
    const removed = { ...caller, removedAt: context.now }
    const words = [{ words: 'Simulated integration removed' }]
    await writeCaller(removed, credential, words, context, { is: 'caller removed' })
    await forgetRemoved(credential, context)
    return removed
  })
  return { id }
}

/** How many removed ones each environment remembers, for its logs. [choice] */
const rememberedCallers = 50

async function forgetRemoved({ environment }: Credential, { tx }: Context): Promise<void> {
  const removed = (await readCallers(environment, tx)).filter(({ removedAt }) => removedAt !== null)
  const byAge = removed.toSorted((one, other) => Number(other.removedAt) - Number(one.removedAt))
  for (const { id } of byAge.slice(rememberedCallers)) await tx.objectStore('callers').delete(id)
}

export async function listMovableCallers(
  { params }: Input<'listMovableCallers'>,
  context: ReadContext,
): Promise<Reply<'listMovableCallers'>> {
  const { credential } = await find(params, 'see credential', context)
  const data: MovableCaller[] = []
  for (const { caller, from } of await findMovable(params, credential, context)) {
    const { id, name, api, method, path, authentication } = caller
    data.push({ id, name, api, method, path, authentication, username: from.username })
  }
  return { data }
}

/** Throws 404 for one that cannot be moved here, 422 where nothing can be given to it. */
export async function moveCaller(
  { params, body: { authentication, gift } }: Input<'moveCaller'>,
  context: Context,
): Promise<Reply<'moveCaller'>> {
  const { credential } = await find(params, 'change credential', context)
  const findAgain = (id: string) => findCaller(id, context.tx)
  const moved = await carryOutOnce(context, findAgain, async () => {
    const movable = await findMovable(params, credential, context)
    const found = movable.find(({ caller }) => caller.id === params.callerId)
    if (!found) {
      throw notFound(`There is no simulated integration “${params.callerId}” to be moved here.`)
    }
    const { caller, from } = found
    const others = await readCallersOf(credential, context.tx)
    checkRoom(credential, others)
    refuseMistakes(checkCallerEntry({ name: caller.name, address: '' }, namesOf(others)))
    const given = await findSecretToGive(credential, authentication, gift, context)
    const next = withSecret(
      { ...caller, credentialId: credential.id, authentication },
      given,
      context,
    )
    // Each credential's log tells its own half, and names no credential that its readers may not see.
    const leaving = [{ words: 'Moved to another credential' }]
    await recordEvent('caller', { ...caller, revision: from.revision }, leaving, context, {
      is: 'part',
    })
    const arriving = [{ words: 'Moved here from another credential' }, giftInWords(given)]
    await writeCaller(next, credential, arriving, context, { is: 'caller moved', authentication })
    return next
  })
  return readState(moved, credential, context)
}

/** The callers of other credentials that this person may change, and whose call this type can make. */
async function findMovable(
  params: Input<'listMovableCallers'>['params'],
  target: Credential,
  context: ReadContext,
): Promise<{ caller: Caller; from: Credential }[]> {
  const account = findAccount(context, params.account)
  const movable: { caller: Caller; from: Credential }[] = []
  for (const caller of await readCallers(target.environment, context.tx)) {
    if (caller.removedAt !== null || caller.credentialId === target.id) continue
    if (whyNotCall(target.type, caller) !== undefined) continue
    const from = await findCredential(context, caller.credentialId)
    if (!from) continue
    const question = { action: 'change credential', account, credential: from } as const
    if (whyNot(context.user, question) === undefined) movable.push({ caller, from })
  }
  return movable
}

/**
 * The caller sends this secret from now on. One that is not saved yet is allowed: until the save it
 * is refused, as in production. Giving a caller what it has changes nothing, so a repeated command
 * has one effect. Throws 404 for an unknown caller, 422 where nothing can be given.
 */
export async function deployKey(
  { params, body: gift }: Input<'deployKey'>,
  context: Context,
): Promise<Reply<'deployKey'>> {
  const { credential } = await find(params, 'change credential', context)
  const caller = await findCallerOf(credential, params.callerId, context)
  const given = await findSecretToGive(credential, caller.authentication, gift, context)
  const next = withSecret(caller, given, context)
  if (next !== caller) {
    await writeCaller(next, credential, [giftInWords(given)], context, {
      is: 'secret given',
      kind: given.kind,
      isSaved: gift.generated === undefined,
    })
  }
  return readState(next, credential, context)
}
