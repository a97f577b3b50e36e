// What the list says of a whole tab: which keys end, whether they are used and by whom, who is refused.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { ListQuery } from '#contract/customer-area.ts'
import { tailOf } from '#domain/keys/secret.ts'
import { day, hour, minute } from '#domain/values/time.ts'
import { plant, replant, send, storedKey } from '#mocks/testing/provider.ts'
import {
  company,
  create,
  existing,
  liveCompany,
  passTime,
  read,
  renew,
  save,
  signIn,
  startAt,
  stores,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const list = (query: Partial<ListQuery> = {}, place = company) =>
  call('listCredentials', { params: place, query: { tab: 'payments', ...query } })
const summaryOf = async (query: Partial<ListQuery> = {}, place = company) =>
  (await list(query, place)).summary
const rowOf = async ({ id }: { id: string }, tab: ListQuery['tab'] = 'payments') =>
  (await list({ tab })).data.find((row) => row.id === id)

const payoutJob = () => existing('Payout job')

/** A credential with a key that ends in a while, and the cleartext of that key. */
async function rotated(endsIn: number, overrides = {}) {
  const planted = await plant('web-service', overrides)
  const previousKeys = [{ ...storedKey(planted.apiKey), expiresAt: startAt + endsIn }]
  const credential = { ...planted.credential, ...overrides, apiKey: null, previousKeys }
  await replant(credential)
  return { ...planted, credential }
}

const companies = 'https://management-test.adyen.com/v3/companies'
const legalEntity = 'https://kyc-test.adyen.com/lem/v4/legalEntities/LE00000000000001'

describe('a key that ends', () => {
  test('says its end, its last use and who uses it', async () => {
    const { expiringKeys } = await payoutJob()
    const ends = expiringKeys.map(({ tail, expiresAt }) => ({ tail, expiresAt }))
    expect((await rowOf(await payoutJob(), 'platforms'))?.endingKeys).toEqual(
      ends.map((end) => ({ ...end, lastUsedAt: startAt, usedBy: ['Payout job'] })),
    )
    expect(ends).toHaveLength(1)
    const shop = await rowOf(await existing('Web shop checkout'))
    expect(shop).toMatchObject({ endingKeys: [{ usedBy: [] }], callers: [{ status: 200 }] })
    expect(shop?.endingKeys[0]?.lastUsedAt).toBeLessThan(startAt - 16 * hour)
  })

  test('is there until it ends, and not at its end', async () => {
    const { credential } = await rotated(5 * minute)
    passTime(5 * minute - 1)
    expect((await rowOf(credential))?.endingKeys).toHaveLength(1)
    passTime(1)
    expect((await rowOf(credential))?.endingKeys).toEqual([])
  })

  test('is in use for an hour after a request of anybody, also one that was then forbidden', async () => {
    const { credential, apiKey } = await rotated(20 * hour)
    expect((await rowOf(credential))?.endingKeys).toMatchObject([
      { tail: tailOf(apiKey), lastUsedAt: null, usedBy: [] },
    ])
    const { inUse } = await summaryOf()
    expect((await send({ apiKey }, 'GET', companies)).status).toBe(403)
    expect((await rowOf(credential))?.endingKeys[0]?.lastUsedAt).toBe(startAt)
    expect(await summaryOf()).toMatchObject({ inUse: inUse + 1 })
    passTime(hour - 1)
    expect(await summaryOf()).toMatchObject({ inUse: inUse + 1 })
    passTime(1)
    expect(await summaryOf()).toMatchObject({ inUse })
  })

  test('is no longer in use an hour after the last caller got another one', async () => {
    const before = await payoutJob()
    const { saved } = await renew(before, 'apiKey')
    const params = { ...company, credentialId: saved.id, callerId: 'test-payout-job' }
    await call('deployKey', { params, body: {} })
    expect(await summaryOf({ tab: 'platforms' })).toEqual({ ending: 2, inUse: 1, refused: 0 })
    passTime(47 * minute)
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ inUse: 1 })
    const row = await rowOf(saved, 'platforms')
    expect(row?.callers).toEqual([{ name: 'Payout job', status: 200 }])
  })
})

