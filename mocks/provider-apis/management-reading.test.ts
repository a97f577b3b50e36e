// What the Management API lists: accounts and credentials, as far as the caller reaches, in pages.
import { describe, expect, test } from 'vitest'

import { all } from '#mocks/testing/provider.ts'
import { atCompany, base, manager, send } from '#mocks/testing/management.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

function invalid(name: string, value: string, message: unknown) {
  return {
    status: 422,
    body: expect.objectContaining({ invalidFields: [{ name, value, message }] }),
  }
}

describe('accounts', () => {
  test('are the company and its merchant accounts for a credential of the company', async () => {
    const me = await manager()
    expect((await send(me, 'GET /companies')).body).toMatchObject({
      itemsTotal: 1,
      data: [{ id: 'LarkfieldGoods', name: 'Larkfield Goods', status: 'Active' }],
    })
    expect((await send(me, 'GET /merchants')).body.itemsTotal).toBe(3)
    expect((await send(me, 'GET /companies/LarkfieldGoods/merchants')).body.itemsTotal).toBe(3)
    expect((await send(me, 'GET /merchants/LarkfieldStores')).body).toMatchObject({
      id: 'LarkfieldStores',
      companyId: 'LarkfieldGoods',
    })
  })

  test('are only those that a limited credential reaches; the rest answers 403 like an unknown one', async () => {
    const me = await manager({ accounts: ['LarkfieldWebshop'] })
    expect((await send(me, 'GET /merchants')).body).toMatchObject({
      itemsTotal: 1,
      data: [{ id: 'LarkfieldWebshop' }],
    })
    expect((await send(me, 'GET /companies')).body).toMatchObject({ itemsTotal: 0, pagesTotal: 1 })
    const answers = []
    for (const path of [
      '/merchants/LarkfieldStores',
      '/merchants/Elsewhere',
      '/companies/LarkfieldGoods',
      '/companies/Elsewhere',
      '/companies/LarkfieldWebshop',
      '/merchants/LarkfieldGoods',
      '/merchants/LarkfieldStores/apiCredentials',
      atCompany,
    ]) {
      const { status, body } = await send(me, `GET ${path}`)
      answers.push(JSON.stringify({ status, ...body, requestId: '' }))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('"status":403')
  })
})

describe('pages', () => {
  const link = (page: number, size: number) => ({
    href: `${base}${atCompany}?pageNumber=${page}&pageSize=${size}`,
  })

  test('link to each other and together hold every Payments credential once', async () => {
    const me = await manager()
    const ids: string[] = []
    const first = await send(me, `GET ${atCompany}?pageSize=4`)
    const pages = Number(first.body.pagesTotal)
    for (let page = 1; page <= pages; page += 1) {
      const { body } = await send(me, `GET ${atCompany}?pageNumber=${page}&pageSize=4`)
      ids.push(...(Array.isArray(body.data) ? body.data.map((one) => String(Object(one).id)) : []))
      expect(body._links).toEqual({
        first: link(1, 4),
        last: link(pages, 4),
        self: link(page, 4),
        ...(page < pages ? { next: link(page + 1, 4) } : {}),
        ...(page > 1 ? { prev: link(page - 1, 4) } : {}),
      })
    }
    const expected = (await all()).filter(
      ({ environment, type }) => environment === 'test' && ['web-service', 'report'].includes(type),
    )
    expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    expect(first.body.itemsTotal).toBe(expected.length)
    expect(pages).toBe(Math.ceil(expected.length / 4))
  })

  test('have ten rows unless asked otherwise, and an empty one lies beyond the last', async () => {
    const me = await manager()
    for (let count = 0; count < 5; count += 1) await manager()
    const { body } = await send(me, `GET ${atCompany}`)
    expect(body).toMatchObject({ data: { length: 10 }, pagesTotal: 2 })
    const beyond = await send(me, `GET ${atCompany}?pageNumber=9&pageSize=10`)
    expect(beyond).toMatchObject({ status: 200, body: { data: [], _links: { prev: link(2, 10) } } })
  })

  test.each(['pageNumber=0', 'pageNumber=x', 'pageNumber=1.5', 'pageSize=0', 'pageSize=101'])(
    'are refused for %s',
    async (query) => {
      const me = await manager()
      const [name = '', value = ''] = query.split('=')
      expect(await send(me, `GET ${atCompany}?${query}`)).toMatchObject(
        invalid(name, value, expect.stringContaining(name)),
      )
      expect((await send(me, `GET ${atCompany}?pageNumber=1&pageSize=100`)).status).toBe(200)
    },
  )
})
