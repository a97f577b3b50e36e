// Who can sign in, and what the signed-in user can choose.
import type { Input, Reply } from '#contract/customer-area.ts'
import type { SandboxUser } from '#contract/session.ts'
import { canChoose } from '#domain/permission/permission.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { readPeople } from '#mocks/database/people.ts'

/** The people of the sandbox, in the order of the sign-in page, with the accounts that tell them apart. */
export async function listUsers(
  _: Input<'listUsers'>,
  { tx, world }: Omit<ReadContext, 'user'>,
): Promise<Reply<'listUsers'>> {
  const users = (await readPeople(tx)).map(toReply)
  const named = new Set(users.flatMap(({ accounts }) => (accounts === 'all' ? [] : accounts)))
  return { users, accounts: world.accounts.filter(({ id }) => named.has(id)) }
}

export async function getSession(
  _: Input<'getSession'>,
  { world, user }: ReadContext,
): Promise<Reply<'getSession'>> {
  const accounts = world.accounts.filter(({ id }) => canChoose(user, id))
  return { user: toReply(user), balancePlatform: world.balancePlatform, accounts }
}

/** Without what only the backend needs to know. */
function toReply({ id, name, roles, accounts }: SandboxUser): SandboxUser {
  return { id, name, roles, accounts }
}
