// Who a tab is, as its storage holds it. The first page reads it, so it is no schema.
import { environments, isOneOf } from './choices.ts'
import type { Environment } from './credential.ts'

/** What one tab remembers of who it is. Nobody is signed in while `userId` is null. */
export type Identity = {
  userId: string | null
  environment: Environment
  accountId: string | null
}

/** It travels in a header, which takes visible signs of ASCII as they are. */
export const userIdPattern = /^[!-~]+$/

/** Whether what lies in a storage is an identity, whoever wrote it there. */
export function isIdentity(it: unknown): it is Identity {
  const { userId, environment, accountId }: Record<keyof Identity, unknown> = Object(it)
  const isUser = userId === null || (typeof userId === 'string' && userIdPattern.test(userId))
  const isAccount = accountId === null || typeof accountId === 'string'
  return isUser && isOneOf(environments, environment) && isAccount
}
