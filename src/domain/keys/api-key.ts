// The life of an API key: generated, live at a save, expiring after the next one, expired.
import { hours } from '#domain/values/time.ts'

/**
 * The previous API key keeps working for 24 hours, counted from the save that replaced it. [doc:
 * web-service, api-key.test.ts, expiring-keys.e2e.ts]
 */
export const overlapMs = hours(24)

/** What is kept of a key. The key itself is kept nowhere. */
export type StoredKey = {
  id: string
  fingerprint: string
  tail: string
  createdAt: number
  createdBy: string
  /** Somebody copied it while it could be seen; absent where nobody did. */
  isCopied?: true | undefined
}

/** A previous key with the instant at which it stops working. */
export type PreviousKey = StoredKey & { expiresAt: number }

/**
 * A credential's keys: the current one, and all that were current before it. A credential can have
 * several expiring keys, each with an end of its own. [choice]
 */
export type KeyRing = { current: StoredKey | null; previous: readonly PreviousKey[] }

/**
 * An expiring key works until the very millisecond of its end, and not at it. [choice:
 * api-key.test.ts, key-times.test.ts]
 */
export function isExpired(key: { expiresAt: number }, now: number): boolean {
  return now >= key.expiresAt
}

/** The previous keys that still work at `now`, the one that ends first on top. */
export function expiringKeys<Key extends { expiresAt: number }>(
  previous: readonly Key[],
  now: number,
): Key[] {
  return previous
    .filter((key) => !isExpired(key, now))
    .toSorted((one, other) => one.expiresAt - other.expiresAt)
}

/** The next end that lies ahead of `now`, or null. */
export function nextExpiry(ends: readonly number[], now: number): number | null {
  const ahead = ends.filter((expiresAt) => !isExpired({ expiresAt }, now))
  return ahead.length > 0 ? Math.min(...ahead) : null
}

/**
 * Makes `fresh` the current key. A new key works as soon as it is saved. [doc: web-service] A new
 * rotation never moves the ends of older keys. [choice]
 */
export function rotate(ring: KeyRing, fresh: StoredKey, now: number): KeyRing {
  if (ring.current === null) return { ...ring, current: fresh }
  const replaced = { ...ring.current, expiresAt: now + overlapMs }
  return { current: fresh, previous: [...ring.previous, replaced] }
}

/**
 * Reset gives an expiring key 24 hours again; Expire now ends it. [doc: web-service] Reset and
 * Expire now count from the save, not from the press. [choice]
 */
export function withExpiry(
  previous: readonly PreviousKey[],
  keyId: string,
  action: 'reset' | 'expire',
  now: number,
): PreviousKey[] {
  const expiresAt = action === 'reset' ? now + overlapMs : now
  return previous.map((key) => (key.id === keyId ? { ...key, expiresAt } : key))
}

/**
 * Why this expiring key cannot be reset or expired at `now`, or undefined. A key that has expired
 * by the time of the save can no longer be reset or expired: the save is refused. [choice]
 */
export function checkExpiryAction(
  previous: readonly { id: string; tail: string; expiresAt: number }[],
  keyId: string,
  now: number,
): string | undefined {
  const key = previous.find(({ id }) => id === keyId)
  if (!key) return 'This credential has no such expiring key.'
  if (!isExpired(key, now)) return undefined
  return `The key ending in ${key.tail} has expired, so its expiry time can no longer be changed.`
}
