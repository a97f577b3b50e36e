// The Management API as commands: what is changed over it works at once, by the rules of the pages.
import * as fc from 'fast-check'
import { expect } from 'vitest'

import type { CredentialChanges, Environment, SecretKind } from '#contract/credential.ts'

import {
  applySave,
  company,
  created,
  isSame,
  isWrong,
  takeOver,
  type Expected,
  type Life,
  type Made,
} from './expected.ts'
import { saveAtOnce, step, type Step } from './life-saves.ts'
import type { Sandbox } from './life-sandbox.ts'

/** What is asked for, in the provider's names. */
type Wanted = {
  active?: boolean
  description?: string
  roles?: string[]
  allowedOrigins?: string[]
  associatedMerchantAccounts?: string[]
}

const credentials = '/apiCredentials'
/** Only credentials of the Payments tab are there for this API. */
const isUnknown = ({ type }: Expected) => type === 'lem'

/** What differs from the credential, under the names of the pages. */
function changesOf(expected: Expected, wanted: Wanted): CredentialChanges {
  const { active, description, roles, allowedOrigins: origins } = wanted
  const listed = wanted.associatedMerchantAccounts
  const accounts = listed?.length === 0 ? 'all' : listed
  return {
    ...(active !== undefined && active !== expected.isActive && { isActive: active }),
    ...(description !== undefined && description !== expected.description && { description }),
    ...(!isSame(expected.roles, roles) && { roles }),
    ...(!isSame(expected.origins, origins) && { origins }),
    ...(!isSame(expected.accounts, accounts) && { accounts }),
  }
}

const updating = (target: number, wanted: Wanted): Step =>
  step(`PATCH ${JSON.stringify(wanted)}`, target, async (life, sandbox, expected) => {
    const path = `PATCH ${credentials}/${expected.id}`
    const { status } = await sandbox.manage(expected.environment, path, wanted)
    const changes = changesOf(expected, wanted)
    const isRefused = isUnknown(expected) || isWrong(life, expected, changes)
    expect(status, JSON.stringify(wanted)).toBe(isRefused ? 422 : 200)
    if (isRefused || Object.keys(changes).length === 0) return sandbox.checkUnchanged(life)
    applySave(life, expected, changes)
    await sandbox.check(life)
  })

type Renewed = 'apiKey' | 'clientKey'
const callFor = { apiKey: 'generateApiKey', clientKey: 'generateClientKey' }

const renewing = (target: number, kind: Renewed): Step =>
  step(`POST ${callFor[kind]}`, target, async (life, sandbox, expected) => {
    await renew(life, sandbox, expected, kind)
  })

async function renew(life: Life, sandbox: Sandbox, expected: Expected, kind: Renewed) {
  const path = `POST ${credentials}/${expected.id}/${callFor[kind]}`
  const { status, body } = await sandbox.manage(expected.environment, path)
  expect(status).toBe(isUnknown(expected) ? 422 : 200)
  if (isUnknown(expected)) return sandbox.checkUnchanged(life)
  await take(life, sandbox, expected, kind, body[kind])
  expected.revision += 1
  await sandbox.check(life)
}

/** Adds what an answer tells this once to what was made, as saved already. */
async function take(
  life: Life,
  sandbox: Sandbox,
  expected: Expected,
  kind: SecretKind,
  value: unknown,
) {
  const id = kind === 'apiKey' ? await sandbox.keyId(expected) : ''
  const of = { kind, credentialId: expected.id, madeAt: life.now }
  const made: Made = { id, ...of, value: String(value), state: 'saved', isCopied: true }
  life.made.push(made)
  takeOver(life, expected, made)
}

const creating = (environment: Environment): Step => ({
  check: (life) => life.credentials.length < 4,
  async run(life, sandbox) {
    const { status, body } = await sandbox.manage(environment, `POST ${credentials}`, {})
    expect(status).toBe(200)
    const [id, username] = [String(body['id']), String(body['username'])]
    const expected = created(life, { id, environment, type: 'web-service', username })
    for (const kind of ['apiKey', 'password', 'clientKey'] as const) {
      await take(life, sandbox, expected, kind, body[kind])
    }
    await sandbox.addCaller(expected)
    await sandbox.check(life)
  },
  toString: () => `POST a credential on ${environment}`,
})

/** A page saves while a client rotates the key: whoever comes second goes by what the first left. */
const racing = (target: number, description: string): Step =>
  step(`rotate while “${description}” is saved`, target, async (life, sandbox, expected) => {
    if (isUnknown(expected)) return
    const { id, environment, revision } = expected
    const changes = { description }
    const sent = { who: 'amara', from: company, environment, id, revision, changes, key: '' }
    const path = `POST ${credentials}/${id}/${callFor.apiKey}`
    const [saved, rotated] = await Promise.all([
      sandbox.save(sent),
      sandbox.manage(environment, path),
    ])
    expect(rotated.status).toBe(200)
    expect([200, 412]).toContain(saved.status)
    if (saved.status === 200) applySave(life, expected, changes)
    await take(life, sandbox, expected, 'apiKey', rotated.body['apiKey'])
    expected.revision += 1
    await sandbox.check(life)
    if (saved.status === 412) await saveAtOnce(life, sandbox, expected, { fields: changes })
  })

const origins = ['https://a.example', 'https://b.example']
const wanted: fc.Arbitrary<Wanted> = fc.record(
  {
    active: fc.boolean(),
    description: fc.constantFrom('', 'Shop', 'By a client', 'x'.repeat(51)),
    roles: fc.constantFrom(
      ['Checkout webservice role'],
      ['Merchant PAL Webservice role', 'Merchant Recurring role'],
      ['API PCI Payments role'],
      [],
    ),
    allowedOrigins: fc.oneof(fc.subarray(origins), fc.constant<string[]>(['b.example'])),
    associatedMerchantAccounts: fc.constantFrom(
      [],
      ['LarkfieldStores'],
      ['LarkfieldWebshop', 'LarkfieldStores'],
      ['Nowhere'],
    ),
  },
  { requiredKeys: [] },
)

/** Whatever a client does over the Management API. */
export function anyManaging(target: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  const kind = fc.constantFrom<Renewed[]>('apiKey', 'apiKey', 'clientKey')
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(target, wanted).map(([of, what]) => updating(of, what)) },
    { weight: 3, arbitrary: fc.tuple(target, kind).map(([of, what]) => renewing(of, what)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Environment[]>('test', 'live').map((place) => creating(place)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(target, fc.constantFrom('Shop', 'Tills'))
        .map(([of, what]) => racing(of, what)),
    },
  )
}
