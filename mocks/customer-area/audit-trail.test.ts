// The audit trail: who changed what, when and from which revision, told to whom it concerns.
import { expect, test } from 'vitest'

import type { EventQuery } from '#contract/activity.ts'
import { days } from '#domain/values/time.ts'
import { events } from '#mocks/testing/activity.ts'
import {
  company,
  create,
  existing,
  liveCompany,
  refusalOf,
  renew,
  save,
  send,
  signIn,
  startAt,
  stores,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

async function threeChanges() {
  const before = await events()
  const tills = await save(await existing('Tills in the stores'), { ipRanges: [] })
  signIn('bruno')
  const shop = await save(await existing('Web shop checkout'), { accounts: ['LarkfieldMarket'] })
  signIn('amara')
  const body = { revision: 1, roles: ['Merchant standard role', 'Merchant user management'] }
  await send('PUT', '/users/daniel/roles', { body })
  return { tills, shop, before: before.total }
}

test('tells who changed what, when and from which revision, the newest first', async () => {
  const { tills, before } = await threeChanges()
  const { data, total } = await events()
  expect(total).toBe(before + 3)
  expect(data.slice(0, 3)).toMatchObject([
    { by: 'Amara Diallo', target: 'user', name: 'Daniel Osei', fromRevision: 1, revision: 2 },
    { by: 'Bruno Keller', changes: [{ words: 'Accounts set to Larkfield Market' }] },
    {
      by: 'Amara Diallo',
      name: tills.username,
      credentialId: tills.id,
      at: startAt,
      fromRevision: tills.revision - 1,
      revision: tills.revision,
    },
  ])
  const first = (await events({ page: 2 })).data.at(-1)
  expect(first).toMatchObject({ revision: 1, fromRevision: null, by: 'System' })
  expect(first?.changes[0]).toEqual({ words: 'Credential created' })
  expect((await events({}, liveCompany)).data[0]).toMatchObject({ target: 'user' })
})

test('is filtered by credential, target, person, words and time', async () => {
  const { tills, shop, before } = await threeChanges()
  const found = async (query: EventQuery) => {
    const { data } = await events(query)
    return data.map(({ by, revision }) => `${by} ${revision}`)
  }
  const saves = [4, 3, 2, 1].map(
    (revision) => `${revision === 4 ? 'Amara Diallo' : 'Bruno Keller'} ${revision}`,
  )
  const ofTills = { credential: tills.id, targets: ['credential' as const] }
  expect(await found(ofTills)).toEqual(saves)
  expect(await found({ ...ofTills, by: 'Bruno Keller' })).toEqual(saves.slice(1))
  expect(await found({ targets: ['user'] })).toEqual([
    'Amara Diallo 2',
    // The two for tests among them. Nobody can give a role that they lack: one came from support.
    ...Array.from({ length: 5 }, () => 'Amara Diallo 1'),
    'Support 1',
    'Amara Diallo 1',
    'System 1',
  ])
  expect(await found({ search: 'accounts larkfield market' })).toEqual([
    `Bruno Keller ${shop.revision}`,
    'Bruno Keller 2',
  ])
  expect(await found({ from: startAt, by: 'Bruno Keller' })).toEqual([
    `Bruno Keller ${shop.revision}`,
  ])
  expect((await events({ to: startAt - 1 })).total).toBe(before)
})

test('tells of users only those who may see users, and never at a merchant account', async () => {
  const { before } = await threeChanges()
  const aboutUsers = (await events({ targets: ['user'], to: startAt - 1 })).total
  expect(aboutUsers).toBeGreaterThan(0)
  const targets = async (query: EventQuery, place = company) =>
    new Set((await events({ ...query, size: 1000 }, place)).data.map(({ target }) => target))
  const others = new Set(['credential', 'caller'])
  expect(await targets({ search: '2' }, stores)).toEqual(others)
  expect(await targets({}, stores)).toEqual(others)
  signIn('bruno')
  expect(await targets({})).toEqual(new Set([...others, 'support']))
  expect(await targets({ targets: ['user', 'credential'] })).toEqual(new Set(['credential']))
  expect((await events()).total).toBe(before - aboutUsers + 2)
})

test('tells somebody limited nothing of credentials and accounts out of reach', async () => {
  const wide = await create('web-service', 'Wide')
  await save(wide, { description: 'Wider', accounts: ['LarkfieldStores', 'LarkfieldMarket'] })
  const { shop } = await threeChanges()
  signIn('finn')
  const { data } = await events({ size: 1000 }, stores)
  expect(data.some(({ credentialId }) => credentialId === wide.id)).toBe(true)
  expect(JSON.stringify(data)).not.toMatch(/Larkfield ?Market|Web shop/)
  expect(data.find(({ credentialId }) => credentialId === wide.id)?.changes).toEqual([
    { words: 'Description set to “Wider”' },
    { words: 'Accounts changed' },
  ])
  expect(data.some(({ credentialId }) => credentialId === shop.id)).toBe(false)
  expect((await events({ search: 'Larkfield Market' }, stores)).total).toBe(0)
  expect((await events({ search: 'LarkfieldMarket' }, stores)).total).toBe(0)
  expect((await refusalOf(events({ credential: shop.id }, stores))).status).toBe(404)
})

test('names keys by their endings, and says until when as an instant, in no zone', async () => {
  const { saved } = await renew(await existing('Set-up scripts'), 'apiKey')
  const { data } = await events({ credential: saved.id })
  const [before] = saved.expiringKeys
  expect(data[0]?.changes).toEqual([
    {
      words: `New API key …${saved.apiKey?.tail}; previous key …${before?.tail} expires`,
      until: startAt + days(1),
    },
  ])
})
