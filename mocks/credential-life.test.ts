// Whatever people do in whatever order: what is promised of keys, saves and secrets holds.
import * as fc from 'fast-check'
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, test, vi } from 'vitest'

import type { Accounts } from '#contract/credential.ts'
import { company, ownMerchant } from '#mocks/testing/expected.ts'
import { bornAt, openSandbox } from '#mocks/testing/life-sandbox.ts'
import { anyStep, creating } from '#mocks/testing/life-commands.ts'
import type { Plan } from '#mocks/testing/life-saves.ts'

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: bornAt }))
afterAll(() => void vi.useRealTimers())

const roles = [
  'Merchant PAL Webservice role',
  'Checkout webservice role',
  'Merchant Recurring role',
  'Manage LegalEntities via API',
  'API PCI Payments role',
]
const origins = ['https://a.example', 'https://b.example']

/** What a save changes: mostly something that is allowed, now and then something that is not. */
const fields = fc.record(
  {
    description: fc.constantFrom('', 'Shop', 'Tills', 'x'.repeat(50), 'x'.repeat(51)),
    accounts: fc.constantFrom<Accounts[]>(
      'all',
      [ownMerchant],
      ['LarkfieldWebshop', ownMerchant],
      ['LarkfieldWebshop'],
      [],
      ['Nowhere'],
    ),
    isActive: fc.boolean(),
    roles: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(roles.slice(0, 3), roles.slice(1, 2), roles.slice(3, 4), []),
      },
      { weight: 1, arbitrary: fc.subarray(roles) },
    ),
    origins: fc.oneof(
      { weight: 3, arbitrary: fc.subarray(origins) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<string[][]>(['b.example'], [...origins, ...origins]),
      },
    ),
    ipRanges: fc.oneof(
      { weight: 3, arbitrary: fc.subarray(['192.0.2.1', '2001:db8::/32']) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<string[][]>(['300.1.1.1'], ['192.0.2.1', '192.0.2.1']),
      },
    ),
  },
  { requiredKeys: [] },
)
const how = fc.oneof(
  { weight: 6, arbitrary: fc.constant('last' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('first' as const, 'of another', 'of another kind', 'used'),
  },
)
const plan: fc.Arbitrary<Plan> = fc.record({
  target: fc.constantFrom(0, 0, 0, 1, 2, 3),
  who: fc.constantFrom('amara', 'amara', 'amara', 'bruno', 'bruno', 'chiara', 'finn'),
  from: fc.oneof(
    { weight: 4, arbitrary: fc.constant(company) },
    { weight: 1, arbitrary: fc.constant(ownMerchant) },
  ),
  isReloaded: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  fields,
  secrets: fc.record({ apiKey: how, password: how, clientKey: how }, { requiredKeys: [] }),
  ends: fc.array(
    fc.record({ which: fc.nat({ max: 3 }), action: fc.constantFrom('reset' as const, 'expire') }),
    { maxLength: 2, size: 'xsmall' },
  ),
})

/** A busy machine is no failure: alone it takes some seconds. */
const patient = { timeout: 600_000 }

test('No order of commands breaks a promise about keys, saves and secrets', patient, async () => {
  const sandbox = openSandbox('credential-life')
  const begin = async () => {
    const { model, real } = await sandbox.begin()
    await creating('test', 'web-service').run(model, real)
    await creating('live', 'web-service').run(model, real)
    await creating('test', 'lem').run(model, real)
    return { model, real }
  }
  const steps = fc.commands(anyStep(plan), { maxCommands: 40, size: 'max' })
  const property = fc.asyncProperty(steps, (series) => fc.asyncModelRun(begin, series))
  await fc.assert(property, { numRuns: 40 })
  await sandbox.close()
})
