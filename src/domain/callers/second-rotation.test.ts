// A rotation while somebody still uses the key before the current one: the silent way to an outage.
import { expect, test } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'
import { withChanges } from '#domain/changes/credential.ts'
import { hours } from '#domain/values/time.ts'

import { consequencesOf } from './consequence.ts'
import { fresh, given, made, payouts, start, withKey } from './testing/payout-job.ts'

// The key that the payout job was given is replaced an hour after the start.
const rotated = withKey(withKey(fresh, 1, start), 2, start + hours(1))
const end = start + hours(25)

function kindAndWords(
  key: number,
  at: number,
  changes: CredentialChanges = {},
  generated: Parameters<typeof withChanges>[2] = { apiKey: made(3) },
) {
  const caller = { ...payouts, deployments: [given(key, start)] }
  const next = withChanges(rotated, changes, generated, at, 'Amara')
  const [one] = consequencesOf([caller], { replaced: [], current: rotated }, next, at)
  return [one?.kind, one?.words]
}

test('does not prolong the older key, and says so with its end', () => {
  expect(kindAndWords(1, start + hours(24))).toEqual([
    'not prolonged',
    'Payout job uses an older key (…00001): it still ends at 3 Mar 2026, 11:00 UTC; this save does not prolong it.',
  ])
})

test('says it up to the last millisecond of the older key, and not at its end', () => {
  const kinds = [end - 1, end, end + 1].map((at) => kindAndWords(1, at)[0])
  expect(kinds).toEqual(['not prolonged', 'unchanged', 'unchanged'])
})

test('says nothing of it to whoever uses the current key, nor where no key is new', () => {
  expect(kindAndWords(2, start + hours(24))[0]).toBe('refused later')
  const withoutKey = kindAndWords(1, start + hours(24), { description: 'x' }, {})
  expect(withoutKey[0]).toBe('unchanged')
})

test('tells the new end where the same save resets the older key', () => {
  const keyId = rotated.previousKeys[0]?.id ?? ''
  const changes = { expiringKeys: [{ keyId, action: 'reset' as const }] }
  expect(kindAndWords(1, start + hours(24), changes)[0]).toBe('kept longer')
})
