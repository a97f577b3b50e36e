// A command key is its sender's own, and repeating a command opens nothing that is closed by now.
import { expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { noSuchCredential } from '#domain/permission/permission.ts'
import { company, read, refusalOf, save, signIn, stores, useServer } from '#mocks/testing/server.ts'

useServer()

async function creation(place: typeof company) {
  const { username } = await call('offerUsername', { params: place, query: { type: 'report' } })
  const body = { type: 'report', username, description: '' } as const
  return () => call('createCredential', { params: place, body }, { commandKey: 'key-1' })
}

test('The command key of somebody else is another command', async () => {
  const create = await creation(company)
  const created = await create()
  expect(await create()).toEqual(created)
  signIn('bruno')
  const { status } = await refusalOf(create())
  expect(status).toBe(409)
})

test('A repeated creation does not answer a credential that has moved out of reach', async () => {
  signIn('finn')
  const create = await creation(stores)
  const created = await create()
  signIn('amara')
  await save(await read(created), { accounts: ['LarkfieldMarket'] })
  signIn('finn')
  const { status, message } = await refusalOf(create())
  expect([status, message]).toEqual([404, noSuchCredential(created.id)])
})

test('A repeated save is refused to somebody who has lost the role since', async () => {
  const { data } = await call('listUserRoles', {})
  const bruno = data.find(({ id }) => id === 'bruno')
  const create = await creation(company)
  const created = await create()
  signIn('bruno')
  const rename = () => save(created, { description: 'Renamed' }, { commandKey: 'key-2' })
  await rename()
  signIn('amara')
  const body = { revision: bruno?.revision ?? 0, roles: [] }
  await call('saveUserRoles', { params: { userId: 'bruno' }, body })
  signIn('bruno')
  expect((await refusalOf(rename())).status).toBe(403)
})
