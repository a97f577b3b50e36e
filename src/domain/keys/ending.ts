// What a key that ends asks of an admin: whether it is still used, and how urgent that is.
import type { EndingKey } from '#contract/credential-list.ts'
import { hours } from '#domain/values/time.ts'

import { isExpired, overlapMs } from './api-key.ts'

/** A key that was used within the last hour counts as in use. [choice] */
export const inUseMs = hours(1)

/** Below this, an end is urgent. [choice] */
const urgentMs = hours(1)

type Use = Pick<EndingKey, 'lastUsedAt'>
type End = Pick<EndingKey, 'expiresAt'>

/** Whether something still uses the key; one that was used exactly an hour ago is not. */
export function isInUse({ lastUsedAt }: Use, now: number): boolean {
  return lastUsedAt !== null && now - lastUsedAt < inUseMs
}

/** Whether the key ends within the 24 hours that are usual; after the clock went back, some do not. */
export function endsWithinADay(key: End, now: number): boolean {
  return !isExpired(key, now) && key.expiresAt - now <= overlapMs
}

/** Whether somebody has to act now: less than an hour is left, or something still uses the key. */
export function isUrgent(key: End & Use, now: number): boolean {
  return key.expiresAt - now < urgentMs || isInUse(key, now)
}

/** Of the keys that still work, the one to tell of first: one in use, then the one that ends first. */
export function mostUrgent<Key extends End & Use>(
  keys: readonly Key[],
  now: number,
): Key | undefined {
  const working = keys.filter((key) => !isExpired(key, now))
  const used = working.filter((key) => isInUse(key, now))
  return (used.length > 0 ? used : working).toSorted(
    (one, other) => one.expiresAt - other.expiresAt,
  )[0]
}

/** When any of this can turn out otherwise, if nobody uses or changes anything. */
export function edgesOf({ expiresAt, lastUsedAt }: End & Use): number[] {
  const edges = [expiresAt - urgentMs + 1, expiresAt]
  return lastUsedAt === null ? edges : [...edges, lastUsedAt + inUseMs]
}
