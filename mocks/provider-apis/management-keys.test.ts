// Keys and origins over the Management API take effect at once, with the ends that the page shows.
import { describe, expect, test } from 'vitest'

import { hours } from '#domain/values/time.ts'
import { ask, plant, stored } from '#mocks/testing/provider.ts'
import { atCompany, base, manager, send } from '#mocks/testing/management.ts'
import {
  existing,
  passTime,
  read as readOnPage,
  renew,
  save,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

describe('rotating', () => {
  test('makes the new API key work at once and the old one for 24 hours, as the page lists it', async () => {
    const me = await manager()
    const credential = await existing('Web shop checkout')
    const old = await renew(credential, 'apiKey')
    await save(old.saved, { roles: ['Management API - Stores read'] })
    const { body } = await send(me, `POST ${atCompany}/${credential.id}/generateApiKey`)
    const fresh = String(body.apiKey)
    const isOpen = async (apiKey: string) => (await ask('GET', `${base}/me`, { apiKey })).ok
    const { expiringKeys, apiKey } = await readOnPage(credential)
    expect(apiKey).toMatchObject({ tail: fresh.slice(-5), createdBy: me.credential.username })
    expect(expiringKeys).toContainEqual(
      expect.objectContaining({ tail: old.value.slice(-5), expiresAt: Date.now() + hours(24) }),
    )
    passTime(hours(24) - 1)
    expect([await isOpen(old.value), await isOpen(fresh)]).toEqual([true, true])
    passTime(1)
    expect([await isOpen(old.value), await isOpen(fresh)]).toEqual([false, true])
  })

  test('keeps the end of an older key where it was', async () => {
    const me = await manager()
    const path = `POST ${atCompany}/${me.credential.id}/generateApiKey`
    const start = Date.now()
    const second = { apiKey: String((await send(me, path)).body.apiKey) }
    passTime(hours(5))
    await send(second, path)
    const { expiringKeys } = await readOnPage(me.credential)
    expect(expiringKeys.map(({ expiresAt }) => expiresAt - start)).toEqual([hours(24), hours(29)])
  })

  test('answers the new client key, here and at /me, and refuses a report user', async () => {
    const me = await manager()
    const { body } = await send(me, 'POST /me/generateClientKey')
    expect((await readOnPage(me.credential)).clientKey?.value).toBe(body.clientKey)
    const report = await existing('Nightly settlement reports')
    const refused = await send(me, `POST ${atCompany}/${report.id}/generateClientKey`)
    expect(refused).toMatchObject({ status: 422, body: { invalidFields: [{ name: 'clientKey' }] } })
  })

  test('leaves nothing behind when it is refused, but its line in the log', async () => {
    const me = await manager()
    const { requests: _, world, ...before } = await store().dump()
    const report = await existing('Nightly settlement reports')
    await send(me, `POST ${atCompany}/${report.id}/generateClientKey`)
    const { requests, ...after } = await store().dump()
    // Whoever has called has used the world.
    const used = world?.map((row) => ({ ...Object(row), isUsed: true }))
    expect(after).toEqual({ ...before, world: used })
    expect(requests).toMatchObject([{ status: 422, rule: 'refused by the call' }])
  })
})

describe.each(['/me', 'the company'])('allowed origins of %s', (owner) => {
  /** A caller with these origins, and the address of its own credential. */
  async function holder(origins: string[]) {
    const me = await manager({ origins })
    const path = owner === '/me' ? owner : `${atCompany}/${me.credential.id}`
    return { me, origins: `${path}/allowedOrigins`, path }
  }

  test('are listed with ids and addresses of their own, and left out of a credential without', async () => {
    const { me, origins, path } = await holder(['https://one.example', 'https://two.example:8443'])
    const { data } = (await send(me, `GET ${origins}`)).body
    expect(data).toMatchObject([
      { domain: 'https://one.example' },
      { domain: 'https://two.example:8443' },
    ])
    expect((await send(me, `GET ${path}`)).body.allowedOrigins).toEqual(data)
    for (const origin of Array.isArray(data) ? data : []) {
      expect(origin._links.self.href).toBe(`${base}${origins}/${origin.id}`)
      const one = await send(me, `GET ${origins}/${encodeURIComponent(origin.id)}`)
      expect(one).toEqual({ status: 200, body: origin })
    }
    const without = await holder([])
    const shown = await send(without.me, `GET ${without.path}`)
    expect(shown.body).not.toHaveProperty('allowedOrigins')
    expect((await send(without.me, `GET ${without.origins}`)).body).toEqual({ data: [] })
  })

  test('are added and removed at once, and keep their ids while others come and go', async () => {
    const { me, origins } = await holder(['https://one.example'])
    const before = await send(me, `GET ${origins}`)
    const added = await send(me, `POST ${origins}`, { domain: 'https://TWO.example/' })
    expect(added).toMatchObject({ status: 200, body: { domain: 'https://two.example' } })
    expect((await stored(me.credential)).origins).toEqual([
      'https://one.example',
      'https://two.example',
    ])
    const removed = await send(me, `DELETE ${origins}/${String(added.body.id)}`)
    expect(removed).toEqual({ status: 204, body: {} })
    expect(await send(me, `GET ${origins}`)).toEqual(before)
    expect((await readOnPage(me.credential)).revision).toBe(3)
  })

  test('refuse a duplicate and what is no origin with 31_004', async () => {
    const { me, origins } = await holder(['https://one.example'])
    const asked = { domain: 'https://one.example', id: 'ignored', _links: {} }
    expect(await send(me, `POST ${origins}`, asked)).toEqual({
      status: 422,
      body: {
        type: 'https://docs.adyen.com/errors/validation',
        title: 'Invalid allowed origin information provided.',
        status: 422,
        detail: 'Origin already exists',
        errorCode: '31_004',
        requestId: expect.stringMatching(/^[0-9A-F]{16}$/),
        invalidFields: [
          { name: 'domain', value: 'https://one.example', message: 'Origin already exists' },
        ],
      },
    })
    const invalid = await send(me, `POST ${origins}`, { domain: 'one.example' })
    expect(invalid).toMatchObject({ status: 422, body: { errorCode: '31_004' } })
    expect(await send(me, `POST ${origins}`, {})).toMatchObject({ status: 400 })
  })

  test('answer 422 30_112, not 404, for an id that is not there', async () => {
    const { me, origins } = await holder([])
    for (const method of ['GET', 'DELETE']) {
      expect(await send(me, `${method} ${origins}/fishy%20one`)).toMatchObject({
        status: 422,
        body: {
          type: 'https://docs.adyen.com/errors/not-found',
          errorCode: '30_112',
          title: 'Entity was not found',
          detail: 'The origin id is invalid or does not exist.',
        },
      })
    }
  })
})

describe('/me', () => {
  test('is the credential of the request for any role of the Management API, with the company', async () => {
    const me = await plant('web-service', {
      roles: ['Management API - Stores read'],
      accounts: ['LarkfieldStores'],
      ipRanges: ['192.0.2.1'],
      description: 'Mine',
    })
    const response = await ask('GET', `${base}/me`, { apiKey: me.apiKey, from: '192.0.2.1' })
    expect(await response.json()).toEqual({
      id: me.credential.id,
      username: me.credential.username,
      clientKey: '',
      allowedIpAddresses: ['192.0.2.1'],
      roles: ['Management API - Stores read'],
      active: true,
      description: 'Mine',
      companyName: 'Larkfield Goods',
      _links: {
        self: { href: `${base}/me` },
        allowedOrigins: { href: `${base}/me/allowedOrigins` },
      },
    })
  })

  test('needs the role for credentials to make a new client key', async () => {
    const me = await plant('web-service', { roles: ['Management API - Stores read'] })
    expect((await send(me, 'GET /me')).status).toBe(200)
    expect((await send(me, 'POST /me/generateClientKey')).status).toBe(403)
  })

  test('is read by the read role for credentials too, which changes nothing', async () => {
    const me = await plant('web-service', { roles: ['Management API - API credentials read'] })
    expect((await send(me, `GET ${atCompany}`)).status).toBe(200)
    expect((await send(me, `POST ${atCompany}`, {})).status).toBe(403)
  })
})
