// Creating a credential: the system offers a username, the person may describe it, nothing more.
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { judge } from '#domain/permission/permission.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { makeBlank } from '#mocks/commands/blank-credential.ts'
import { carryOutOnce } from '#mocks/commands/once.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'
import { findAccount, type Context, type ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { findFreeUsername } from '#mocks/commands/naming.ts'
import { allow, invalidCredential, Refused } from '#mocks/transport/problem.ts'

import { toDetail } from './credential-detail.ts'

/** The username that the next credential of this type will get. */
export async function offerUsername(
  { params, query }: Input<'offerUsername'>,
  context: ReadContext,
): Promise<Reply<'offerUsername'>> {
  const account = findAccount(context, params.account)
  allow(judge(context.user, { action: 'create credential', account, type: query.type }))
  return { username: await findFreeUsername(params.environment, query.type, context) }
}

/** Throws 409 when the offered username went to somebody else meanwhile. */
export async function createCredential(
  { params, body }: Input<'createCredential'>,
  context: Context,
): Promise<Reply<'createCredential'>> {
  const { type, username, description } = body
  const account = findAccount(context, params.account)
  allow(judge(context.user, { action: 'create credential', account, type }))
  const findCreated = (id: string) => findAgain(account, id, context)
  const created = await carryOutOnce(context, findCreated, async () => {
    const blank = await makeBlank(params.environment, type, account, context)
    const text = trimText(description)
    const plan = await planSave(blank, text === '' ? {} : { description: text }, context)
    if ('refusals' in plan) throw invalidCredential(plan.refusals)
    if (username !== blank.username) throw usernameTakenRefusal(username)
    return carryOutSave(plan, context)
  })
  return toDetail(created, account, context)
}

/** What an earlier command created. It may have moved out of reach since. */
async function findAgain(account: Account, id: string, context: ReadContext) {
  const credential = await findCredential(context, id)
  if (credential) allow(judge(context.user, { action: 'see credential', account, credential }))
  return credential
}

function usernameTakenRefusal(username: string): Refused {
  return new Refused({
    status: 409,
    detail: `${username} was given to another credential meanwhile. Check the new username and try again.`,
  })
}
