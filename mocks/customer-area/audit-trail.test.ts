// The audit trail: who changed what, when and from which revision, told to whom it concerns.
import { expect, test } from 'vitest'

import type { EventQuery } from '#contract/activity.ts'
import { events } from '#mocks/testing/activity.ts'
import {
  company,
  create,
  existing,
  liveCompany,
  refusalOf,
  save,
  send,
  signIn,
  startAt,
  stores,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

async function threeChanges() {
  const tills = await save(await existing('Tills in the stores'), { ipRanges: [] })
  signIn('bruno')
  const shop = await save(await existing('Web shop checkout'), { accounts: ['LarkfieldMarket'] })
  signIn('amara')
  const body = { revision: 1, roles: ['Merchant standard role', 'Merchant user management'] }
  await send('PUT', '/users/daniel/roles', { body })
  return { tills, shop }
}

test('tells who changed what, when and from which revision, the newest first', async () => {
  const { tills } = await threeChanges()
  const { data, total } = await events()
  expect(total).toBe(17)
  expect(data.slice(0, 3)).toMatchObject([
    { by: 'Amara Diallo', target: 'user', name: 'Daniel Osei', fromRevision: 1, revision: 2 },
    { by: 'Bruno Keller', changes: ['Accounts set to LarkfieldMarket'], fromRevision: 1 },
    {
      by: 'Amara Diallo',
      name: tills.username,
      credentialId: tills.id,
      at: startAt,
      revision: 2,
    },
  ])
  expect(data.at(-1)).toMatchObject({ changes: ['Credential created'], fromRevision: null })
  expect((await events({}, liveCompany)).data[0]).toMatchObject({ target: 'user' })
})

test('is filtered by credential, target, person, words and time', async () => {
  const { tills } = await threeChanges()
  const found = async (query: EventQuery) => {
    const { data } = await events(query)
    return data.map(({ by, revision }) => `${by} ${revision}`)
  }
  expect(await found({ credential: tills.id })).toEqual(['Amara Diallo 2', 'Bruno Keller 1'])
  expect(await found({ credential: tills.id, by: 'Bruno Keller' })).toEqual(['Bruno Keller 1'])
  expect(await found({ targets: ['user'] })).toEqual(['Amara Diallo 2'])
  expect(await found({ search: 'accounts larkfieldmarket' })).toEqual(['Bruno Keller 2'])
  expect(await found({ from: startAt, by: 'Bruno Keller' })).toEqual(['Bruno Keller 2'])
  expect((await events({ to: startAt - 1 })).total).toBe(14)
})

test('tells of users only those who may see users, and never at a merchant account', async () => {
  await threeChanges()
  const targets = async (query: EventQuery, place = company) =>
    new Set((await events({ ...query, size: 1000 }, place)).data.map(({ target }) => target))
  expect(await targets({ search: '2' }, stores)).toEqual(new Set(['credential']))
  expect(await targets({}, stores)).toEqual(new Set(['credential']))
  signIn('bruno')
  expect(await targets({})).toEqual(new Set(['credential']))
  expect(await targets({ targets: ['user', 'credential'] })).toEqual(new Set(['credential']))
  expect((await events()).total).toBe(16)
})

test('tells somebody limited nothing of credentials and accounts out of reach', async () => {
  const wide = await create('web-service', 'Wide')
  await save(wide, { description: 'Wider', accounts: ['LarkfieldStores', 'LarkfieldMarket'] })
  const { shop } = await threeChanges()
  signIn('finn')
  const { data } = await events({ size: 1000 }, stores)
  expect(data.some(({ credentialId }) => credentialId === wide.id)).toBe(true)
  expect(JSON.stringify(data)).not.toMatch(/LarkfieldMarket|Web shop/)
  expect(data.find(({ credentialId }) => credentialId === wide.id)?.changes).toEqual([
    'Description set to “Wider”',
    'Accounts changed',
  ])
  expect(data.some(({ credentialId }) => credentialId === shop.id)).toBe(false)
  expect((await events({ search: 'LarkfieldMarket' }, stores)).total).toBe(0)
  expect((await refusalOf(events({ credential: shop.id }, stores))).status).toBe(404)
})
