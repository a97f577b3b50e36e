// The Management API changes the very credentials that the pages show, by the same rules.
import { describe, expect, test } from 'vitest'

import { all, stored } from '#mocks/testing/provider.ts'
import { atCompany, atWebshop, manager, send } from '#mocks/testing/management.ts'
import { existing, read as readOnPage, stores, useServer } from '#mocks/testing/server.ts'

useServer()

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