describe('the sentence for the tab', () => {
  test('counts all of the tab, whatever is searched, filtered or on another page', async () => {
    const whole = { ending: 1, inUse: 1, refused: 0 }
    expect(await summaryOf({ tab: 'platforms' })).toEqual(whole)
    expect(await summaryOf({ tab: 'platforms', search: 'no such thing' })).toEqual(whole)
    expect(await summaryOf({ tab: 'platforms', types: ['lem'], page: 7 })).toEqual(whole)
  })

  test('is of one tab and one environment', async () => {
    const before = await summaryOf({}, liveCompany)
    await rotated(hour)
    expect(await summaryOf()).toMatchObject({ ending: 2 })
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ ending: 1 })
    expect(await summaryOf({}, liveCompany)).toEqual(before)
  })

  test('counts up to 24 hours ahead, and what the clock has put further away does not', async () => {
    const { ending } = await summaryOf()
    await rotated(day)
    expect(await summaryOf()).toMatchObject({ ending: ending + 1 })
    passTime(-1)
    expect(await summaryOf()).toMatchObject({ ending })
  })

  test('counts the ends of a merchant account as those of the company: after now, up to a day', async () => {
    const reach = { accounts: ['LarkfieldStores'] }
    await rotated(minute, reach)
    await rotated(day, reach)
    await rotated(day + 1, reach)
    const counted = async () => (await summaryOf({}, stores)).ending
    expect(await counted()).toBe(2)
    passTime(1)
    expect(await counted()).toBe(3)
    passTime(minute - 2)
    expect(await counted()).toBe(3)
    passTime(1)
    expect(await counted()).toBe(2)
  })

  test('counts a key as in use in the tab of its credential alone, and where it can be seen', async () => {
    await rotated(hour, { accounts: ['LarkfieldStores'] })
    const planted = await plant('lem')
    const previousKeys = [{ ...storedKey(planted.apiKey), expiresAt: startAt + hour }]
    await replant({ ...planted.credential, apiKey: null, previousKeys })
    const elsewhere = await rotated(hour, { accounts: ['LarkfieldWebshop'] })
    const [payments, platforms] = [await summaryOf(), await summaryOf({ tab: 'platforms' })]
    await send({ apiKey: planted.apiKey }, 'GET', legalEntity)
    expect(await summaryOf()).toEqual(payments)
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ inUse: platforms.inUse + 1 })
    await send({ apiKey: elsewhere.apiKey }, 'GET', companies)
    expect(await summaryOf()).toMatchObject({ inUse: payments.inUse + 1 })
    expect(await summaryOf({}, stores)).toMatchObject({ ending: 1, inUse: 0 })
  })

  test('counts at a merchant account what reaches it alone', async () => {
    signIn('finn')
    expect(await summaryOf({}, stores)).toEqual({ ending: 0, inUse: 0, refused: 0 })
    signIn('amara')
    const { apiKey } = await rotated(hour, { accounts: ['LarkfieldStores'] })
    await rotated(hour, { accounts: ['LarkfieldWebshop'] })
    await send({ apiKey }, 'GET', companies)
    signIn('finn')
    expect(await summaryOf({}, stores)).toEqual({ ending: 1, inUse: 1, refused: 0 })
  })
})

describe('who is refused', () => {
  test('is counted, said in the row, and found by the filter', async () => {
    const { id, revision, expiringKeys } = await payoutJob()
    const actions = expiringKeys.map(({ id: keyId }) => ({ keyId, action: 'expire' as const }))
    await save({ id, revision }, { expiringKeys: actions })
    expect(await summaryOf({ tab: 'platforms' })).toEqual({ ending: 0, inUse: 0, refused: 1 })
    const refused = await list({ tab: 'platforms', keys: ['refused'] })
    expect(refused.data.map((row) => [row.id, row.callers])).toEqual([
      [id, [{ name: 'Payout job', status: 401 }]],
    ])
    expect((await list({ keys: ['refused'] })).data).toEqual([])
  })

  test('is told in its own tab, by the credential that it uses now, and not once it is removed', async () => {
    const payments = await summaryOf()
    const off = await save(await payoutJob(), { isActive: false })
    const params = { ...company, credentialId: off.id, callerId: 'test-payout-job' }
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ refused: 1 })
    expect(await summaryOf()).toEqual(payments)
    await call('removeCaller', { params })
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ refused: 0 })
    expect((await list({ tab: 'platforms', keys: ['refused'] })).data).toEqual([])
    // It called then, and is gone all the same.
    passTime(-minute)
    expect((await rowOf(off, 'platforms'))?.callers).toEqual([])
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ refused: 0 })
  })

  test('is not refused by a credential that it has left, also where the clock goes back', async () => {
    const before = await payoutJob()
    const { saved } = await renew(await create('platform-web-service'), 'apiKey')
    const callerId = 'test-payout-job'
    passTime(minute)
    const off = await save(before, { isActive: false })
    passTime(minute)
    expect(await summaryOf({ tab: 'platforms' })).toMatchObject({ refused: 1 })
    const params = { ...company, credentialId: saved.id, callerId }
    await call('moveCaller', { params, body: { authentication: 'API key', gift: {} } })
    passTime(-30_000)
    expect((await rowOf(off, 'platforms'))?.callers).toEqual([])
  })

  test('is one of two states of keys that a filter knows: it shows what is in either', async () => {
    const tills = await existing('Tills in the stores')
    await save(tills, { ipRanges: ['192.0.2.1'] })
    const both = await list({ keys: ['expiring', 'refused'] })
    const found = both.data.map(({ description }) => description)
    expect(found.toSorted()).toEqual(['Tills in the stores', 'Web shop checkout'])
    expect((await list({ keys: ['refused'] })).data).toMatchObject([
      { id: tills.id, callers: [{ name: 'Point of sale', status: 403 }] },
    ])
  })
})

describe('when the list is asked again', () => {
  test('is the next instant at which time alone changes what it says', async () => {
    const { data, changesAt } = await list({ tab: 'platforms', search: 'Payout' })
    const [end = 0] = data.flatMap((row) => row.endingKeys.map(({ expiresAt }) => expiresAt))
    expect(changesAt).toBe(end)
    const unused = await create('web-service')
    expect(await list({ search: unused.username })).toMatchObject({ changesAt: null })
  })
})

test('a row that cannot be changed from here says why, and one that can says nothing', async () => {
  const tills = await existing('Tills in the stores')
  const shared = await existing('Set-up scripts')
  expect((await rowOf(shared))?.readOnlyReason).toBeNull()
  signIn('finn')
  const { data } = await list({}, stores)
  const reasonOf = (id: string) => data.find((row) => row.id === id)?.readOnlyReason
  expect(reasonOf(tills.id)).toBeNull()
  expect(reasonOf(shared.id)).toBe((await read(shared, stores)).readOnlyReason)
  expect(reasonOf(shared.id)).toContain('company level only')
})
