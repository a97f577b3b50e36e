// From where credentials are looked at: part of every request about them and of every query's key.
import type { Environment } from '#contract/credential.ts'

/** The user is part of it: replies depend on who asks. */
export type Place = { userId: string; environment: Environment; account: string }

export function paramsOf({ environment, account }: Place) {
  return { environment, account }
}

/** The first part of the key of every query about credentials. */
export function keyOf({ environment, account, userId }: Place) {
  return ['credentials', environment, account, userId]
}
