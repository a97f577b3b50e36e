// The Management API creates and changes the very credentials that the pages show, by the same rules.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { all, ask, stored } from '#mocks/testing/provider.ts'
import {
  accountsRead,
  atCompany,
  atWebshop,
  base,
  manager,
  send,
} from '#mocks/testing/management.ts'
import { company, existing, read as readOnPage, stores, useServer } from '#mocks/testing/server.ts'

useServer()

describe('creating', () => {
  test('gives key, client key and password that work at once, and the page shows the credential', async () => {
    const me = await manager()
    const { status, body } = await send(me, `POST ${atCompany}`, {
      roles: [accountsRead],
      allowedOrigins: ['https://NEW.example:443/'],
      associatedMerchantAccounts: ['LarkfieldStores'],
      description: '  Over the API ',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      username: expect.stringMatching(/^ws_\d{6}@Company\.LarkfieldGoods$/),
      clientKey: expect.stringMatching(/^test_[A-Z2-7]{32}$/),
      roles: [accountsRead],
      active: true,
      description: 'Over the API',
      allowedOrigins: [{ domain: 'https://new.example' }],
      associatedMerchantAccounts: ['LarkfieldStores'],
    })
    const basic = { username: String(body.username), password: String(body.password) }
    for (const shown of [{ apiKey: String(body.apiKey) }, { basic }]) {
      expect((await ask('GET', `${base}/merchants`, shown)).status).toBe(200)
    }
    const shown = await existing('Over the API')
    expect(shown).toMatchObject({ revision: 1, accounts: ['LarkfieldStores'] })
    expect(shown.apiKey?.tail).toBe(String(body.apiKey).slice(-5))
    const changes = await call('listChanges', {
      params: { ...company, credentialId: shown.id },
      query: { since: 0 },
    })
    expect(changes.data).toMatchObject([{ by: me.credential.username, at: Date.now() }])
    expect(changes.data[0]?.changes[0]).toBe('Credential created')
  })

  test('takes the default roles for an empty body, or for none at all', async () => {
    const me = await manager()
    const page = await existing('Default web service user')
    for (const body of [{}, undefined]) {
      const created = await send(me, `POST ${atCompany}`, body)
      expect(created.status).toBe(200)
      expect(page.roles).toEqual(expect.arrayContaining(Object(created.body).roles))
      expect(created.body).toMatchObject({ associatedMerchantAccounts: [] })
    }
  })

  test('at a merchant account reaches that account alone', async () => {
    const me = await manager({ accounts: ['LarkfieldWebshop'] })
    const { body } = await send(me, `POST ${atWebshop}`, { roles: ['Checkout webservice role'] })
    expect(body).not.toHaveProperty('associatedMerchantAccounts')
    expect((await stored({ id: String(body.id) })).accounts).toEqual(['LarkfieldWebshop'])
  })

  test('gives only roles that the first credential of the company has', async () => {
    const me = await manager()
    const before = await all()
    const roles = ['API PCI Payments role']
    expect(await send(me, `POST ${atCompany}`, { roles })).toMatchObject({
      status: 422,
      body: { errorCode: '31_005', invalidFields: [{ name: 'roles', value: roles[0] }] },
    })
    expect(await send(me, `POST ${atCompany}`, { roles: [] })).toMatchObject({ status: 422 })
    expect(await all()).toEqual(before)
  })
})

