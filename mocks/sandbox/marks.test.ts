// What changed since a mark is told as facts before and after, as counts and in words; the same each time.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { Mark } from '#contract/marks.ts'
import { hour, hours, minute } from '#domain/values/time.ts'
import { ask } from '#mocks/testing/provider.ts'
import {
  company,
  create,
  existing,
  generate,
  passTime,
  refusalOf,
  renew,
  save,
  signIn,
  startAt,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const markMoment = async () => (await callSandbox('markMoment', {})).mark
const whatChanged = (since: Mark) => callSandbox('whatChanged', { body: { since } })
const tills = 'ws_551203@Company.LarkfieldGoods'

const nothing = {
  now: startAt,
  changes: [],
  events: [],
  expired: [],
  requests: [],
  calls: [],
  words: ['Nothing changed.'],
}

test('Nothing has changed where nothing was done, whatever is only looked at or not saved', async () => {
  const mark = await markMoment()
  const credential = await existing('Tills in the stores')
  await generate(credential, 'apiKey')
  await call('listEvents', { params: company, query: {} })
  expect(await whatChanged(mark)).toEqual(nothing)
})

test('A mark can be asked again, and by nobody in particular; asking changes nothing', async () => {
  const mark = await markMoment()
  await save(await existing('Tills in the stores'), { description: 'Scales' })
  signIn(null)
  const first = await whatChanged(mark)
  passTime(0)
  expect(await whatChanged(mark)).toEqual(first)
})

describe('a credential', () => {
  test('is told by the fields that differ, whatever lies between', async () => {
    const credential = await existing('Tills in the stores')
    const mark = await markMoment()
    const once = await save(credential, { description: 'Scales', isActive: false })
    const twice = await save(once, { isActive: true, ipRanges: ['198.51.100.24'] })
    const { saved } = await renew(twice, 'apiKey')
    const { changes, events } = await whatChanged(mark)
    expect(changes).toEqual([
      {
        of: 'credential',
        kind: 'changed',
        id: credential.id,
        name: tills,
        environment: 'test',
        fields: [
          {
            field: 'apiKey',
            before: expect.objectContaining({ tail: credential.apiKey?.tail }),
            after: expect.objectContaining({ tail: saved.apiKey?.tail, createdAt: startAt }),
          },
          { field: 'description', before: 'Tills in the stores', after: 'Scales' },
          {
            field: 'ipRanges',
            before: ['198.51.100.24', '203.0.113.0/28'],
            after: ['198.51.100.24'],
          },
          {
            field: 'previousKeys',
            before: [],
            after: [expect.objectContaining({ expiresAt: startAt + hours(24) })],
          },
        ],
      },
    ])
    expect(events.map(({ revision, words }) => [revision, words[0]])).toEqual([
      [credential.revision + 1, 'Status set to Inactive'],
      [credential.revision + 2, 'Status set to Active'],
      [credential.revision + 3, expect.stringMatching(/^New API key …/)],
    ])
  })

  test('that is as it was has no fields, and its events all the same', async () => {
    const mark = await markMoment()
    const off = await save(await existing('Tills in the stores'), { isActive: false })
    await save(off, { isActive: true })
    const { changes, events } = await whatChanged(mark)
    expect([changes, events.length]).toEqual([[], 2])
  })

  test('that is new is told whole, from null, also one that was arranged', async () => {
    const mark = await markMoment()
    const { username } = await create('report', 'Reports')
    const arranged = await callSandbox('arrangeCredential', {
      body: { type: 'lem', expiringKeys: [{ endsAt: startAt + hour }] },
    })
    const { changes } = await whatChanged(mark)
    expect(changes.map(({ name, kind }) => [name, kind])).toEqual(
      [username, arranged.username].toSorted().map((name) => [name, 'created']),
    )
    const report = changes.find(({ name }) => name === username)
    expect(report?.fields).toContainEqual({ field: 'description', before: null, after: 'Reports' })
    expect(report?.fields.some(({ field }) => field === 'apiKey')).toBe(false)
  })
})

test('People and integrations are told by what they were at the mark', async () => {
  const mark = await markMoment()
  await call('saveUserRoles', {
    params: { userId: 'bruno' },
    body: { revision: 1, roles: ['Manage API credentials', 'Merchant standard role'] },
  })
  await callSandbox('arrangeUser', { body: { id: 'gail', name: 'Gail Ito', roles: [] } })
  const shop = await existing('Web shop checkout')
  const { data } = await call('listCallersOf', { params: { ...company, credentialId: shop.id } })
  const params = { ...company, credentialId: shop.id, callerId: data[0]?.id ?? '' }
  await call('changeCaller', { params, body: { name: 'Shop', address: '203.0.113.9' } })
  await call('removeCaller', { params })
  const { changes, words } = await whatChanged(mark)
  expect(changes.map(({ of, kind, name }) => [of, kind, name])).toEqual([
    ['integration', 'removed', 'Shop'],
    ['user', 'changed', 'Bruno Keller'],
    ['user', 'created', 'Gail Ito'],
  ])
  expect(changes[0]?.fields).toContainEqual({ field: 'name', before: 'Web shop', after: 'Shop' })
  expect(changes[1]?.fields).toEqual([
    {
      field: 'roles',
      before: ['Manage API credentials'],
      after: ['Manage API credentials', 'Merchant standard role'],
    },
  ])
  expect(words).toContain(
    'Amara Diallo, 2 Mar 2026, 10:00 UTC: Bruno Keller: Role given: Merchant standard role.',
  )
})

test('Time that passes ends keys and makes calls, and both are told', async () => {
  const { id, username, secrets } = await callSandbox('arrangeCredential', {
    body: { type: 'web-service', expiringKeys: [{ endsAt: startAt + 3 * minute }] },
  })
  const [key] = secrets.expiringKeys
  await callSandbox('arrangeCaller', {
    body: {
      credential: id,
      name: 'Shop',
      api: 'Checkout',
      method: 'POST',
      path: '/payments',
      holds: key?.id,
    },
  })
  const mark = await markMoment()
  passTime(5 * minute)
  const { expired, calls, words, changes } = await whatChanged(mark)
  const tail = key?.value.slice(-5)
  expect(expired).toEqual([{ credentialId: id, username, tail, at: startAt + 3 * minute }])
  expect(calls).toContainEqual(expect.objectContaining({ name: 'Shop', accepted: 2, refused: 3 }))
  expect(words).toContain('Calls of Shop: 2 let in, 3 refused.')
  expect(words).toContain(`2 Mar 2026, 10:03 UTC: The key …${tail} of ${username} expired.`)
  expect(changes).toEqual([])
})

test('Requests are counted by the credential that they were sent with', async () => {
  const { username, secrets } = await callSandbox('arrangeCredential', {
    body: { type: 'web-service', apiKey: true },
  })
  const mark = await markMoment()
  const address = 'https://management-test.adyen.com/v3/me'
  const apiKey = secrets.apiKey ?? ''
  await ask('GET', address, { apiKey })
  await ask('GET', address, { apiKey })
  await ask('GET', address, { apiKey: 'AQEnobody' })
  const { requests, words } = await whatChanged(mark)
  expect(requests).toContainEqual({ username, accepted: 2, refused: 0 })
  expect(words).toContain('Requests of nobody known: 1 refused.')
})

test('A mark of a world that is not here any more is refused', async () => {
  const mark = await markMoment()
  await callSandbox('freshStart', { body: {} })
  expect((await refusalOf(whatChanged(mark))).status).toBe(409)
})
