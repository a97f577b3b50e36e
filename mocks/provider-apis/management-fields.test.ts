// Which fields and links an object of the Management API has, by the owner that is asked about.
import { describe, expect, test } from 'vitest'

import { atCompany, atWebshop, base, manager, send } from '#mocks/testing/management.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

describe('an account', () => {
  test('that is a company has its data centres, a merchant account its company', async () => {
    const me = await manager()
    const company = (await send(me, 'GET /companies/LarkfieldGoods')).body
    expect(company).toMatchObject({
      dataCenters: [{ name: 'default' }],
      _links: { self: { href: `${base}/companies/LarkfieldGoods` } },
    })
    expect(company).not.toHaveProperty('companyId')
    const merchant = (await send(me, 'GET /merchants/LarkfieldWebshop')).body
    expect(merchant).toMatchObject({
      companyId: 'LarkfieldGoods',
      _links: { self: { href: `${base}/merchants/LarkfieldWebshop` } },
    })
    expect(merchant).not.toHaveProperty('dataCenters')
  })

  test('of another company is refused, its merchant accounts as well', async () => {
    const me = await manager()
    for (const path of ['/companies/Elsewhere', '/companies/Elsewhere/merchants']) {
      expect((await send(me, `GET ${path}`)).status, path).toBe(403)
    }
  })
})

describe('a credential', () => {
  test('has a description only where there is one', async () => {
    const [bare, described] = [await manager(), await manager({ description: 'Clients' })]
    expect((await send(bare, 'GET /me')).body).not.toHaveProperty('description')
    expect((await send(described, 'GET /me')).body).toMatchObject({ description: 'Clients' })
  })

  test('seen by itself names its company, and has no links to what others may do', async () => {
    const me = await manager()
    const { body } = await send(me, 'GET /me')
    expect(body).toMatchObject({ companyName: 'Larkfield Goods' })
    expect(body).not.toHaveProperty('associatedMerchantAccounts')
    expect(Object.keys(Object(body._links))).toEqual(['self', 'allowedOrigins'])
  })

  test.each([
    [atCompany, 'company'],
    [atWebshop, 'merchant'],
  ])('at %s has links to its owner and to its keys', async (path, level) => {
    const me = await manager()
    const { body } = await send(me, `GET ${path}/${me.credential.id}`)
    expect(Object.keys(Object(body._links)).toSorted()).toEqual(
      ['self', 'allowedOrigins', level, 'generateApiKey', 'generateClientKey'].toSorted(),
    )
    expect(body).not.toHaveProperty('companyName')
    expect('associatedMerchantAccounts' in body).toBe(level === 'company')
  })
})

test('Merchant accounts are given by a company alone: elsewhere the field is unknown', async () => {
  const me = await manager()
  const wanted = { associatedMerchantAccounts: ['LarkfieldStores'] }
  const change = async (path: string) =>
    (await send(me, `PATCH ${path}/${me.credential.id}`, wanted)).status
  expect(await change(atWebshop)).toBe(400)
  expect(await change(atCompany)).toBe(200)
})

test('A credential that is limited to a merchant account may change itself all the same', async () => {
  const me = await manager({ accounts: ['LarkfieldWebshop'] })
  const added = await send(me, 'POST /me/allowedOrigins', { domain: 'https://a.example' })
  expect(added.status).toBe(200)
})
