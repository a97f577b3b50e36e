// The preview of a save against the save itself and the provider's own answers afterwards.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { CredentialChanges } from '#contract/credential.ts'
import { hours } from '#domain/values/time.ts'
import { ask } from '#mocks/testing/provider.ts'
import {
  company,
  copy,
  existing,
  generate,
  passTime,
  planFault,
  read,
  refusalOf,
  renew,
  save,
  signIn,
  store,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

useServer()

type Loaded = { id: string; revision: number }

function preview({ id, revision }: Loaded, changes: CredentialChanges, place: Place = company) {
  const params = { ...place, credentialId: id }
  return call('previewSave', { params, body: { revision, changes } }).then(({ data }) => data)
}

const shop = () => existing('Web shop checkout')

describe('a preview', () => {
  test('says what the save will do, and changes nothing', async () => {
    const credential = await shop()
    const { id } = await generate(credential, 'apiKey')
    const before = await store().dump()
    expect(await preview(credential, { generated: { apiKey: id } })).toMatchObject([
      {
        caller: 'Web shop',
        kind: 'refused later',
        words: 'Web shop will stop working at 3 Mar 2026, 10:00 UTC: its key expires.',
        course: [
          { status: 200, rule: 'allowed' },
          { status: 401, rule: 'expired key' },
        ],
      },
    ])
    expect(await store().dump()).toEqual(before)
    expect((await save(credential, { generated: { apiKey: id } })).revision).toBe(
      credential.revision + 1,
    )
  })

  test('fails as planned, and takes no planned failure away from the save', async () => {
    const credential = await shop()
    await planFault('saveCredential', 'unavailable')
    await planFault('previewSave', 'unavailable')
    expect((await refusalOf(preview(credential, { isActive: false }))).status).toBe(503)
    expect(await preview(credential, { isActive: false })).toMatchObject([
      { kind: 'refused at once' },
    ])
    expect((await refusalOf(save(credential, { isActive: false }))).status).toBe(503)
  })

  test('of a credential without callers is empty', async () => {
    expect(await preview(await existing('Set-up scripts'), { isActive: false })).toEqual([])
  })

  test('is refused as the save is, with the same words', async () => {
    const credential = await shop()
    const foreign = await generate(await existing('Payout job'), 'apiKey')
    const gone = { keyId: 'nobody', action: 'expire' as const }
    const refused: CredentialChanges[] = [
      {},
      { roles: [] },
      { accounts: ['Nowhere'] },
      { ipRanges: ['x'] },
      { expiringKeys: [gone] },
      { generated: { apiKey: foreign.id } },
    ]
    const same = async (loaded: Loaded, changes: CredentialChanges, place = company) => {
      const [asked, saved] = [
        await refusalOf(preview(loaded, changes, place)),
        await refusalOf(save(loaded, changes, { place })),
      ]
      expect([asked.status, asked.message]).toEqual([saved.status, saved.message])
      return asked.status
    }
    for (const changes of refused) expect(await same(credential, changes)).toBe(422)
    await save(credential, { description: 'Saved meanwhile' })
    expect(await same(credential, { isActive: false })).toBe(412)
    signIn('chiara')
    expect(await same(credential, { isActive: false })).toBe(403)
    signIn('finn')
    const tills = await existing('Tills in the stores', stores)
    expect(await same(tills, { accounts: 'all' }, stores)).toBe(403)
    expect(await same(credential, { isActive: false }, stores)).toBe(404)
  })
})

const checkout = 'https://checkout-test.adyen.com/v72/payments'
const payment = {
  merchantAccount: 'LarkfieldWebshop',
  reference: 'order 1',
  returnUrl: 'https://shop.larkfield.example/done',
  amount: { currency: 'EUR', value: 1000 },
  paymentMethod: { type: 'scheme' },
}
const addresses = ['198.51.100.80', '203.0.113.1']
const roles = ['Checkout webservice role', 'Data Protection API']
const optional = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined })
const act = fc.record({
  isActive: optional(fc.boolean()),
  ipRanges: optional(fc.subarray(addresses)),
  roles: optional(fc.subarray(roles, { minLength: 1 })),
  isRotation: fc.boolean(),
  /** When the new key is given to the caller: before the save, after it, or not at all. */
  deployed: fc.constantFrom('before', 'after', 'never'),
  expiry: optional(fc.constantFrom('reset' as const, 'expire' as const)),
  waitMs: fc.integer({ min: 0, max: hours(30) }),
})

test('in random worlds, what is predicted is what the provider answers after the save', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 3 }), async (acts) => {
      await callSandbox('freshStart', { body: {} })
      const { id } = await shop()
      const first = await renew(await read({ id }), 'apiKey')
      const params = { ...company, credentialId: id, callerId: 'test-web-shop' }
      const deploy = (generated?: string) => call('deployKey', { params, body: { generated } })
      await deploy()
      let held = first.value

      for (const { isRotation, deployed, expiry, waitMs, ...settings } of acts) {
        const loaded = await read({ id })
        const fresh = isRotation ? await generate(loaded, 'apiKey') : undefined
        if (fresh && deployed === 'before') {
          await copy({ id }, fresh.id)
          await deploy(fresh.id)
          held = fresh.value
        }
        const keyId = loaded.expiringKeys[0]?.id
        const changes: CredentialChanges = {
          ...settings,
          description: `Revision ${loaded.revision}`,
          ...(fresh ? { generated: { apiKey: fresh.id } } : {}),
          ...(keyId && expiry ? { expiringKeys: [{ keyId, action: expiry }] } : {}),
        }
        const [predicted] = await preview(loaded, changes)
        await save(loaded, changes)
        const answers = async () => {
          const response = await ask(
            'POST',
            checkout,
            { apiKey: held, from: addresses[0] },
            payment,
          )
          return response.status
        }
        const { now } = await callSandbox('getClock', {})
        const course = predicted?.course ?? []
        expect(course[0]?.from).toBe(now)
        for (const at of [now, ...course.slice(1).flatMap(({ from }) => [from - 1, from])]) {
          await callSandbox('moveClock', { body: { move: 'set', at } })
          expect(await answers()).toBe(course.findLast(({ from }) => from <= at)?.status)
        }
        await callSandbox('moveClock', { body: { move: 'set', at: now } })
        if (fresh && deployed === 'after') {
          await copy({ id }, fresh.id)
          await deploy()
          held = fresh.value
        }
        passTime(waitMs)
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)
