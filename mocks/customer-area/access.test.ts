// Who gets in: signed in, with the role, at an account of theirs. Nobody learns more than that.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import {
  company,
  create,
  existing,
  generate,
  liveCompany,
  read,
  refusalOf,
  save,
  send,
  signIn,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'

useServer()

const bodies: Record<string, unknown> = {
  createCredential: { type: 'report', username: 'report_111111@Company.X', description: '' },
  generateSecret: { kind: 'apiKey' },
  saveCredential: { revision: 1, changes: { description: 'x' } },
  previewSave: { revision: 1, changes: { description: 'x' } },
  enableRole: { role: 'Checkout webservice role' },
  addCaller: {
    name: 'New',
    api: 'Checkout',
    method: 'POST',
    path: '/payments',
    address: '',
    authentication: 'API key',
  },
  changeCaller: { name: 'New', address: '' },
  moveCaller: { authentication: 'API key', gift: {} },
  saveUserRoles: { revision: 1, roles: ['Merchant admin'] },
}
const queries: Record<string, string> = {
  listCredentials: '?tab=payments',
  offerUsername: '?type=report',
  listChanges: '?since=0',
}
const endpoints = Object.entries<Endpoint>(customerArea).map(([name, { method, path, gate }]) => ({
  name,
  method,
  gate,
  path: path.replace(':environment', 'test').replace(':userId', 'bruno') + (queries[name] ?? ''),
  body: bodies[name],
}))
const needed: Record<string, { detail: string; missingRoles: string[] }> = {
  'see credentials': {
    detail:
      'You need the role Merchant admin or Manage API credentials to see and change API credentials.',
    missingRoles: ['Merchant admin', 'Manage API credentials'],
  },
  'see API logs': {
    detail:
      'You need the role Merchant admin, Manage API credentials or Merchant technical integrator to see API logs.',
    missingRoles: ['Merchant admin', 'Manage API credentials', 'Merchant technical integrator'],
  },
  'see users': {
    detail: 'You need the role Merchant admin to see and change the roles of users.',
    missingRoles: ['Merchant admin'],
  },
}

/** What an endpoint answers a user who asks it for a credential and account. */
async function answer(name: string, user: string | null, account: string, credentialId: string) {
  const endpoint = endpoints.find((one) => one.name === name)
  if (!endpoint) throw new Error(`no endpoint ${name}`)
  const { method, path, body } = endpoint
  const filled = path.replace(':account', account).replace(':credentialId', credentialId)
  const response = await send(method, filled, { user, body })
  const { requestId, ...problem } = Problem.parse(await response.json())
  expect(requestId).toMatch(/^[0-9A-F]{16}$/)
  return problem
}

/** The endpoints below this path, all but these. */
const names = (path: string, ...except: string[]) =>
  endpoints
    .filter((endpoint) => endpoint.path.includes(path) && !except.includes(endpoint.name))
    .map(({ name }) => name)

describe('somebody who is not signed in', () => {
  test.each(names('', 'listUsers'))('is refused by %s with 401', async (name) => {
    const { id } = await create('report')
    for (const user of [null, 'nobody', '']) {
      expect(await answer(name, user, company.account, id)).toEqual({
        type: 'https://docs.adyen.com/errors/unauthorized',
        title: 'Unauthorized',
        status: 401,
        detail: 'Log in to continue.',
        errorCode: '00_401',
      })
    }
  })

  test('sees whom to sign in as', async () => {
    signIn(null)
    const { users, accounts } = await call('listUsers', {})
    // Only those that somebody is limited to.
    expect(accounts.map(({ id }) => id)).toEqual(['LarkfieldStores'])
    expect(users.map(({ id }) => id)).toEqual([
      'amara',
      'bruno',
      'chiara',
      'daniel',
      'elif',
      'finn',
      // The simulator's own.
      'greta',
      'hugo',
    ])
  })
})

describe('somebody without Merchant admin and Manage API credentials', () => {
  test.each(names('', 'listUsers', 'getSession'))('is refused by %s with 403', async (name) => {
    const { id } = await create('report')
    const gate = endpoints.find((one) => one.name === name)?.gate ?? 'open'
    const refused = {
      type: 'https://docs.adyen.com/errors/forbidden',
      title: 'Forbidden',
      status: 403,
      errorCode: '00_403',
      ...needed[gate],
    }
    // The role of Chiara opens the API logs.
    const users = gate === 'see API logs' ? ['daniel', 'elif'] : ['chiara', 'daniel', 'elif']
    for (const user of users) {
      expect(await answer(name, user, company.account, id)).toEqual(refused)
      expect(await answer(name, user, 'Nowhere', 'S2-00')).toEqual(refused)
    }
  })

  test('can sign in all the same, and sees the accounts', async () => {
    signIn('chiara')
    const { accounts } = await call('getSession', { params: { environment: 'live' } })
    expect(accounts).toHaveLength(4)
  })
})

const atAccount = names(':account')

