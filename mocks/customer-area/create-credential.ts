// Creating a credential: the system offers a username, the person may describe it, nothing more.
import type { CredentialType, Environment } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import { chanceFrom, pick } from '#domain/chance.ts'
import { credentialTypes } from '#domain/credential-type.ts'
import { newCredential } from '#domain/credential.ts'
import { whyNot } from '#domain/permission.ts'
import { checkDescription } from '#domain/refusal.ts'
import { nextDigits, usernameFor } from '#domain/username.ts'
import { record } from '#mocks/audit.ts'
import { once } from '#mocks/commands.ts'
import { accountOf, companyOf, draw, type Context, type ReadContext } from '#mocks/context.ts'
import { putCredential, roleCeiling, shelfOf } from '#mocks/credential-store.ts'
import { allow, invalid, Refused } from '#mocks/problem.ts'

import { present } from './present.ts'

/** The username that the next credential of this type will get. */
export async function offerUsername(
  { params, query }: Input<'offerUsername'>,
  at: ReadContext,
): Promise<Reply<'offerUsername'>> {
  const account = accountOf(at, params.account)
  allow(whyNot(at.user, { action: 'create credential', account, type: query.type }))
  return { username: await freeUsername(params.environment, query.type, at) }
}

/** Throws 409 when the offered username went to somebody else meanwhile. */
export async function createCredential(
  { params, body }: Input<'createCredential'>,
  at: Context,
): Promise<Reply<'createCredential'>> {
  const { type, username, description } = body
  const account = accountOf(at, params.account)
  allow(whyNot(at.user, { action: 'create credential', account, type }))
  const created = await once(at, async () => {
    const refusal = checkDescription(description)
    if (refusal) throw invalid([{ name: 'description', value: description, message: refusal }])
    if (username !== (await freeUsername(params.environment, type, at))) throw usernameGone(username)
    const given = {
      id: `S2-${pick('0123456789ABCDEF', 14, draw(at.world))}`,
      environment: params.environment,
      type,
      username,
      description: description.trim(),
      accounts: account.level === 'company' ? ('all' as const) : [account.id],
    }
    const ceiling = await roleCeiling(at, params.environment)
    const credential = newCredential(given, ceiling, at.now, at.user.name)
    await putCredential(at, credential)
    await record(credential, ['Credential created'], at)
    return credential
  })
  return present(created, account, at)
}

/** Chance of its own for usernames: an offer changes only when a credential was created. */
async function freeUsername(
  environment: Environment,
  type: CredentialType,
  { tx, world }: ReadContext,
): Promise<string> {
  const shelf = shelfOf(environment, credentialTypes[type].tab)
  const byUsername = tx.objectStore('entries').index('username')
  const created = await byUsername.count(IDBKeyRange.bound([shelf], [shelf, []]))
  const chance = chanceFrom(`${world.seed}:username:${shelf}:${created}`)
  const owner = { company: companyOf(world).company.id, balancePlatform: world.balancePlatform }
  for (;;) {
    const username = usernameFor(type, owner, nextDigits(() => false, chance))
    if ((await byUsername.getKey([shelf, username])) === undefined) return username
  }
}

function usernameGone(username: string): Refused {
  return new Refused({
    status: 409,
    detail: `${username} was given to another credential meanwhile. Check the new username and try again.`,
  })
}
