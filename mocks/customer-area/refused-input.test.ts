// What the backend refuses of a save or a new credential: status, field, value and reason.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { CredentialChanges, CredentialType } from '#contract/credential.ts'
import {
  company,
  create,
  existing,
  fieldsRefused,
  read,
  refusalOf,
  save,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const first = 'https://shop.example'

describe('a description', () => {
  test('of 50 characters is kept, at the creation and at a save', async () => {
    const created = await create('report', 'x'.repeat(50))
    expect(created.description).toHaveLength(50)
    expect((await save(created, { description: 'y'.repeat(50) })).description).toBe('y'.repeat(50))
  })

  test('of 51 characters is refused, and no credential is created', async () => {
    const value = 'x'.repeat(51)
    const message = 'A description can have at most 50 characters; this one has 51.'
    const refused = { status: 422, invalidFields: [{ name: 'description', value, message }] }
    const params = company
    const totals = async () =>
      (await call('listCredentials', { params, query: { tab: 'payments' } })).total
    const before = await totals()
    expect(await fieldsRefused(create('report', value))).toEqual(refused)
    expect(await totals()).toBe(before)
    const created = await create('report')
    expect(await fieldsRefused(save(created, { description: value }))).toEqual(refused)
  })
})

const notPayments = 'Only Payments credentials are limited to merchant accounts.'
const noOrigins = 'Only a Payments web service user has allowed origins.'

test.each<[string, CredentialType, CredentialChanges, string, string, string]>([
  [
    'an origin without a scheme',
    'web-service',
    { origins: ['shop.example'] },
    'origins',
    'shop.example',
    'Start the origin with its scheme, such as https://. Did you mean https://shop.example?',
  ],
  [
    'an origin with a path',
    'web-service',
    { origins: ['https://shop.example/pay'] },
    'origins',
    'https://shop.example/pay',
    'Leave out everything after the host and port: an origin has no path. Did you mean https://shop.example?',
  ],
  [
    'the same origin twice',
    'web-service',
    { origins: [first, 'HTTPS://SHOP.example:443'] },
    'origins',
    'HTTPS://SHOP.example:443',
    'Origin already exists',
  ],
  [
    'an origin of a report service user',
    'report',
    { origins: [first] },
    'origins',
    first,
    noOrigins,
  ],
  ['an origin of a LEM user', 'lem', { origins: [first] }, 'origins', first, noOrigins],
  [
    'a text that is no address',
    'lem',
    { ipRanges: ['300.1.1.1'] },
    'ipRanges',
    '300.1.1.1',
    'The numbers of an IPv4 address go from 0 to 255; 300 is too high.',
  ],
  [
    'a CIDR block that is too long',
    'lem',
    { ipRanges: ['203.0.113.0/33'] },
    'ipRanges',
    '203.0.113.0/33',
    'The number after the slash goes from 0 to 32 for IPv4.',
  ],
  [
    'a CIDR block that names no network',
    'lem',
    { ipRanges: ['203.0.113.9/28'] },
    'ipRanges',
    '203.0.113.9/28',
    'A range of /28 is named by its first address, not by 203.0.113.9. Did you mean 203.0.113.0/28?',
  ],
  [
    'the same address twice',
    'lem',
    { ipRanges: ['203.0.113.9', '203.0.113.9/32'] },
    'ipRanges',
    '203.0.113.9/32',
    '203.0.113.9 is already in the list.',
  ],
  [
    'no role at all',
    'web-service',
    { roles: [] },
    'roles',
    '',
    'A credential must keep at least one role.',
  ],
  [
    'a role that does not exist',
    'web-service',
    { roles: ['Checkout role'] },
    'roles',
    'Checkout role',
    '“Checkout role” is not a role of the provider.',
  ],
  [
    'a role of another type',
    'lem',
    { roles: ['Balance Platform BCL role'] },
    'roles',
    'Balance Platform BCL role',
    '“Balance Platform BCL role” cannot be given to this type of credential.',
  ],
  [
    'a role that the first credential lacks',
    'web-service',
    { roles: ['API PCI Payments role'] },
    'roles',
    'API PCI Payments role',
    '“API PCI Payments role” is not enabled for your company. Ask support to enable it.',
  ],
  [
    'a platform role that only support enables',
    'platform-web-service',
    { roles: ['TransferService Approval role'] },
    'roles',
    'TransferService Approval role',
    '“TransferService Approval role” is not enabled for your company. Ask support to enable it.',
  ],
  [
    'no merchant account at all',
    'report',
    { accounts: [] },
    'accounts',
    '',
    'Choose at least one merchant account, or all of them.',
  ],
  [
    'an unknown merchant account',
    'report',
    { accounts: ['LarkfieldStores', 'Nowhere'] },
    'accounts',
    'LarkfieldStores, Nowhere',
    '“Nowhere” is not a merchant account of this company.',
  ],
  [
    'the company as a merchant account',
    'report',
    { accounts: ['LarkfieldGoods'] },
    'accounts',
    'LarkfieldGoods',
    '“LarkfieldGoods” is not a merchant account of this company.',
  ],
  ['accounts of a platform credential', 'lem', { accounts: 'all' }, 'accounts', 'all', notPayments],
  [
    'a key that is not expiring',
    'lem',
    { expiringKeys: [{ keyId: 'x', action: 'reset' }] },
    'expiringKeys',
    'x',
    'This credential has no such expiring key.',
  ],
])('A save is refused for %s', async (_, type, changes, name, value, message) => {
  const created = await create(type)
  const refusal = await refusalOf(save(created, { ...changes, description: 'Never kept' }))
  expect(refusal).toMatchObject({ status: 422, errorCode: '31_005', message })
  expect(refusal.invalidFields).toEqual([{ name, value, message }])
  expect(await read(created)).toEqual(created)
})

test('A save names everything that is wrong with it, not only the first', async () => {
  const created = await create('web-service')
  const { status, invalidFields } = await fieldsRefused(
    save(created, { roles: [], origins: ['a', first, first], ipRanges: ['b'], accounts: [] }),
  )
  expect(status).toBe(422)
  expect(invalidFields.map(({ name, value }) => [name, value])).toEqual([
    ['roles', ''],
    ['accounts', ''],
    ['origins', 'a'],
    ['origins', first],
    ['ipRanges', 'b'],
  ])
})

test('An origin or address that is there already cannot be added again', async () => {
  const shop = await existing('Web shop checkout')
  const tills = await existing('Tills in the stores')
  const origins = [...shop.origins, ...shop.origins.slice(0, 1)]
  const ipRanges = [...tills.ipRanges, ...tills.ipRanges.slice(0, 1)]
  expect((await fieldsRefused(save(shop, { origins }))).invalidFields).toEqual([
    { name: 'origins', value: shop.origins[0], message: 'Origin already exists' },
  ])
  expect((await fieldsRefused(save(tills, { ipRanges }))).invalidFields).toEqual([
    {
      name: 'ipRanges',
      value: '203.0.113.0/28',
      message: '203.0.113.0/28 is already in the list.',
    },
  ])
})

test('A save without a change is refused', async () => {
  const created = await create('report')
  const refusal = await refusalOf(save(created, {}))
  expect([refusal.status, refusal.message]).toEqual([422, 'There is nothing to save.'])
})

test('A username can be neither chosen nor kept when it is not the offered one', async () => {
  const body = { type: 'lem', username: 'ws_111111@Scope.Company_LarkfieldGoods', description: '' }
  const refusal = await refusalOf(
    call('createCredential', { params: company, body: { ...body, type: 'lem' } }),
  )
  expect([refusal.status, refusal.errorCode]).toEqual([409, '00_409'])
  expect(refusal.message).toBe(
    'ws_111111@Scope.Company_LarkfieldGoods was given to another credential meanwhile. ' +
      'Check the new username and try again.',
  )
})