test.each(atAccount)('%s answers 404 for an unknown account', async (name) => {
  const { id } = await create('report')
  const { status, detail } = await answer(name, 'amara', 'Nowhere', id)
  expect([status, detail]).toEqual([404, 'There is no account “Nowhere”.'])
})

test.each(atAccount)('%s tells a limited user nothing of a foreign account', async (name) => {
  const { id } = await create('report')
  for (const account of ['LarkfieldGoods', 'LarkfieldWebshop']) {
    const unknown = await answer(name, 'finn', 'Nowhere', id)
    const foreign = await answer(name, 'finn', account, id)
    expect({ ...foreign, detail: foreign.detail.replace(account, 'Nowhere') }).toEqual(unknown)
  }
})

const ofOne = names(':credentialId')

test.each(ofOne)('%s answers for a credential out of reach as for an unknown one', async (name) => {
  const { id } = await create('web-service')
  const live = await create('web-service', '', liveCompany)
  const shop = await existing('Web shop checkout')
  const detail = (of: string) => `There is no API credential “${of}” in this account.`
  for (const hidden of ['S2-00', live.id]) {
    const problem = await answer(name, 'amara', company.account, hidden)
    expect([problem.status, problem.detail]).toEqual([404, detail(hidden)])
  }
  const foreign = await answer(name, 'finn', 'LarkfieldStores', shop.id)
  expect([foreign.status, foreign.detail]).toEqual([404, detail(shop.id)])
  expect(await read({ id })).toMatchObject({ revision: 1, description: '' })
})

describe('at a merchant account', () => {
  const companyOnly = 'Credentials of the balance platform can be configured at company level only.'
  const query = { tab: 'platforms' } as const

  test('the Platforms tab is refused', async () => {
    const lem = await create('lem')
    const params = { ...stores, credentialId: lem.id }
    for (const work of [
      call('listCredentials', { params: stores, query }),
      call('offerUsername', { params: stores, query: { type: 'lem' } }),
      create('platform-web-service', '', stores),
      call('getCredential', { params }),
      call('listChanges', { params, query: { since: 0 } }),
      generate(lem, 'apiKey', stores),
      save(lem, { description: 'x' }, { place: stores }),
    ]) {
      const { status, message } = await refusalOf(work)
      expect([status, message]).toEqual([403, companyOnly])
    }
    expect(await read(lem)).toEqual(lem)
  })

  test('a credential that reaches other accounts can be read, not changed', async () => {
    const first = await existing('Default web service user')
    const reason =
      'This credential also reaches other accounts, so it can be changed at company level only.'
    expect((await read(first, stores)).readOnlyReason).toBe(reason)
    for (const work of [
      save(first, { description: 'x' }, { place: stores }),
      generate(first, 'apiKey', stores),
    ]) {
      const { status, message } = await refusalOf(work)
      expect([status, message]).toEqual([403, reason])
    }
    expect(await read(first)).toEqual(first)
  })

  test('a credential of this account alone can be created and changed, but not widened', async () => {
    signIn('finn')
    const created = await create('web-service', 'Tills', stores)
    expect(created).toMatchObject({ accounts: ['LarkfieldStores'], readOnlyReason: null })
    const saved = await save(created, { description: 'New tills' }, { place: stores })
    for (const accounts of ['all' as const, ['LarkfieldWebshop'], ['Nowhere']]) {
      const { status, message } = await refusalOf(save(saved, { accounts }, { place: stores }))
      expect([status, message]).toEqual([
        403,
        'The accounts that a credential reaches can be changed at company level only.',
      ])
    }
    expect(await read(saved, stores)).toEqual(saved)
  })
})

describe('a limited user', () => {
  const seenFrom = async (place: Place, accounts?: string[]) => {
    const query = { tab: 'payments', ...(accounts ? { accounts } : {}) } as const
    return (await call('listCredentials', { params: place, query })).data
  }

  test('sees of the accounts only their own, in session, list and credential', async () => {
    const { id } = await save(await create('web-service'), {
      accounts: ['LarkfieldStores', 'LarkfieldMarket'],
    })
    signIn('finn')
    const { accounts } = await call('getSession', { params: { environment: 'test' } })
    expect(accounts.map((one) => one.id)).toEqual(['LarkfieldStores'])
    expect((await read({ id }, stores)).accounts).toEqual(['LarkfieldStores'])
    const listed = await seenFrom(stores)
    expect(listed.find((one) => one.id === id)?.accounts).toEqual(['LarkfieldStores'])
    const reached = new Set(listed.flatMap((one) => one.accounts))
    expect(reached).toEqual(new Set(['all', 'LarkfieldStores']))
  })

  test('cannot find out by filtering which foreign accounts a credential reaches', async () => {
    await save(await create('web-service'), { accounts: ['LarkfieldStores', 'LarkfieldMarket'] })
    signIn('finn')
    expect(await seenFrom(stores, ['LarkfieldMarket'])).toEqual(await seenFrom(stores, ['Nowhere']))
  })
})
