// The callers of the everyday world: what they get, and what a key that is deployed changes.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { hours, minute } from '#domain/values/time.ts'
import { callerOf, readCallersOf, deploy, shop, type Named } from '#mocks/testing/callers.ts'
import {
  company,
  copy,
  create,
  existing,
  generate,
  liveCompany,
  passTime,
  read,
  refusalOf,
  renew,
  save,
  signIn,
  startAt,
  store,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

useServer()

const payouts = () => existing('Payout job')

/** Every caller that both tabs of the list tell of. */
async function calledIn(place: Place) {
  const tabs = ['payments', 'platforms'] as const
  const pages = await Promise.all(
    tabs.map((tab) => call('listCredentials', { params: place, query: { tab } })),
  )
  return pages.flatMap(({ data }) => data.flatMap(({ callers }) => callers))
}

describe('the everyday world', () => {
  test('has callers on TEST and on LIVE, and every one is let in', async () => {
    const names = async (place: Place) => {
      const callers = await calledIn(place)
      expect(callers.every(({ status }) => status === 200)).toBe(true)
      return callers.map(({ name }) => name).toSorted()
    }
    expect(await names(company)).toEqual([
      'Onboarding service',
      'Order management',
      'Payout job',
      'Point of sale',
      'Web shop',
    ])
    expect(await names(liveCompany)).toEqual(['Point of sale', 'Web shop'])
  })

  test('has a payout job that fails exactly when its expiring key ends', async () => {
    const credential = await payouts()
    const endsAt = credential.expiringKeys[0]?.expiresAt ?? 0
    expect(await callerOf(credential)).toMatchObject({
      secret: { tail: credential.expiringKeys[0]?.tail, state: 'expiring' },
      now: { status: 200, rule: 'allowed' },
      recent: { 200: 1440, 401: 0, 403: 0 },
      lastUsedAt: startAt,
      nextFailure: {
        at: endsAt,
        words: 'Payout job will stop working at 2 Mar 2026, 10:48 UTC: its key expires.',
      },
    })
    passTime(endsAt - startAt - 1)
    expect((await callerOf(credential)).now?.status).toBe(200)
    passTime(1)
    expect(await callerOf(credential)).toMatchObject({
      secret: { state: 'expired' },
      now: { status: 401, rule: 'expired key' },
      recent: { 200: 1440, 401: 0, 403: 0 },
      nextFailure: null,
    })
    // It calls at every full minute, a moment later.
    passTime(1)
    expect(await callerOf(credential)).toMatchObject({
      recent: { 200: 1439, 401: 1, 403: 0 },
      lastUsedAt: endsAt + 1 - minute,
    })
    const { name } = await callerOf(credential)
    expect(await calledIn(company)).toContainEqual({ name, status: 401 })
  })
})

describe('deploying the new key', () => {
  test('within the window means that no call ever fails', async () => {
    const { saved } = await renew(await shop(), 'apiKey')
    expect(await callerOf(saved)).toMatchObject({ secret: { state: 'expiring' } })
    passTime(hours(23))
    const caller = await deploy(saved)
    expect(caller).toMatchObject({
      secret: { tail: saved.apiKey?.tail, state: 'current', deployedBy: 'Amara Diallo' },
      nextFailure: null,
    })
    passTime(hours(30))
    expect((await callerOf(saved)).recent).toEqual({ 200: 1440, 401: 0, 403: 0 })
  })

  test('is written into the audit trail once, however often it is asked for', async () => {
    const { saved } = await renew(await shop(), 'apiKey')
    const [once, twice] = [await deploy(saved), await deploy(saved)]
    expect(twice).toEqual(once)
    const params = company
    const query = { targets: ['caller' as const], from: startAt }
    const { data } = await call('listEvents', { params, query })
    expect(data).toMatchObject([
      {
        by: 'Amara Diallo',
        at: startAt,
        target: 'caller',
        name: 'Web shop',
        credentialId: saved.id,
        fromRevision: null,
        revision: saved.revision,
        changes: [{ words: `Was given the API key …${saved.apiKey?.tail}` }],
      },
    ])
    expect(await read(saved)).toEqual(saved)
  })

  test('before the save means that the caller is refused until the save', async () => {
    const credential = await shop()
    const { id, value } = await generate(credential, 'apiKey')
    expect(await deploy(credential, id)).toMatchObject({
      secret: { tail: value.slice(-5), state: 'unknown' },
      now: { status: 401, explanation: expect.stringContaining('never saved') },
    })
    passTime(5 * minute)
    const saved = await save(credential, { generated: { apiKey: id } })
    expect(await callerOf(saved)).toMatchObject({
      secret: { state: 'current' },
      now: { status: 200 },
      recent: { 200: 1435, 401: 5, 403: 0 },
    })
  })

  test('is written down for whoever does it again: with which key, and whether that was saved', async () => {
    const acts = async () => {
      const rows = await store().read((tx) => tx.objectStore('events').getAll())
      return rows.flatMap(({ act }) => (act === undefined ? [] : [act]))
    }
    const credential = await shop()
    expect(await acts()).toEqual([])
    const { id } = await generate(credential, 'apiKey')
    await deploy(credential, id)
    const given = { is: 'secret given', kind: 'API key' }
    expect(await acts()).toEqual([{ ...given, isSaved: false }])
    // A save has revisions, which tell it.
    const { saved } = await renew(await read(credential), 'apiKey')
    expect(await acts()).toHaveLength(1)
    await deploy(saved)
    expect(await acts()).toEqual([
      { ...given, isSaved: false },
      { ...given, isSaved: true },
    ])
  })

  test('leaves no cleartext anywhere', async () => {
    const credential = await shop()
    const { id, value } = await generate(credential, 'apiKey')
    await deploy(credential, id)
    expect(JSON.stringify(await store().dump())).not.toContain(value.slice(0, 40))
  })

  test('is refused without a key, for another caller, and with a foreign generated key', async () => {
    const credential = await shop()
    const { id: foreign } = await generate(await payouts(), 'apiKey')
    const { id: callerId } = await callerOf(await payouts())
    const { status, message } = await refusalOf(
      call('deployKey', {
        params: { ...company, credentialId: credential.id, callerId },
        body: {},
      }),
    )
    expect([status, message]).toEqual([
      404,
      `There is no simulated integration “${callerId}” of this credential.`,
    ])
    const params = { ...company, credentialId: credential.id, callerId: 'test-web-shop' }
    const foreignKey = call('deployKey', { params, body: { generated: foreign } })
    expect((await refusalOf(foreignKey)).status).toBe(422)
    const bare = await create('web-service')
    await store().write(async (tx) => {
      const caller = await tx.objectStore('callers').get('test-web-shop')
      if (caller) await tx.objectStore('callers').put({ ...caller, credentialId: bare.id })
    })
    const { message: noKey } = await refusalOf(deploy(bare))
    expect(noKey).toBe('This credential has no API key yet. Generate one and save it first.')
  })
})

describe('at a merchant account', () => {
  test('only the callers of credentials that reach it are seen', async () => {
    const { id } = await shop()
    signIn('finn')
    const { data } = await call('listCredentials', { params: stores, query: { tab: 'payments' } })
    expect(data.flatMap(({ callers }) => callers)).toEqual([{ name: 'Point of sale', status: 200 }])
    expect((await refusalOf(readCallersOf({ id }, stores))).status).toBe(404)
  })

  test('a key is deployed only where the credential may be changed', async () => {
    const tills = await existing('Tills in the stores')
    const wide = await save(tills, { accounts: 'all' })
    signIn('finn')
    expect((await callerOf(wide, stores)).name).toBe('Point of sale')
    expect((await refusalOf(deploy(wide, undefined, stores))).status).toBe(403)
  })
})

describe('a key that nobody copied', () => {
  const refusal = 'Nobody has copied this key. Copy it while it is shown, or generate a new one.'
  const current = async (credential: Named) => {
    const params = { ...company, credentialId: credential.id }
    return (await call('listCallersOf', { params })).currentKey
  }
  const give = async (credential: Named, generated?: string) => {
    const { id: callerId } = await callerOf(credential)
    const params = { ...company, credentialId: credential.id, callerId }
    return call('deployKey', { params, body: { generated } })
  }

  test('cannot be given to a caller, before its save and after it; copied, it can', async () => {
    const credential = await shop()
    const { id, value } = await generate(credential, 'apiKey')
    const tail = value.slice(-5)
    expect((await refusalOf(give(credential, id))).message).toBe(refusal)
    const saved = await save(credential, { generated: { apiKey: id } })
    expect(await current(saved)).toEqual({ tail, whyNot: refusal })
    expect((await refusalOf(give(saved))).message).toBe(refusal)
    await copy(saved, id)
    expect(await current(saved)).toEqual({ tail, whyNot: null })
    expect((await give(saved)).secret).toMatchObject({ tail, state: 'current' })
  })

  test('cannot be given in the everyday world either; one that a caller holds can', async () => {
    const stale = await payouts()
    expect(await current(stale)).toEqual({ tail: stale.apiKey?.tail, whyNot: refusal })
    expect((await refusalOf(give(stale))).message).toBe(refusal)
    expect(await current(await shop())).toMatchObject({ whyNot: null })
    expect(await current(await create('report'))).toBeNull()
  })

  test('is known to be copied once it is saved, and when it was rotated away', async () => {
    const credential = await shop()
    const { id } = await generate(credential, 'apiKey')
    await copy(credential, id)
    const saved = await save(credential, { generated: { apiKey: id } })
    expect(await current(saved)).toMatchObject({ whyNot: null })
    const { id: next } = await generate(saved, 'apiKey')
    const rotated = await save(saved, { generated: { apiKey: next } })
    await expect(copy(rotated, id)).resolves.toEqual({ id })
    expect(await current(rotated)).toMatchObject({ whyNot: refusal })
  })

  test('is copied without a save: no revision, no event, and nothing for an unknown one', async () => {
    const { saved } = await renew(await shop(), 'apiKey')
    const { id } = await generate(saved, 'password')
    await copy(saved, id)
    expect(await read(saved)).toEqual(saved)
    const foreign = await generate(await payouts(), 'apiKey')
    expect((await refusalOf(copy(saved, foreign.id))).status).toBe(404)
    expect((await refusalOf(copy(saved, 'none'))).status).toBe(404)
  })
})
