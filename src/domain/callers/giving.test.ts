// What a person can hand on: only what was copied, or what a caller has already.
import { expect, test } from 'vitest'

import { isAtHand, whyNotGiven } from './giving.ts'
import { given, payouts, print, start } from './testing/payout-job.ts'

test('a secret is at hand when it was copied, or when some caller was ever given it', () => {
  const secret = { fingerprint: print(1) }
  expect(isAtHand(secret, [])).toBe(false)
  expect(isAtHand({ ...secret, isCopied: true }, [])).toBe(true)
  const moved = { ...payouts, deployments: [given(1, start), given(2, start)] }
  expect(isAtHand(secret, [moved])).toBe(true)
  expect(isAtHand({ fingerprint: print(3) }, [moved])).toBe(false)
})

test('the sentence names what was not copied', () => {
  expect(whyNotGiven('API key', true)).toBeUndefined()
  expect(whyNotGiven('password', false)).toBe(
    'Nobody has copied this password. Copy it while it is shown, or generate a new one.',
  )
  expect(whyNotGiven('API key', false)).toBe(
    'Nobody has copied this key. Copy it while it is shown, or generate a new one.',
  )
})
