// The Management API creates credentials that the pages show and whose secrets work at once.
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
import { company, existing, useServer } from '#mocks/testing/server.ts'

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
    expect(changes.data[0]?.changes[0]).toEqual({ words: 'Credential created' })
  })

  test('gives each its own username, id and secrets', async () => {
    const me = await manager()
    const made = []
    for (let count = 0; count < 3; count += 1) made.push((await send(me, `POST ${atCompany}`)).body)
    for (const field of ['id', 'username', 'apiKey', 'password', 'clientKey']) {
      expect(new Set(made.map((one) => one[field])).size).toBe(3)
    }
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

  test('takes roles in every documented spelling, and answers the one of the API', async () => {
    const me = await manager()
    const roles = ['Management API—Account read', 'CHECKOUT web service role']
    const spelled = ['Management API - Accounts read', 'Checkout webservice role']
    const { status, body } = await send(me, `POST ${atCompany}`, { roles })
    expect({ status, roles: body.roles }).toEqual({ status: 200, roles: spelled })
    expect((await stored({ id: String(body.id) })).roles).toEqual(spelled)
    const one = `${atCompany}/${String(body.id)}`
    const before = await stored({ id: String(body.id) })
    expect((await send(me, `PATCH ${one}`, { roles })).body.roles).toEqual(spelled)
    expect(await stored({ id: String(body.id) })).toEqual(before)
  })

  test('takes the origins of apps that show their pages in a web view', async () => {
    const me = await manager()
    const origins = ['capacitor://localhost', 'ionic://localhost']
    const { body } = await send(me, `POST ${atCompany}`, { allowedOrigins: origins })
    expect((await stored({ id: String(body.id) })).origins).toEqual(origins)
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
