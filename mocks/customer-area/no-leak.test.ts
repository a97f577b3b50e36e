// Somebody limited to one merchant account: no reply of any endpoint tells that there are others.
import { beforeEach, describe, expect, test } from 'vitest'

import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { isReachedFrom } from '#domain/permission/permission.ts'
import {
  create,
  existing,
  generate,
  renew,
  save,
  send,
  store,
  stores,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const own = { id: 'LarkfieldStores', name: 'Larkfield Stores', level: 'merchant' } as const
const foreign = ['LarkfieldGoods', 'LarkfieldWebshop', 'LarkfieldMarket']

const order = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']

/**
 * What changes most comes last. `listUsers` is left out: it is the sandbox's own door, and tells whom one can be
 * before one is anybody.
 */
const endpoints = Object.entries<Endpoint>(customerArea)
  .filter(([name]) => name !== 'listUsers')
  .toSorted(([, one], [, other]) => order.indexOf(one.method) - order.indexOf(other.method))

type Asked = {
  account: string
  credentialId: string
  secretId: string
  callerId: string
  userId: string
}
const unknown: Asked = {
  account: 'Nowhere',
  credentialId: 'S2-NOWHERE',
  secretId: 'no-secret',
  callerId: 'no-caller',
  userId: 'nobody',
}

/** Of each kind, what is there; and of the credentials, what the limited user must not know of. */
type Known = {
  reached: string[]
  hidden: string[]
  secrets: string[]
  callers: string[]
  made: string
}
let known: Known

beforeEach(async () => {
  const moved = await create('web-service', 'Moved around')
  const wide = await save(moved, { accounts: ['LarkfieldMarket', 'LarkfieldWebshop'] })
  await save(wide, { accounts: ['LarkfieldStores', 'LarkfieldMarket'], description: 'Moved' })
  await renew(await existing('Web shop checkout'), 'apiKey')
  const made = await generate(await existing('Tills in the stores'), 'apiKey')
  // Its revision is the first, which the bodies name.
  await create('web-service', 'Just created', stores)
  await addAdmin('lea', own.id)
  await addAdmin('ola', 'LarkfieldWebshop')
  const rows = await store().read((tx) => tx.objectStore('credentials').getAll())
  const onTest = rows.filter(({ environment }) => environment === 'test')
  const isReached = (row: (typeof rows)[number]) => isReachedFrom(own, row)
  const hidden = rows.filter((row) => !isReached(row))
  const { callers = [] } = await store().dump()
  known = {
    reached: onTest.filter(isReached).map(({ id }) => id),
    // One of each type and environment stands for all.
    hidden: [
      ...new Map(hidden.map(({ id, environment, type }) => [environment + type, id])).values(),
    ],
    // The company's code is part of every username: it is looked for as an account only.
    secrets: [
      '"LarkfieldGoods"',
      'LarkfieldWebshop',
      'LarkfieldMarket',
      'Larkfield Goods',
      'Larkfield Webshop',
      'Larkfield Market',
      ...hidden.flatMap(({ id, username }) => [id, `"${username}"`]),
    ],
    made: made.id,
    callers: callers.map((caller) => String(Object(caller).id)),
  }
})

async function addAdmin(id: string, account: string): Promise<void> {
  const roles = ['Merchant admin', 'Manage API credentials']
  const row = { id, name: id, roles, accounts: [account], revision: 1 }
  await store().write((tx) => tx.objectStore('users').put(row))
}

/** The ways in which an endpoint is asked, where it needs more than its path. */
function queriesOf(name: string): string[] {
  const ids = [...known.hidden.slice(0, 2), unknown.credentialId]
  const activity = ['', 'search=Larkfield', ...ids.map((id) => `credential=${id}`)]
  const queries: Record<string, string[]> = {
    listCredentials: [
      'tab=payments',
      'tab=platforms',
      ...foreign.map((id) => `tab=payments&accounts=${id}`),
      'tab=payments&search=larkfield',
    ],
    offerUsername: ['type=web-service', 'type=lem'],
    listChanges: ['since=0'],
    listEvents: activity,
    listRequests: activity,
    listCalls: activity,
  }
  return queries[name] ?? ['']
}

const changes = { description: 'By somebody limited' }
const bodies: Record<string, unknown[]> = {
  createCredential: [{ type: 'report', username: 'report_111111@Company.X', description: '' }],
  generateSecret: [{ kind: 'apiKey' }],
  saveCredential: [
    { revision: 99, changes },
    { revision: 1, changes: { accounts: foreign } },
    { revision: 1, changes: { accounts: ['Nowhere'] } },
    { revision: 1, changes },
  ],
  previewSave: [{ revision: 1, changes }],
  deployKey: [{}],
  enableRole: [{ role: 'Checkout webservice role' }, { role: 'No role' }],
  addCaller: [
    {
      name: 'New',
      api: 'Checkout',
      method: 'POST',
      path: '/payments',
      address: '',
      authentication: 'API key',
    },
  ],
  changeCaller: [{ name: 'Newer', address: '' }],
  moveCaller: [{ authentication: 'API key', gift: {} }],
  saveUserRoles: [
    { revision: 99, roles: [] },
    { revision: 1, roles: ['Not a role'] },
    { revision: 1, roles: [] },
  ],
}

/** What can be asked at the own account: only what occurs in the path is varied. */
function fillings(path: string): Asked[] {
  const pool = (name: string, values: string[]) => (path.includes(`:${name}`) ? values : [''])
  return pool('credentialId', [...known.reached, ...known.hidden.slice(0, 1)]).flatMap(
    (credentialId) =>
      pool('callerId', ['test-point-of-sale', ...known.callers.slice(0, 1)]).flatMap((callerId) =>
        pool('userId', ['finn', 'amara', 'ola']).map((userId) => {
          return { account: own.id, credentialId, secretId: known.made, callerId, userId }
        }),
      ),
  )
}

type Question = { endpoint: Endpoint; asked: Asked; query: string; body: unknown }

/** The reply without its number, which no two replies share. */
async function ask(user: string, { endpoint, asked, query, body }: Question) {
  const params: Record<string, string> = { ...asked, environment: 'test' }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const response = await send(endpoint.method, `${path}?${query}`, { user, body })
  const text = await response.text()
  return { status: response.status, text: text.replace(/"requestId":"\w+"/, '') }
}

/** What a refusal says without the words that it quotes from the question. */
function withoutEcho(status: number, text: string): string {
  return status === 200 ? text : text.replace(/“[^”]*”|"value":"[^"]*"/g, '')
}

const questions = (name: string, endpoint: Endpoint, fill: Asked[]): Question[] =>
  fill.flatMap((asked) =>
    queriesOf(name).flatMap((query) =>
      (bodies[name] ?? [undefined]).map((body) => ({ endpoint, asked, query, body })),
    ),
  )

describe.each(['finn', 'lea'])('%s, limited to one merchant account', (user) => {
  test('reads nothing of another account in any reply', { timeout: 30_000 }, async () => {
    for (const [name, endpoint] of endpoints) {
      const statuses = new Set<number>()
      for (const question of questions(name, endpoint, fillings(endpoint.path))) {
        const { status, text } = await ask(user, question)
        statuses.add(status)
        const said = withoutEcho(status, text)
        const told = known.secrets.filter((secret) => said.includes(secret))
        expect(told, `${name} ${JSON.stringify(question.asked)} ${question.query}`).toEqual([])
      }
      // An endpoint that refused everything would prove nothing.
      const isClosed = endpoint.gate === 'see users' && user === 'finn'
      if (isClosed) expect([...statuses], name).toEqual([403])
      else if (!neverDone.includes(name)) expect([...statuses], name).toContain(200)
    }
  })

  test(
    'is answered alike for what is foreign and for what does not exist',
    {
      timeout: 30_000,
    },
    async () => {
      const base = { ...unknown, account: own.id, credentialId: known.reached[0] ?? '' }
      const twins: [keyof Asked, string][] = [
        ...foreign.map((id): [keyof Asked, string] => ['account', id]),
        ...known.hidden.map((id): [keyof Asked, string] => ['credentialId', id]),
        ...known.callers.slice(0, 2).map((id): [keyof Asked, string] => ['callerId', id]),
        ['userId', 'ola'],
      ]
      for (const [name, endpoint] of endpoints) {
        for (const [param, id] of twins) {
          if (!endpoint.path.includes(`:${param}`)) continue
          for (const question of questions(name, endpoint, [base])) {
            const real = await ask(user, { ...question, asked: { ...base, [param]: id } })
            const none = await ask(user, {
              ...question,
              asked: { ...base, [param]: unknown[param] },
            })
            const text = real.text.replaceAll(id, unknown[param])
            expect({ ...real, text }, `${name} ${param} ${id}`).toEqual(none)
            expect([403, 404], `${name} ${param} ${id}`).toContain(real.status)
          }
        }
      }
    },
  )
})

/** What the questions above do not bring to an end, for reasons beside permission. */
const neverDone = ['createCredential', 'saveUserRoles', 'deployKey', 'moveCaller']
