// The life of an API key: when a previous one ends, and what can still be changed about it.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  checkExpiryAction,
  expiringKeys,
  isExpired,
  nextExpiry,
  overlapMs,
  rotate,
  withExpiry,
  type PreviousKey,
  type StoredKey,
} from './api-key.ts'

const now = 1_772_445_600_000

const stored = (id: string): StoredKey => ({
  id,
  fingerprint: `print of ${id}`,
  tail: id.padStart(5, '-'),
  createdAt: now - 1000,
  createdBy: 'Amara Diallo',
})
const previous = (id: string, expiresAt: number): PreviousKey => ({ ...stored(id), expiresAt })

const anyRing = fc.record({
  current: fc.option(fc.constant(stored('current'))),
  previous: fc
    .array(fc.integer({ min: now - overlapMs, max: now + overlapMs }))
    .map((ends) => ends.map((end, index) => previous(`old ${index}`, end))),
})

describe('a previous key', () => {
  test('is valid until the last millisecond before its end, and expired at its end', () => {
    expect(isExpired({ expiresAt: now }, now - 1)).toBe(false)
    expect(isExpired({ expiresAt: now }, now)).toBe(true)
    expect(isExpired({ expiresAt: now }, now + 1)).toBe(true)
  })

  test('is listed while it works, the one that ends first on top', () => {
    const keys = [previous('c', now + 2), previous('gone', now), previous('a', now + 1)]
    expect(expiringKeys(keys, now).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(expiringKeys(keys, now - 1).map(({ id }) => id)).toEqual(['gone', 'a', 'c'])
    expect(expiringKeys(keys, now + 2)).toEqual([])
  })
})

describe('the next end', () => {
  test('is the first of those that lie ahead', () => {
    expect(nextExpiry([now + 9, now + 2, now + 5], now)).toBe(now + 2)
    expect(nextExpiry([now - 1, now + 5, now], now)).toBe(now + 5)
  })

  test('is none where every key has expired or there is no key, and an end is passed at itself', () => {
    expect(nextExpiry([], now)).toBeNull()
    expect(nextExpiry([now - 5, now], now)).toBeNull()
    expect(nextExpiry([now], now - 1)).toBe(now)
  })
})

describe('a rotation', () => {
  test('of a credential without a key leaves no previous one', () => {
    expect(rotate({ current: null, previous: [] }, stored('new'), now)).toEqual({
      current: stored('new'),
      previous: [],
    })
  })

  test('lets the replaced key work for 24 hours', () => {
    const { current, previous: keys } = rotate(
      { current: stored('old'), previous: [] },
      stored('new'),
      now,
    )
    expect(current).toEqual(stored('new'))
    expect(keys).toEqual([previous('old', now + 86_400_000)])
  })

  test('never moves an end that was given before, whatever the ring', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        const after = rotate(ring, stored('new'), now)
        expect(after.current?.id).toBe('new')
        expect(after.previous.slice(0, ring.previous.length)).toEqual(ring.previous)
        expect(after.previous).toHaveLength(ring.previous.length + (ring.current ? 1 : 0))
      }),
    )
  })
})

describe('changing an end', () => {
  const keys = [previous('a', now + 1), previous('b', now + 2)]

  test('resets it to 24 hours from now', () => {
    expect(withExpiry(keys, 'b', 'reset', now)).toEqual([keys[0], previous('b', now + 86_400_000)])
  })

  test('or makes it now, so that the key has expired at once', () => {
    const [a] = withExpiry(keys, 'a', 'expire', now)
    expect(a?.expiresAt).toBe(now)
    expect(expiringKeys(withExpiry(keys, 'a', 'expire', now), now)).toEqual([keys[1]])
  })

  test('never shortens by a reset, nor lengthens by an expire, what still works', () => {
    fc.assert(
      fc.property(anyRing, ({ previous: ring }) => {
        for (const { id, expiresAt } of expiringKeys(ring, now)) {
          const end = (action: 'reset' | 'expire') =>
            withExpiry(ring, id, action, now).find((key) => key.id === id)?.expiresAt
          expect(end('reset')).toBeGreaterThanOrEqual(expiresAt)
          expect(end('expire')).toBeLessThan(expiresAt)
        }
      }),
    )
  })

  test('is refused for a key that has expired, and for one that is not there', () => {
    expect(checkExpiryAction(keys, 'a', now)).toBeUndefined()
    expect(checkExpiryAction(keys, 'a', now + 1)).toBe(
      'The key ending in ----a has expired, so its expiry time can no longer be changed.',
    )
    expect(checkExpiryAction(keys, 'x', now)).toBe('This credential has no such expiring key.')
  })
})
