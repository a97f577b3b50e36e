// People are arranged: new ones, and other roles and accounts; there is always a Merchant admin.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { company, fieldsRefused, refusalOf, signIn, useServer } from '#mocks/testing/server.ts'

useServer()

type Body = SandboxInput<'arrangeUser'>['body']

const arrange = (body: Body) => callSandbox('arrangeUser', { body })
const find = async (id: string) => (await call('listUsers', {})).users.find((one) => one.id === id)
const gail = { id: 'gail', name: 'Gail Ito', roles: ['Manage API credentials'] }

describe('a person is arranged', () => {
  test('who was not there, and can log in at their accounts', async () => {
    const person = await arrange({ ...gail, accounts: ['LarkfieldStores'] })
    expect(person).toEqual({ ...gail, accounts: ['LarkfieldStores'] })
    expect(await find('gail')).toEqual(person)
    signIn('gail')
    const { accounts } = await call('getSession', { params: { environment: 'test' } })
    expect(accounts.map(({ id }) => id)).toEqual(['LarkfieldStores'])
  })

  test('with other roles and accounts, and events that say so', async () => {
    await arrange({ id: 'bruno', roles: ['Merchant standard role'], accounts: ['LarkfieldMarket'] })
    expect(await find('bruno')).toMatchObject({
      name: 'Bruno Keller',
      roles: ['Merchant standard role'],
      accounts: ['LarkfieldMarket'],
    })
    const { data } = await call('listEvents', { params: company, query: { search: 'Bruno' } })
    const words = data.flatMap(({ changes }) => changes.map((one) => one.words))
    expect(words.slice(0, 3)).toEqual([
      'Role given: Merchant standard role',
      'Role taken away: Manage API credentials',
      'Accounts set to Larkfield Market',
    ])
  })

  test('as they are already, which leaves no event', async () => {
    const before = await callSandbox('exportWorld', {})
    await arrange({ id: 'bruno', roles: ['Manage API credentials'] })
    expect(await callSandbox('exportWorld', {})).toEqual(before)
  })

  test('and somebody’s next save of their roles is measured against it', async () => {
    await arrange({ id: 'bruno', roles: [] })
    const body = { revision: 1, roles: ['Manage API credentials'] }
    const saving = call('saveUserRoles', { params: { userId: 'bruno' }, body })
    expect((await refusalOf(saving)).status).toBe(412)
  })
})

describe('is refused', () => {
  test.each<[string, Body]>([
    ['id', { ...gail, id: 'gail ito' }],
    ['id', { ...gail, id: '' }],
    ['name', { id: 'gail', roles: [] }],
    ['name', { ...gail, name: 'x'.repeat(51) }],
    ['roles', { ...gail, roles: ['Queen'] }],
    ['accounts', { ...gail, accounts: [] }],
    ['accounts', { ...gail, accounts: ['LarkfieldStores', 'Elsewhere'] }],
    ['by', { ...gail, by: 'nobody' }],
    ['roles', { id: 'amara', roles: ['Manage API credentials'] }],
    ['roles', { id: 'amara', roles: ['Merchant admin'], accounts: ['LarkfieldStores'] }],
  ])('with a wrong %s: %j', async (field, body) => {
    const before = await callSandbox('exportWorld', {})
    const { status, invalidFields } = await fieldsRefused(arrange(body))
    expect([status, invalidFields[0]?.name]).toEqual([422, field])
    expect(await callSandbox('exportWorld', {})).toEqual(before)
  })
})
