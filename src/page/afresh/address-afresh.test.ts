// Where somebody goes on in a world that has just been started, page by page.
import { afterEach, beforeEach, expect, test } from 'vitest'

import { configureClient } from '#api/call.ts'
import { changeIdentity } from '#api/identity.ts'

import { addressAfresh } from './address-afresh.ts'

const shop = 'S2-AAAAAAAAAAAAAA'
const lost = 'S2-BBBBBBBBBBBBBB'
const amara = { id: 'amara', name: 'Amara', roles: [], accounts: 'all' }
const account = { id: 'Harbour', name: 'Harbour', level: 'company' }

/** A world with one person, one account and one credential. */
const replies: Record<string, unknown> = {
  '/users': { users: [amara] },
  '/test/session': { user: amara, accounts: [account], balancePlatform: 'Dock' },
  '/live/session': { user: amara, accounts: [account], balancePlatform: 'Dock' },
}
let status: number | undefined

beforeEach(() => {
  status = undefined
  changeIdentity({ userId: 'amara' })
  configureClient({ baseUrl: 'https://simulator.example/', transport: answer })
})
afterEach(() => changeIdentity({ userId: null }))

function answer({ url }: Request): Promise<Response> {
  const path = new URL(url).pathname.replace('/ca-api/v1', '')
  if (status !== undefined) return Promise.resolve(problem(status))
  const reply = replies[path]
  if (reply !== undefined) return Promise.resolve(Response.json(reply))
  // All that is read of a credential is whether it is there.
  return Promise.resolve(problem(path.endsWith(`/credentials/${shop}`) ? 403 : 404))
}

function problem(code: number): Response {
  const body = { status: code, title: '', detail: 'No.', requestId: '', errorCode: '', type: '' }
  return Response.json(body, { status: code })
}

const here = '/test/Harbour/developers'
const there: [page: string, before: string, after: string][] = [
  [
    'a list',
    `${here}/api-credentials/platforms?page=2`,
    `${here}/api-credentials/platforms?page=2`,
  ],
  [
    'the create dialog',
    `${here}/api-credentials/payments/new`,
    `${here}/api-credentials/payments/new`,
  ],
  ['Live', '/live/Harbour/settings/users', '/live/Harbour/settings/users'],
  [
    'a credential',
    `${here}/api-credentials/credential/${shop}`,
    `${here}/api-credentials/credential/${shop}`,
  ],
  ['a lost credential', `${here}/api-credentials/credential/${lost}`, `${here}/api-credentials`],
  [
    'the log of a credential',
    `${here}/api-logs?credential=${shop}`,
    `${here}/api-logs?credential=${shop}`,
  ],
  ['the log of a lost one', `${here}/api-logs?credential=${lost}&page=2`, `${here}/api-logs`],
  ['a person', '/test/Harbour/settings/users/amara', '/test/Harbour/settings/users/amara'],
  ['a lost person', '/test/Harbour/settings/users/bruno', '/test/Harbour/settings/users'],
  ['a lost account', '/test/Quay/developers/api-tester', '/test/Harbour/developers/api-tester'],
  ['no place', '/developers/event-logs', '/developers/event-logs'],
  ['an unknown environment', '/other/Harbour/settings/users', '/other/Harbour/settings/users'],
  ['the start page', '/sign-in?from=%2Fa', '/sign-in?from=%2Fa'],
]

test.each(there)('%s', async (_, before, after) => {
  expect(await addressAfresh(before)).toBe(after)
})

test('somebody whom the new world lacks comes to the start page', async () => {
  status = 401
  expect(await addressAfresh(`${here}/api-logs`)).toBe('/sign-in')
})

test('nobody stays where they are, and so does everybody while nothing answers', async () => {
  status = 503
  expect(await addressAfresh(`${here}/api-logs`)).toBe(`${here}/api-logs`)
  changeIdentity({ userId: null })
  expect(await addressAfresh(`${here}/api-logs`)).toBe(`${here}/api-logs`)
})
