// The names that the system gives and nobody types: ids of credentials and usernames.
import type { CredentialType, Environment } from '#contract/credential.ts'
import { chanceFrom, pick } from '#domain/values/chance.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { drawDigits, usernameFor } from '#domain/values/username.ts'

import { readCompany, draw, type Context, type ReadContext } from '#mocks/database/context.ts'
import { listGroup } from '#mocks/database/credential-store.ts'
import { groupRange } from '#mocks/database/page.ts'

export function makeCredentialId({ world }: Context): string {
  return `S2-${pick('0123456789ABCDEF', 14, draw(world))}`
}

/** Chance of its own for usernames: an offer changes only when a credential was created. */
export async function findFreeUsername(
  environment: Environment,
  type: CredentialType,
  { tx, world }: ReadContext,
): Promise<string> {
  const group = listGroup(environment, credentialTypes[type].tab)
  const byUsername = tx.objectStore('entries').index('username')
  const created = await byUsername.count(groupRange(group))
  const chance = chanceFrom(`${world.seed}:username:${group}:${created}`)
  const owner = { company: readCompany(world).company.id, balancePlatform: world.balancePlatform }
  for (;;) {
    const username = usernameFor(type, owner, drawDigits(chance))
    if ((await byUsername.getKey([group, username])) === undefined) return username
  }
}
