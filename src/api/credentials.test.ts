// What is cached of credentials: apart for everybody who asks, fresh after a save, never a secret.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { changesChannel } from '#contract/customer-area-routes.ts'

import { callersOfQuery } from './callers.ts'
import { configureClient } from './call.ts'
import {
  changesQuery,
  createCredential,
  credentialQuery,
  generateSecret,
  listQuery,
  saveCredential,
  usernameQuery,
} from './credentials.ts'
import type { Place } from './place.ts'
import { createQueryClient } from './query-client.ts'

const place: Place = { userId: 'noor', environment: 'test', account: 'Harbour' }
const detail = {
  id: 'S2-1',
  environment: 'test',
  type: 'lem',
  username: 'ws_123456@Scope.Company_Harbour',
  description: 'Saved',
  isActive: true,
  createdAt: 1,
  revision: 2,
  lastChange: { at: 2, by: 'Noor' },
  roles: [],
  assignableRoles: [],
  rolesThroughFirst: [],
  enabledRoles: [],
  accounts: 'all',
  origins: [],
  ipRanges: [],
  apiKey: null,
  expiringKeys: [],
  password: null,
  clientKey: null,
  previousClientKeys: [],
  readOnlyReason: null,
}
const page = { data: [], page: 1, pages: 1, total: 0, totalInTab: 0 }

let asked: string[] = []
let replies: Record<string, unknown> = {}
const queryClient = createQueryClient()

beforeEach(() => {
  queryClient.clear()
  asked = []
  replies = {
    'GET credentials': page,
    'GET S2-1': detail,
    'PATCH S2-1': detail,
    'POST credentials': detail,
    'POST generated': { id: 'g', kind: 'apiKey', value: 'AQESIMULATED cleartext' },
  }
  configureClient({
    baseUrl: 'https://simulator.example/',
    transport: (request) => {
      const name = `${request.method} ${new URL(request.url).pathname.split('/').at(-1)}`
      asked.push(`${name} ${request.headers.get('Idempotency-Key') ?? ''}`.trim())
      const reply = replies[name]
      return Promise.resolve(reply ? Response.json(reply) : new Response('', { status: 503 }))
    },
  })
})
afterEach(() => queryClient.clear())

const list = listQuery(place, { tab: 'payments' })
const one = credentialQuery(place, 'S2-1')

describe('the cache', () => {
  test('keeps apart every question, and every place and person it is asked from', () => {
    const keysOf = (from: Place) => [
      listQuery(from, { tab: 'payments' }).queryKey,
      listQuery(from, { tab: 'platforms' }).queryKey,
      listQuery(from, { tab: 'payments', page: 2 }).queryKey,
      credentialQuery(from, 'S2-1').queryKey,
      credentialQuery(from, 'S2-2').queryKey,
      changesQuery(from, 'S2-1', 1).queryKey,
      changesQuery(from, 'S2-1', 2).queryKey,
      usernameQuery(from, 'lem').queryKey,
      usernameQuery(from, 'report').queryKey,
      callersOfQuery(from, 'S2-1').queryKey,
    ]
    const all = [
      place,
      { ...place, userId: 'omar' },
      { ...place, environment: 'live' as const },
      { ...place, account: 'HarbourShop' },
    ].flatMap(keysOf)
    expect(new Set(all.map((key) => JSON.stringify(key))).size).toBe(all.length)
  })

  test('asks once, and does not ask again after a refusal', async () => {
    await queryClient.ensureQueryData(list)
    await queryClient.ensureQueryData(list)
    expect(asked).toEqual(['GET credentials'])
    replies = {}
    await expect(queryClient.fetchQuery(one)).rejects.toMatchObject({ status: 503 })
    expect(asked).toEqual(['GET credentials', 'GET S2-1'])
  })

  test('is out of date as soon as any tab has saved something', async () => {
    await queryClient.ensureQueryData(list)
    const isStale = () => queryClient.getQueryState(list.queryKey)?.isInvalidated
    expect(isStale()).toBe(false)
    const otherTab = new BroadcastChannel(changesChannel)
    const thirdTab = new BroadcastChannel(changesChannel)
    const heard = new Promise((resolve) => thirdTab.addEventListener('message', resolve))
    otherTab.postMessage('faults')
    await heard
    thirdTab.close()
    expect(isStale()).toBe(false)
    otherTab.postMessage('saved')
    await expect.poll(isStale).toBe(true)
    otherTab.close()
  })
})

describe('a command', () => {
  test('that saves leaves the saved credential in the cache and the list out of date', async () => {
    await queryClient.ensureQueryData(list)
    const body = { revision: 1, changes: { description: 'Saved' } }
    const saved = await saveCredential(queryClient, place, 'S2-1', body, 'one')
    expect(saved.description).toBe('Saved')
    expect(queryClient.getQueryData(one.queryKey)).toEqual(saved)
    expect(queryClient.getQueryState(list.queryKey)?.isInvalidated).toBe(true)
    expect(asked).toEqual(['GET credentials', 'PATCH S2-1 one'])
  })

  test('that is refused leaves the cache alone', async () => {
    await queryClient.ensureQueryData(one)
    const before = queryClient.getQueryState(one.queryKey)
    replies = {}
    const body = { revision: 1, changes: { description: 'Lost' } }
    const work = saveCredential(queryClient, place, 'S2-1', body, 'one')
    await expect(work).rejects.toMatchObject({ status: 503 })
    expect(queryClient.getQueryState(one.queryKey)).toEqual(before)
  })

  test('that creates carries its command key', async () => {
    const body = { type: 'lem', username: detail.username, description: '' } as const
    expect((await createCredential(place, body, 'two')).id).toBe('S2-1')
    expect(asked).toEqual(['POST credentials two'])
  })

  test('that generates a secret leaves none of it in the cache', async () => {
    await queryClient.ensureQueryData(one)
    const { value } = await generateSecret(place, 'S2-1', 'apiKey')
    const cached = [
      ...queryClient.getQueryCache().getAll(),
      ...queryClient.getMutationCache().getAll(),
    ]
    expect(value).toBe('AQESIMULATED cleartext')
    expect(cached.length).toBeGreaterThan(0)
    expect(JSON.stringify(cached.map(({ state }) => state))).not.toContain(value)
  })
})
