// A world with many credentials, for lists: every kind, state and reach, and instants that tie.
import type { CredentialType } from '#contract/credential.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { hours } from '#domain/values/time.ts'
import { everyday } from '#mocks/scenarios/everyday.ts'
import { createMaker, type Described } from '#mocks/scenarios/make.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'

export const inPayments = 120
const onPlatforms = 12

const words = ['Shop', 'Tills', 'Refunds by night', 'REPORTS', '']
const reaches = ['all', ['LarkfieldStores'], ['LarkfieldWebshop', 'LarkfieldStores']] as const

function described(index: number, types: readonly CredentialType[]): Described {
  const reach = reaches[index % reaches.length] ?? 'all'
  return {
    type: types[index % types.length] ?? 'report',
    // Neither the order of creation nor that of the alphabet.
    digits: String(100_000 + ((index * 7919) % 900_000)),
    description: words[index % words.length] ?? '',
    createdAgoMs: hours(Math.floor(index / 3)),
    createdBy: 'System',
    isInactive: index % 4 === 0,
    ...(index % 6 === 0 ? { keyAgoMs: 0, expiringInMs: [hours(24 - (index % 5))] } : {}),
    accounts: reach === 'all' ? reach : [...reach],
  }
}

export const crowd: Scenario = {
  name: 'crowd',
  title: 'A crowd',
  story: 'More credentials than fit on a page.',
  build(now) {
    const world = everyday.build(now)
    const owner = { company: 'LarkfieldGoods', balancePlatform: world.balancePlatform }
    const build = createMaker('test', owner, now)
    const many = (count: number, types: readonly CredentialType[]): Credential[] =>
      Array.from({ length: count }, (_, index) => build(described(index, types)))
    const credentials = [
      ...many(inPayments, ['web-service', 'report', 'web-service']),
      ...many(onPlatforms, ['platform-web-service', 'lem']),
    ]
    return { ...world, credentials, callers: [] }
  },
}
