// Who can sign in, and what the signed-in user can choose.
import type { Input, Reply } from '#contract/customer-area.ts'
import { canChoose } from '#domain/permission.ts'
import type { ReadContext } from '#mocks/context.ts'

/** The people of the sandbox, in the order of the sign-in page. */
export async function listUsers(
  _: Input<'listUsers'>,
  { tx }: Omit<ReadContext, 'user'>,
): Promise<Reply<'listUsers'>> {
  return { users: await tx.objectStore('users').getAll() }
}

export async function getSession(
  _: Input<'getSession'>,
  { world, user }: ReadContext,
): Promise<Reply<'getSession'>> {
  const accounts = world.accounts.filter(({ id }) => canChoose(user, id))
  return { user, balancePlatform: world.balancePlatform, accounts }
}
