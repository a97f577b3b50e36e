// Every endpoint asks its questions about permission, each of them once, and in this order.
import { expect, test, vi } from 'vitest'

import type { CredentialChanges } from '#contract/credential.ts'
import { customerArea, type EndpointName } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { judge, type Question } from '#domain/permission/permission.ts'
import { existing, generate, send, useServer } from '#mocks/testing/server.ts'

vi.mock('#domain/permission/permission.ts', { spy: true })

useServer()

type Asked = {
  questions: Question['action'][]
  query?: string
  body?: unknown
  /** For a save of what is stored: its body is these changes, and the revision. */
  changes?: CredentialChanges
}

const managers = 'see credentials'
const seeing: Asked = { questions: [managers, 'see credential'] }
const logs = 'see API logs'
const changing = [managers, 'change credential'] as const

const entry = { name: 'New', api: 'Checkout', method: 'POST', path: '/payments', address: '' }

/** One request that is allowed for each endpoint, or more where what it asks for decides. */
const table: Record<EndpointName, Asked[]> = {
  listUsers: [{ questions: [] }],
  getSession: [{ questions: [] }],
  listCredentials: [
    { questions: [managers], query: '?tab=payments' },
    { questions: [managers, 'see platform credentials'], query: '?tab=platforms' },
  ],
  offerUsername: [{ questions: [managers, 'create credential'], query: '?type=report' }],
  createCredential: [
    {
      questions: [managers, 'create credential'],
      body: { type: 'web-service', username: 'ws@Company.LarkfieldGoods', description: '' },
    },
  ],
  getCredential: [seeing],
  generateSecret: [{ questions: [...changing], body: { kind: 'password' } }],
  noteCopied: [{ questions: [...changing] }],
  enableRole: [{ questions: [...changing], body: { role: 'API dispute management' } }],
  saveCredential: [
    { questions: [...changing], changes: { description: 'New' } },
    {
      questions: [...changing, 'change accounts'],
      changes: { accounts: ['LarkfieldStores'] },
    },
  ],
  previewSave: [{ questions: [...changing], changes: { description: 'New' } }],
  listChanges: [{ ...seeing, query: '?since=0' }],
  listCallersOf: [seeing],
  deployKey: [{ questions: [...changing], body: {} }],
  addCaller: [{ questions: [...changing], body: { ...entry, authentication: 'API key' } }],
  changeCaller: [{ questions: [...changing], body: { name: 'Shop', address: '' } }],
  removeCaller: [{ questions: [...changing] }],
  listMovableCallers: [seeing],
  moveCaller: [{ questions: [...changing], body: { authentication: 'API key', gift: {} } }],
  listRequests: [
    { questions: [logs] },
    { questions: [logs, 'see API logs of credential'], query: '?credential=:credentialId' },
    { questions: [logs], query: '?search=x' },
  ],
  listCalls: [
    { questions: [logs] },
    { questions: [logs, 'see API logs of credential'], query: '?credential=:credentialId' },
  ],
  listEvents: [{ questions: [managers] }, { ...seeing, query: '?credential=:credentialId' }],
  listUserRoles: [{ questions: ['see users'] }],
  saveUserRoles: [
    {
      questions: ['see users', 'give role', 'take role'],
      body: { revision: 1, roles: ['Merchant admin'] },
    },
  ],
}

const requests = Object.entries(table).flatMap(([name, all]) =>
  all.map((asked) => ({ name, asked })),
)

test.each(requests)('$name asks: $asked.questions', async ({ name, asked }) => {
  const endpoints: Record<string, Endpoint> = customerArea
  const { method = '', path = '' } = endpoints[name] ?? {}
  const { id, revision } = await existing('Web shop checkout')
  const secret = await generate({ id }, 'apiKey')
  const filled = `${path}${asked.query ?? ''}`
    .replace(':environment', 'test')
    .replace(':account', 'LarkfieldGoods')
    .replace(':credentialId', id)
    .replace(':secretId', secret.id)
    .replace(':callerId', name === 'moveCaller' ? 'test-point-of-sale' : 'test-web-shop')
    .replace(':userId', 'bruno')
  vi.mocked(judge).mockClear()
  const { changes, body = changes && { revision, changes } } = asked
  const response = await send(method, filled, { body })
  // A creation is refused for its username, after it was asked for permission.
  expect(response.status).toBe(name === 'createCredential' ? 409 : 200)
  expect(vi.mocked(judge).mock.calls.map(([, { action }]) => action)).toEqual(asked.questions)
})