describe('changing', () => {
  test('replaces what is named, keeps the rest, and is seen by the page and in the audit', async () => {
    const me = await manager()
    const { id, origins, clientKey } = await existing('Web shop checkout')
    const before = await send(me, `GET ${atCompany}/${id}`)
    const { body, status } = await send(me, `PATCH ${atCompany}/${id}`, {
      active: false,
      roles: ['Checkout webservice role'],
      associatedMerchantAccounts: [],
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      ...before.body,
      active: false,
      roles: ['Checkout webservice role'],
      associatedMerchantAccounts: [],
    })
    expect(await readOnPage({ id })).toMatchObject({
      isActive: false,
      accounts: 'all',
      origins,
      clientKey,
      lastChange: { by: me.credential.username },
    })
  })

  test('without a difference saves nothing', async () => {
    const me = await manager()
    const { id, revision, description, origins } = await existing('Web shop checkout')
    const { status, body } = await send(me, `PATCH ${atCompany}/${id}`, {
      description,
      allowedOrigins: origins.toReversed(),
    })
    expect(status).toBe(200)
    expect(body.description).toBe(description)
    expect((await readOnPage({ id })).revision).toBe(revision)
  })

  test('refuses what the page refuses, field by field under the names of the API, and keeps nothing', async () => {
    const me = await manager()
    const { id } = await existing('Web shop checkout')
    const before = await stored({ id })
    const refused = await send(me, `PATCH ${atCompany}/${id}`, {
      active: false,
      description: 'x'.repeat(51),
      roles: [],
      allowedOrigins: ['nonsense'],
      associatedMerchantAccounts: ['Elsewhere'],
    })
    expect(refused.body).toMatchObject({ status: 422, errorCode: '31_005' })
    const { invalidFields } = Object(refused.body)
    expect(invalidFields.map(({ name }: { name: string }) => name)).toEqual([
      'description',
      'roles',
      'associatedMerchantAccounts',
      'allowedOrigins',
    ])
    expect(await stored({ id })).toEqual(before)
  })

  test('answers 400 to a body that the document does not know', async () => {
    const me = await manager()
    const { id } = await existing('Web shop checkout')
    const path = `PATCH ${atCompany}/${id}`
    const unreadable = (name: string, value: string) => ({
      status: 400,
      body: {
        errorCode: '00_400',
        detail: 'Unable to map request body',
        invalidFields: [{ name, value, message: 'Field key/value incorrect' }],
      },
    })
    expect(await send(me, path, { active: 'no' })).toMatchObject(unreadable('active', 'no'))
    expect(await send(me, path, { username: 'x' })).toMatchObject(unreadable('username', 'x'))
    expect(await send(me, path, '{')).toMatchObject({ status: 400, body: { errorCode: '00_400' } })
    expect(await send(me, path, { subjectDN: 'CN=x' })).toMatchObject({ status: 422 })
    const atMerchant = { associatedMerchantAccounts: ['LarkfieldStores'] }
    expect(await send(me, `POST ${atWebshop}`, atMerchant)).toMatchObject({ status: 400 })
  })

  test('at a merchant account leaves alone a credential that other accounts use too', async () => {
    const me = await manager()
    const { id } = await existing('Default web service user')
    const path = `${atWebshop}/${id}`
    expect((await send(me, `GET ${path}`)).status).toBe(200)
    expect((await send(me, `PATCH ${path}`, { active: false })).status).toBe(403)
    expect((await send(me, `POST ${path}/generateApiKey`)).status).toBe(403)
    expect((await readOnPage({ id })).isActive).toBe(true)
  })

  test('finds no credential of the other environment, of the platform, or of other accounts', async () => {
    const me = await manager()
    const tills = await existing('Tills in the stores', stores)
    const live = (await all()).find(
      ({ environment, type }) => environment === 'live' && type === 'web-service',
    )
    const platform = await existing('Payout job')
    for (const path of [
      `${atWebshop}/${tills.id}`,
      `${atCompany}/${live?.id}`,
      `${atCompany}/${platform.id}`,
      `${atCompany}/S2-NOBODY`,
    ]) {
      expect(await send(me, `GET ${path}`)).toMatchObject({
        status: 422,
        body: { errorCode: '30_112', title: 'Entity was not found' },
      })
    }
  })

  test('works for the credential of the request itself, which may lock itself out', async () => {
    const me = await manager()
    const path = `${atCompany}/${me.credential.id}`
    expect((await send(me, `PATCH ${path}`, { active: false })).status).toBe(200)
    expect((await send(me, `PATCH ${path}`, { active: true })).status).toBe(401)
  })
})
